/**
 * How much work one tab may ask of the background. A page cannot speak to it, but it can make our script in it speak: by
 * changing its text without end, or by being endless. One such page must not hold up the reading of all others.
 */

/** Work is counted in units: one for a message, and one for each hundred thousand characters or values in it. */
const CHARACTERS = 100_000;
/** And one for so many milliseconds of reading, up to the debt below: one that took long makes the next one wait. */
const MILLISECONDS = 20;
/** What a tab may ask at once: the longest text that is read at all (31 units), and then some. */
const MOST = 200;
/** Units that come back in a second. A page that changes all the time is read again about once a second. */
const A_SECOND = 20;
/** Units that may be asked for ahead of time: whoever hurries through a site waits ten seconds at most. */
const MOST_AHEAD = 200;
/** Nobody is refused for a machine that is slow: room is left for one message more. */
const MOST_DEBT = 150;
/** Accounts that are remembered; those that have everything back are forgotten first. */
const MOST_ACCOUNTS = 1_000;
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
  /** What an answer took of the time in which nobody else is answered, in milliseconds: the next one may have to wait for it. */
  charge(tab: number, milliseconds: number): void;
}

/** Accounts of all tabs. `now` gives milliseconds that only grow. */
export function createLimits(now: () => number): Limits {
  const accounts = new Map<number, Account>();
  const leftOf = (tab: number) => {
    const { left, at } = accounts.get(tab) ?? { left: MOST, at: now() };
    return Math.min(MOST, left + ((now() - at) / 1_000) * A_SECOND);
  };
  const keep = (tab: number, left: number) => {
    accounts.delete(tab);
    accounts.set(tab, { left, at: now() });
    if (accounts.size > MOST_ACCOUNTS) forgetOldest(accounts);
  };
  return {
    delayOf(tab, request) {
      const left = leftOf(tab);
      const units = unitsOf(request);
      const isRefused = units > MOST || left - units < -MOST_AHEAD;
      const after = isRefused ? left : left - units;
      keep(tab, after);
      return isRefused ? Number.POSITIVE_INFINITY : (Math.max(0, -after) / A_SECOND) * 1_000;
    },
    charge(tab, milliseconds) {
      const left = leftOf(tab);
      keep(tab, Math.min(left, Math.max(left - milliseconds / MILLISECONDS, -MOST_DEBT)));
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

/**
 * Without recursion: a message may be nested as deeply as it likes. Infinity for what none of our scripts sends: buffers, maps
 * and the like, of which nobody knows how much is in them.
 */
function unitsOf(request: unknown): number {
  let size = 0;
  let values = 1;
  const open: object[] = [];
  const take = (inner: unknown) => {
    if (typeof inner === 'string') size += inner.length;
    else if (typeof inner === 'object' && inner !== null) open.push(inner);
  };
  take(request);
  while (open.length) {
    const value = open.pop()!;
    if (Array.isArray(value)) {
      // A list that is too long is not walked through.
      values += value.length;
      if (values <= MOST_VALUES) value.forEach(take);
    } else if ({}.toString.call(value) === '[object Object]') {
      for (const key in value) {
        if (++values > MOST_VALUES) break;
        size += key.length;
        take((value as Record<string, unknown>)[key]);
      }
    } else return Number.POSITIVE_INFINITY;
    if (values > MOST_VALUES) return Number.POSITIVE_INFINITY;
  }
  return 1 + (size + values) / CHARACTERS;
}
