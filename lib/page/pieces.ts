/** Work that may rest: a generator that yields wherever others could have their turn. */

/** Without a rest. */
export function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `rest` is asked at every step, and waited for where it is no null. */
export async function inPieces<T>(steps: Generator<void, T>, rest: () => Promise<void> | null): Promise<T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const pause = rest();
    if (pause) await pause;
  }
  return step.value;
}

/** Units of work between two steps. */
export const STRIDE = 32;
