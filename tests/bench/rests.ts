/** Watches work that rests: how long it took, and its longest stretch without a rest. In milliseconds. */
export interface Rests {
  rest: () => Promise<void> | null;
  /** Ends the last stretch; stretches that were waited for are not counted. */
  end(): { all: number; longest: number };
}

/** `rest`: the extension's own. It is asked at every step. */
export function createRests(rest: () => Promise<void> | null): Rests {
  let since = performance.now();
  let all = 0;
  let longest = 0;
  const close = (at: number) => {
    all += at - since;
    longest = Math.max(longest, at - since);
  };
  const begin = () => {
    since = performance.now();
  };
  return {
    rest() {
      const asked = performance.now();
      const pause = rest();
      if (!pause) return null;
      close(asked);
      return pause.then(begin);
    },
    end() {
      close(performance.now());
      begin();
      return { all, longest };
    },
  };
}
