/**
 * What the reader has decided about who is who, applied to the actors of an article before anything else uses them: two
 * actors merged into one, and names taken out of an actor again.
 */
import { actorKeyOf, keyWithoutArticle } from './actor-key.ts';
import type { Actor, ActorKind, Mention } from './reading.ts';

/** An actor as the library knows it. */
export interface KnownActor {
  key: string;
  name: string;
  kind: ActorKind;
}

/** Plain data, as it travels in messages and stands in the library. */
export interface AliasTable {
  /** The actor with this key is `into`. Chains are followed; a circle leaves everybody who they are. */
  merges: readonly { key: string; into: KnownActor }[];
  /** In texts about the actor with this key, this name means `into`. Case and accents of the name do not matter. */
  splits: readonly { key: string; name: string; into: KnownActor }[];
}

interface Resolved {
  mentions: Mention[];
  actors: Actor[];
}

/**
 * The actors and mentions with the reader's decisions applied: splits first, then merges.
 *
 * A merge is found by the actor's key, by that key without the article it was kept within, and by the keys of its other names.
 * Ids are given anew in order of first mention. Linear in mentions and table.
 */
export function applyAliases(text: string, { mentions, actors }: Resolved, table: AliasTable): Resolved {
  if (!table.merges.length && !table.splits.length) return { mentions, actors };
  const split = applySplits(text, { mentions, actors }, table);
  return renumber(applyMerges(split, table));
}

function applySplits(text: string, { mentions, actors }: Resolved, table: AliasTable): Resolved {
  const splits = new Map(table.splits.map(({ key, name, into }) => [`${key}\n${foldedName(name)}`, into]));
  if (!splits.size) return { mentions, actors };
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const made = new Map<string, Actor>();
  const moved = mentions.map((mention) => {
    const actor = byId.get(mention.actor ?? '');
    if (!actor || mention.form !== 'name') return mention;
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const into = keysOf(actor)
      .map((key) => splits.get(`${key}\n${foldedName(name)}`))
      .find(Boolean);
    if (!into || into.key === actor.key) return mention;
    const own = made.get(into.key) ?? { id: `split ${into.key}`, ...into, aliases: [] };
    if (!own.aliases.includes(name)) own.aliases.push(name);
    made.set(into.key, own);
    return { ...mention, kind: into.kind, actor: own.id };
  });
  const left = new Set(moved.map(({ start, end, actor }) => `${actor} ${text.slice(start, end).replace(/\s+/g, ' ')}`));
  return { mentions: moved, actors: [...actors.map((actor) => withNames(actor, left)), ...made.values()] };
}

/** The actor with those of its names that are still its own; one that keeps no name goes when ids are given anew. */
function withNames(actor: Actor, left: ReadonlySet<string>): Actor {
  const aliases = actor.aliases.filter((alias) => left.has(`${actor.id} ${alias}`));
  if (aliases.length === actor.aliases.length || !aliases.length) return actor;
  const isGone = actor.aliases.includes(actor.name) && !aliases.includes(actor.name);
  return { ...actor, name: isGone ? (aliases[0] as string) : actor.name, aliases };
}

function applyMerges({ mentions, actors }: Resolved, table: AliasTable): Resolved {
  const merges = new Map(table.merges.map(({ key, into }) => [key, into]));
  const merged = new Map<string, Actor>();
  const idOf = new Map<string, string>();
  for (const actor of actors) {
    const into = destinationOf(actor, merges);
    const key = into?.key ?? actor.key;
    const known = merged.get(key);
    if (known) known.aliases = [...new Set([...known.aliases, ...actor.aliases])];
    else merged.set(key, { ...actor });
    const own = merged.get(key) as Actor;
    if (into) Object.assign(own, { key: into.key, name: into.name, kind: into.kind });
    idOf.set(actor.id, own.id);
  }
  const kinds = new Map([...merged.values()].map(({ id, kind }) => [id, kind]));
  const joined = mentions.map((mention) => {
    const id = idOf.get(mention.actor ?? '');
    if (id === undefined) return mention;
    return { ...mention, actor: id, kind: mention.form === 'name' ? (kinds.get(id) ?? mention.kind) : mention.kind };
  });
  return { mentions: joined, actors: [...merged.values()] };
}

/** Where the actor's keys lead, followed to the end of the chain; undefined when nowhere. */
function destinationOf(actor: Actor, merges: ReadonlyMap<string, KnownActor>): KnownActor | undefined {
  const first = keysOf(actor)
    .map((key) => merges.get(key))
    .find(Boolean);
  const seen = new Set([actor.key]);
  let into = first;
  while (into && !seen.has(into.key)) {
    seen.add(into.key);
    const next = merges.get(into.key);
    if (!next) return into;
    into = next;
  }
  return undefined;
}

/** The keys under which the reader may have met the actor: its own, and those of its names of more than one word. */
function keysOf(actor: Actor): string[] {
  const names = actor.aliases.filter((alias) => /\S\s+\S/.test(alias));
  return [...new Set([actor.key, keyWithoutArticle(actor.key), ...names.map((name) => actorKeyOf(name, actor.kind))])];
}

const foldedName = (name: string): string => actorKeyOf(name, 'group');

/** "a1", "a2", … by first mention again; whoever has no mention left is gone. */
function renumber({ mentions, actors }: Resolved): Resolved {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = new Map<string, string>();
  for (const { actor, form } of mentions) {
    if (form === 'name' && actor !== null && !ids.has(actor)) ids.set(actor, `a${ids.size + 1}`);
  }
  const kept = [...ids].map(([old, id]) => ({ ...(byId.get(old) as Actor), id }));
  return { mentions: mentions.map((one) => ({ ...one, actor: ids.get(one.actor ?? '') ?? null })), actors: kept };
}
