/**
 * Keeps the background alive while it is at work. Firefox ends one that has asked the browser for nothing for 30 seconds,
 * also where a page still waits for its answer; so may Chromium. An act on a hundred thousand rows can take longer, would
 * be rolled back, and be ended the next time too.
 */

/** Well within those 30 seconds, on a machine that is busy. */
const EVERY = 8_000;

/** No act takes so long; what has not ended by then never will, and must not keep the background for ever. */
const LONGEST = 30 * 60_000;

/** Returns what has to be told of every piece of work. `stir` asks the browser for something, whatever it is. */
export function createWakefulness(stir: () => unknown): (work: Promise<unknown>) => void {
  let pending = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return (work) => {
    if (pending === 0) timer = setInterval(stir, EVERY);
    pending += 1;
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      pending -= 1;
      if (pending === 0) clearInterval(timer);
    };
    const late = setTimeout(end, LONGEST);
    work.then(end, end);
  };
}

/** The same object; whatever its functions promise is work. */
export function whileAtWork<T extends object>(given: T, isAtWork: (work: Promise<unknown>) => void): T {
  return new Proxy(given, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...values: unknown[]) => {
        const result: unknown = method.apply(target, values);
        if (result instanceof Promise) isAtWork(result);
        return result;
      };
    },
  });
}
