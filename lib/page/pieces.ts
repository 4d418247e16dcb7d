/**
 * Work that may rest: a generator that yields wherever others could have their turn. It is told whether they had it, and so
 * whether the page may be another one.
 */
export type Steps<T> = Generator<void, T, boolean>;

/** Without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next(false);
  while (!step.done) step = steps.next(false);
  return step.value;
}

/** `rest` is asked at every step, and waited for where it is no null. */
export async function inPieces<T>(steps: Steps<T>, rest: () => Promise<void> | null): Promise<T> {
  let step = steps.next(false);
  while (!step.done) {
    const pause = rest();
    if (pause) await pause;
    step = steps.next(pause !== null);
  }
  return step.value;
}

/** Units of work between two steps. */
export const STRIDE = 32;
