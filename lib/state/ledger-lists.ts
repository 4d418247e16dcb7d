/** The ledger in the orders in which it is listed. */
import type { Ledger, LedgerActor, LedgerEntry } from '../ledger.ts';

/** As the entries stand in the article, or gathered by who speaks. */
export type LedgerOrder = 'reading' | 'speaker';

/** The entries as they are listed: as they stand in the article, or speaker by speaker in order of first word. */
export function listedEntries(ledger: Ledger, order: LedgerOrder): LedgerEntry[] {
  if (order === 'reading') return ledger.entries;
  return [...bySpeaker(ledger).values()].flat();
}

/** The entries of each speaker by key; "" gathers those without one. */
export function bySpeaker(ledger: Ledger): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of ledger.entries) {
    const key = entry.speaker?.key ?? '';
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Whom a reader is likely to mean: who speaks first, places last. */
export function likelySpeakers(ledger: Ledger): LedgerActor[] {
  const rank = ({ kind, statements }: LedgerActor) => (statements ? 0 : kind === 'place' ? 2 : 1);
  return [...ledger.actors].sort((a, b) => rank(a) - rank(b) || b.statements - a.statements);
}
