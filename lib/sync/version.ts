/**
 * One row as it is known on one machine: values, the stamp of each, and what a deletion had seen.
 *
 * Two versions of a row become one field by field: the later value of each field stays, whatever the order in which
 * machines hear of each other (`merge` is commutative, associative and idempotent). So two people may edit note and tags of
 * one annotation at the same time, and both keep what they wrote.
 */
import { toLine } from '../annotation/formats/canonical.ts';
import type { Json } from '../annotation/model.ts';
import { type Clock, later, latestOf, mergeSeen, NEVER, type Stamp, seenOf, toClock } from './clock.ts';

export type Fields = Record<string, Json>;

/** Every row has this field: what never changes in it. */
export const MADE = 'made';
/** A field without a value: a row that was had back carries its stamp. */
const LIVING = 'living';

export interface Deletion {
  /** ISO 8601. */
  when: string;
  /** What had been written when it was deleted. */
  saw: Clock;
}

export interface Version {
  /** A field that is in the clock and not here was taken away. */
  fields: Fields;
  clock: Clock;
  /** ISO 8601; "" for rows that have none. */
  modified: string;
  deletion: Deletion | null;
}

/** What is new in a row: `before` null where there was none. */
export interface Written {
  before: Version | null;
  fields: Fields;
  modified: string;
  stamp: Stamp;
}

function stampOf({ fields, clock }: Version, name: string): Stamp {
  if (clock.fields && Object.hasOwn(clock.fields, name)) return clock.fields[name] as Stamp;
  return Object.hasOwn(fields, name) ? clock.all : NEVER;
}

const namesIn = ({ fields, clock }: Version): string[] => [...Object.keys(fields), ...Object.keys(clock.fields ?? {})];

/** The later of each field, the later change, and what either deletion has seen. */
export function merge(a: Version, b: Version): Version {
  const names = [...new Set([...namesIn(a), ...namesIn(b)])];
  const chosen = names.map((name) => ({ name, ...laterField(a, b, name) }));
  return {
    ...toVersion(chosen),
    modified: later(a.modified, b.modified),
    deletion: mergeDeletions(a.deletion, b.deletion),
  };
}

interface Field {
  name: string;
  stamp: Stamp;
  /** Absent: taken away. */
  value?: Json | undefined;
}

/** One stamp is one act of one machine; only a copied profile can have given it twice, and then the greater line stays. */
function laterField(a: Version, b: Version, name: string): Omit<Field, 'name'> {
  const [mine, theirs] = [stampOf(a, name), stampOf(b, name)];
  const [own, other] = [a.fields[name], b.fields[name]];
  if (mine !== theirs) return mine > theirs ? { stamp: mine, value: own } : { stamp: theirs, value: other };
  if (own === undefined || other === undefined) return { stamp: mine, value: own ?? other };
  return { stamp: mine, value: toLine([own]) >= toLine([other]) ? own : other };
}

/** In one way whatever the order of the fields: equal versions are equal as lines. */
function toVersion(all: readonly Field[]): Pick<Version, 'fields' | 'clock'> {
  const sorted = [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
  const made = sorted.find(({ name }) => name === MADE)?.stamp ?? sorted.map(({ stamp }) => stamp).reduce(later, NEVER);
  const fields = Object.fromEntries(
    sorted.flatMap(({ name, value }): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  );
  const own = sorted.filter(({ stamp, value }) => value === undefined || stamp !== made);
  const clock = toClock(
    made,
    own.map(({ name, stamp }) => [name, stamp]),
  );
  return { fields, clock };
}

function mergeDeletions(a: Deletion | null, b: Deletion | null): Deletion | null {
  if (!a || !b) return a ?? b;
  return { when: later(a.when, b.when), saw: mergeSeen(a.saw, b.saw) };
}

/** A row is deleted while nothing is in it that whoever deleted it had not seen: an edit from elsewhere brings it back. */
export function isDeleted(version: Version): boolean {
  const { deletion } = version;
  if (!deletion) return false;
  return namesIn(version).every((name) => stampOf(version, name) <= seenOf(deletion.saw, name));
}

/** The version after a write on this machine: what changed has the new stamp, the rest its own. */
export function written({ before, fields, modified, stamp }: Written): Version {
  const deletion = before?.deletion ?? null;
  if (!before) return { ...toVersion(entriesOf(fields, () => stamp)), modified, deletion };
  const isSame = (name: string) =>
    Object.hasOwn(before.fields, name) && toLine([before.fields[name]]) === toLine([fields[name]]);
  const kept = entriesOf(fields, (name) => (isSame(name) ? stampOf(before, name) : stamp));
  const gone = namesIn(before)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ name, stamp: Object.hasOwn(before.fields, name) ? stamp : stampOf(before, name) }));
  return { ...toVersion([...kept, ...gone]), modified, deletion };
}

const entriesOf = (fields: Fields, stampFor: (name: string) => Stamp): Field[] =>
  Object.entries(fields).map(([name, value]) => ({ name, value, stamp: stampFor(name) }));

export function deleted(version: Version, when: string): Version {
  return { ...version, deletion: mergeDeletions(version.deletion, { when, saw: version.clock }) };
}

export function restored(version: Version, stamp: Stamp): Version {
  const fields = namesIn(version).map((name) => ({
    name,
    stamp: stampOf(version, name),
    value: version.fields[name],
  }));
  const others = fields.filter(({ name }) => name !== LIVING);
  return { ...version, ...toVersion([...others, { name: LIVING, stamp }]) };
}

/** What remains of a row that is gone for good: no word of it, but when each of its fields was written. */
export function emptied(version: Version): Version {
  const fields = namesIn(version).map((name) => ({ name, stamp: stampOf(version, name) }));
  return { ...version, ...toVersion(fields), modified: '' };
}

export const isSame = (a: Version, b: Version): boolean => toLine(a) === toLine(b);

/** The latest stamp that this machine hears of in a version. */
export const latestIn = ({ clock, deletion }: Version): Stamp =>
  deletion ? later(latestOf(clock), latestOf(deletion.saw)) : latestOf(clock);
