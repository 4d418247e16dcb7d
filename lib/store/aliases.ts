/** What the reader has decided about who is who, applied to saved annotations when they are read; no row is rewritten. */

import { foldedName, mergeId } from '../annotation/decision-id.ts';
import type { ActorReference } from '../annotation/model.ts';
import type { AliasDecision, AliasEntry } from '../library-messages.ts';
import { actorKeyOf, keyWithoutArticle } from '../text/actor-key.ts';
import type { AliasTable } from '../text/alias-table.ts';
import type { Database } from './database.ts';
import type { ActWriter } from './journal.ts';

/** The decisions as a function: who is meant by a reference. */
export class Aliases {
  private readonly merges = new Map<string, ActorReference>();
  private readonly splits = new Map<string, ActorReference>();
  private readonly known = new Map<string, ActorReference>();

  constructor(readonly decisions: readonly AliasDecision[]) {
    for (const decision of decisions) {
      const into = { key: decision.into, name: decision.intoName, kind: decision.intoKind };
      if (decision.is === 'merge') this.merges.set(decision.key, into);
      else this.splits.set(`${decision.key}\n${foldedName(decision.name)}`, into);
    }
  }

  /** Splits first, then merges to the end of their chain; a circle leaves everybody who they are. */
  of(reference: ActorReference): ActorReference {
    if (!this.decisions.length) return reference;
    const id = `${reference.key}\n${reference.name}\n${reference.kind}`;
    const known = this.known.get(id);
    if (known) return known;
    const found = this.mergedOf(this.splitOf(reference));
    this.known.set(id, found);
    return found;
  }

  private splitOf(reference: ActorReference): ActorReference {
    const name = foldedName(reference.name);
    const keys = [reference.key, keyWithoutArticle(reference.key)];
    return keys.map((key) => this.splits.get(`${key}\n${name}`)).find(Boolean) ?? reference;
  }

  private mergedOf(reference: ActorReference): ActorReference {
    const seen = new Set<string>();
    let actor = reference;
    while (!seen.has(actor.key)) {
      seen.add(actor.key);
      const next = this.merges.get(actor.key) ?? this.merges.get(keyWithoutArticle(actor.key));
      if (!next || next.key === actor.key) return actor;
      actor = next;
    }
    return reference;
  }

  /** As the engine takes it when it reads the next article. */
  table(): AliasTable {
    const intoOf = ({ into, intoName, intoKind }: AliasDecision) => ({ key: into, name: intoName, kind: intoKind });
    const [merges, splits] = (['merge', 'split'] as const).map((is) => this.decisions.filter((one) => one.is === is));
    return {
      merges: (merges ?? []).map((one) => ({ key: one.key, into: intoOf(one) })),
      splits: (splits ?? []).map((one) => ({ key: one.key, name: one.name, into: intoOf(one) })),
    };
  }

  /** Every actor that decisions speak of, by name. */
  entries(): AliasEntry[] {
    const entries = new Map<string, AliasEntry>();
    const entryOf = (actor: ActorReference) => {
      const entry = entries.get(actor.key) ?? { ...actor, merged: [], splits: [] };
      entries.set(actor.key, entry);
      return entry;
    };
    for (const { is, key, name, kind, into, intoName, intoKind, when } of this.decisions) {
      const end = this.mergedOf({ key: into, name: intoName, kind: intoKind });
      if (is === 'merge') entryOf(end).merged.push({ key, name, when });
      else entryOf({ key, name: this.nameOf(key) ?? name, kind }).splits.push({ key: into, name, when });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1));
  }

  private nameOf(key: string): string | undefined {
    return (
      this.decisions.find((one) => one.into === key)?.intoName ??
      this.decisions.find((one) => one.key === key && one.is === 'merge')?.name
    );
  }
}

export async function readAliases(database: Database): Promise<Aliases> {
  const rows = await database.decisions.toArray();
  return new Aliases(rows.map(({ id: _, ...decision }) => decision));
}

export interface Merge {
  into: ActorReference;
  from: readonly ActorReference[];
}

const intoWords = ({ key, name, kind }: ActorReference) => ({ into: key, intoName: name, intoKind: kind });

/** The decisions that make actors one. Those that were merged into one of them before follow it, for chains are followed. */
export function mergeDecisions({ into, from }: Merge, when: string): AliasDecision[] {
  return from
    .filter(({ key }) => key !== into.key)
    .map(({ key, name, kind }) => ({ is: 'merge', key, name, kind, ...intoWords(into), when }));
}

export async function writeMerge(writer: ActWriter, merge: Merge, when: string): Promise<void> {
  // Where the new head was itself merged into another, it is free again: the reader's last word counts.
  await writer.writeDecision(mergeId(merge.into.key), null);
  await writer.putDecisions(mergeDecisions(merge, when));
}

export interface Split {
  actor: ActorReference;
  /** Actors merged into it that are to be themselves again. */
  keys: readonly string[];
  /** Names of it, with the keys under which annotations have them, that are to be an actor of their own. */
  names: readonly { name: string; keys: readonly string[] }[];
}

export function splitDecisions({ actor, names }: Split, when: string): AliasDecision[] {
  return names.flatMap(({ name, keys }) => {
    const own = { key: ownKeyOf(name, actor, keys), name, kind: actor.kind };
    return keys.map((key) => ({ is: 'split' as const, key, name, kind: actor.kind, ...intoWords(own), when }));
  });
}

/** Where the key of a name is taken by the actor that it is taken out of, it needs another. */
function ownKeyOf(name: string, { key, kind }: ActorReference, taken: readonly string[]): string {
  const own = actorKeyOf(name, kind);
  return [key, ...taken].some((one) => keyWithoutArticle(one) === own) ? `${own} ${name}` : own;
}

export async function writeSplit(writer: ActWriter, split: Split, when: string): Promise<void> {
  for (const key of split.keys) await writer.writeDecision(mergeId(key), null);
  await writer.putDecisions(splitDecisions(split, when));
}
