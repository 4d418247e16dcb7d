/**
 * When and where fields were written. A stamp is an instant and a device, so that stamps of all machines stand in one
 * order; a device never gives the same stamp twice, and none that is earlier than one it has seen.
 */

/** "2026-11-22T16:04:51.123Z a1b2c3d4": compared as strings. */
export type Stamp = string;

export const STAMP = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [0-9a-f]{8}$/;

/** The stamp of each field: its own where it has one, `all` for the others. */
export interface Clock {
  all: Stamp;
  fields?: Record<string, Stamp>;
}

export const NEVER: Stamp = '';

/** A stamp of `device` at `now` (ISO 8601), later than `last` whatever the clock of the machine says. */
export function nextStamp(last: Stamp, now: string, device: string): Stamp {
  const after = last === NEVER ? 0 : Date.parse(instantOf(last)) + 1;
  return `${new Date(Math.max(Date.parse(now), after)).toISOString()} ${device}`;
}

export const instantOf = (stamp: Stamp): string => stamp.slice(0, stamp.indexOf(' '));

export const later = (a: Stamp, b: Stamp): Stamp => (a > b ? a : b);

/** The latest stamp in a clock. */
export const latestOf = ({ all, fields = {} }: Clock): Stamp => Object.values(fields).reduce(later, all);

/** What either has seen. A field without a stamp of its own counts as seen up to `all`. */
export function mergeSeen(a: Clock, b: Clock): Clock {
  const all = later(a.all, b.all);
  const names = new Set([...Object.keys(a.fields ?? {}), ...Object.keys(b.fields ?? {})]);
  const own = [...names].sort().flatMap((name): [string, Stamp][] => {
    const stamp = later(seenOf(a, name), seenOf(b, name));
    return stamp === all ? [] : [[name, stamp]];
  });
  return toClock(all, own);
}

export const seenOf = ({ all, fields }: Clock, name: string): Stamp =>
  fields && Object.hasOwn(fields, name) ? (fields[name] as Stamp) : all;

export const toClock = (all: Stamp, own: readonly (readonly [string, Stamp])[]): Clock =>
  own.length ? { all, fields: Object.fromEntries(own) } : { all };
