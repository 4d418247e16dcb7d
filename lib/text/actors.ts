/** Joins mentions that name the same actor, and finds whom pronouns and offices stand for. */

import { actorKeyOf, keyWithin } from './actor-key.ts';
import { alsoKnown } from './actors/also-known.ts';
import { joinBodies } from './actors/bodies.ts';
import { bestName, isNamedInFull, keyNameOf } from './actors/display.ts';
import { guessedGender, toldGender } from './actors/gender.ts';
import { type Node, nodesOf } from './actors/node.ts';
import { withOffices } from './actors/offices.ts';
import { genderOf, joinPersons, nearestBearer, type Person } from './actors/persons.ts';
import { resolveReferences } from './actors/reference.ts';
import type { Utterance } from './actors/spoken.ts';
import type { Article } from './article.ts';
import type { Actor, ActorKind, Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Syntax } from './syntax/syntax.ts';

/** An actor while it is being put together. */
export interface Draft {
  nodes: Node[];
  mentions: Mention[];
  gender: 'm' | 'f' | '';
  /** What a first name that stands alone lets expect, where nothing tells the gender. */
  guess: 'm' | 'f' | '';
}

/** What helps to tell who is meant. */
export interface Surroundings {
  quotations: readonly Utterance[];
  /** Without it the words next to a name tell what it is to the sentence. */
  syntax?: Syntax | null;
  source?: string | undefined;
  /** Countries are shown by their common English name in English articles alone. */
  language?: string;
}

/**
 * Gives every mention that names somebody its actor; pronouns and offices ("the minister") only where one actor fits.
 *
 * Whoever is quoted is not the "he" of their own words; "I" and "we" are the quotation stage's.
 */
export function resolveActors(
  article: Article,
  sentences: readonly Sentence[],
  mentions: Mention[],
  { quotations, syntax = null, source, language = 'en' }: Surroundings,
): { mentions: Mention[]; actors: Actor[] } {
  const { drafts, owners } = draftsOf(article, mentions);
  const beliefs = new Map<Mention, number>();
  resolveReferences({ article, sentences, mentions, quotations, drafts, owners, syntax, beliefs });
  const actors = drafts.map((draft, index) => toActor(article, draft, { id: `a${index + 1}`, source, language }));
  const resolved = mentions.map((mention) =>
    withActor(mention, actors[owners.get(mention) ?? -1], beliefs.get(mention)),
  );
  return { mentions: withOffices(article, resolved), actors };
}

/** The actors by their names alone, in order of first mention, and the draft that each mention belongs to. */
export function draftsOf(
  article: Article,
  mentions: readonly Mention[],
): { drafts: Draft[]; owners: Map<Mention, number> } {
  const nodes = nodesOf(article, mentions);
  const drafts = [...personDrafts(article, nodes), ...bodyDrafts(article, nodes, mentions)];
  drafts.sort((a, b) => (a.mentions[0] as Mention).start - (b.mentions[0] as Mention).start);
  const owners = new Map<Mention, number>();
  drafts.forEach((draft, index) => {
    for (const mention of draft.mentions) owners.set(mention, index);
  });
  return { drafts, owners };
}

function withActor(mention: Mention, actor: Actor | undefined, belief: number | undefined): Mention {
  if (!actor) return mention;
  const kind = mention.form === 'name' ? actor.kind : mention.kind;
  return { ...mention, kind, actor: actor.id, confidence: belief ?? mention.confidence };
}

function personDrafts(article: Article, nodes: readonly Node[]): Draft[] {
  const own = nodes.filter((node) => node.kind === 'person');
  const pairs = alsoKnown(article, own).map(([a, b]): [Node, Node] => [own[a] as Node, own[b] as Node]);
  const { persons, shared } = joinPersons(own, pairs);
  const drafts = new Map<Person, Draft>(persons.map((person) => [person, draftOf(person.nodes, genderOf(person))]));
  for (const { node, persons: bearers } of shared) {
    for (const mention of node.mentions) {
      const person = nearestBearer(mention, bearers);
      if (!person) continue;
      const draft = drafts.get(person) as Draft;
      draft.mentions.push(mention);
    }
  }
  for (const draft of drafts.values()) {
    draft.mentions.sort((a, b) => a.start - b.start);
    draft.gender ||= toldGender(article, draft.mentions);
    if (!draft.gender) draft.guess = guessedGender(draft.nodes);
  }
  return [...drafts.values()];
}

function bodyDrafts(article: Article, nodes: readonly Node[], mentions: readonly Mention[]): Draft[] {
  const bodies = nodes.filter((node) => node.kind !== 'person');
  const groups = new Map<number, Node[]>();
  joinBodies(article, bodies, mentions).forEach((group, index) => {
    const members = groups.get(group) ?? [];
    members.push(bodies[index] as Node);
    groups.set(group, members);
  });
  return [...groups.values()].map((members) => draftOf(members, ''));
}

function draftOf(nodes: Node[], gender: Draft['gender']): Draft {
  const mentions = nodes.flatMap((node) => node.mentions).sort((a, b) => a.start - b.start);
  return { nodes, mentions, gender, guess: '' };
}

function toActor(
  article: Article,
  draft: Draft,
  { id, source, language }: { id: string; source: string | undefined; language: string },
): Actor {
  const kind = kindOf(draft.nodes);
  const aliases = aliasesOf(article, draft.mentions);
  const country = draft.nodes.find((node) => node.country)?.country;
  const name = (language === 'en' && country) || bestName(aliases);
  const key = actorKeyOf(country || keyNameOf(aliases, kind), kind);
  return {
    id,
    name,
    kind,
    aliases,
    key: source && !country && !isNamedInFull(name, kind) ? keyWithin(key, source) : key,
  };
}

function aliasesOf(article: Article, mentions: readonly Mention[]): string[] {
  const names = new Map<string, string>();
  for (const { start, end, form } of mentions) {
    if (form !== 'name') continue;
    const name = article.text.slice(start, end).replace(/\s+/g, ' ');
    names.set(name, name);
  }
  return [...names.values()];
}

/** The kind that most of its mentions have, where a longer name counts more: short ones say less. */
function kindOf(nodes: readonly Node[]): ActorKind {
  const votes = new Map<ActorKind, number>();
  for (const node of nodes) {
    const weight = node.mentions.length * Math.min(3, node.words.length);
    votes.set(node.kind, (votes.get(node.kind) ?? 0) + weight);
  }
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
