/**
 * How much work one tab may ask of the background. A page cannot speak to it, but it can make our script in it speak: by
 * changing its text without end, or by being endless. One such page must not hold up the reading of all others.
 */

/** Work is counted in units: one for a message, and one for each hundred thousand characters or values in it. */
const CHARACTERS = 100_000;
/** What a tab may ask at once: the longest text that is read at all (81 units), and then some. */
const MOST = 200;
/** Units that come back in a second. A page that changes all the time is read again about once a second. */
const A_SECOND = 20;
/** Units that may be asked for ahead of time: whoever hurries through a site waits ten seconds at most. */
const MOST_AHEAD = 200;
/** Tabs that are remembered; those that have everything back are forgotten first. */
const MOST_TABS = 1_000;
/** Values of a message that are looked at; one with more is as heavy as can be. */
const MOST_VALUES = 1_000_000;

interface Account {
  /** Below zero while messages wait. */
  left: number;
  /** When `left` was reckoned, in milliseconds. */
  at: number;
}

export interface Limits {
  /**
   * Milliseconds until the message may be answered, mostly 0; messages of one tab come due in their order. Infinity: this tab
   * has asked for too much, and the message is to be refused.
   */
  delayOf(tab: number, request: unknown): number;
}

/** Accounts of all tabs. `now` gives milliseconds that only grow. */
export function createLimits(now: () => number): Limits {
  const accounts = new Map<number, Account>();
  return {
    delayOf(tab, request) {
      const at = now();
      const before = accounts.get(tab) ?? { left: MOST, at };
      const left = Math.min(MOST, before.left + ((at - before.at) / 1_000) * A_SECOND);
      const units = unitsOf(request);
      const isRefused = units > MOST || left - units < -MOST_AHEAD;
      const after = isRefused ? left : left - units;
      accounts.delete(tab);
      accounts.set(tab, { left: after, at });
      if (accounts.size > MOST_TABS) forgetOldest(accounts);
      return isRefused ? Number.POSITIVE_INFINITY : (Math.max(0, -after) / A_SECOND) * 1_000;
    },
  };
}

/** The tab that has been silent longest has most of its units back. */
function forgetOldest(accounts: Map<number, Account>): void {
  for (const tab of accounts.keys()) {
    accounts.delete(tab);
    return;
  }
}

/** Without recursion: a message may be nested as deeply as it likes. */
function unitsOf(request: unknown): number {
  let size = 0;
  let values = 0;
  const open: unknown[] = [request];
  while (open.length) {
    const value = open.pop();
    if (++values > MOST_VALUES) return Number.POSITIVE_INFINITY;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) open.push(inner);
    }
  }
  return 1 + (size + values) / CHARACTERS;
}
