/**
 * Long work cut into steps of about a millisecond, so that whoever runs it may let others have their turn in between: a
 * background that looks for two hundred passages in a book must still answer the page beside it.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does it with rests: `rest` is asked after every step, and answers null while there is no need for one. */
export async function finishWithRests<Result>(steps: Steps<Result>, rest: () => Promise<void> | null): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    const pause = rest();
    if (pause) await pause;
    step = steps.next();
  }
  return step.value;
}
