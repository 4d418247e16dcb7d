/** Settles what kind of actor each spelling names, from all of its places and from the fuller names beside it. */
import { gazetteer } from '../names/gazetteer.ts';
import { ORGANIZATION_HEADS } from '../names/lexicon-en.ts';
import type { ActorKind, Mention } from '../reading.ts';

/** One spelling with every place where it stands. */
export interface Spelling {
  surface: string;
  words: string[];
  mentions: Mention[];
}

/** Each spelling with its kind. A name that looks like a place once and like a person five times is a person. */
export function settleKinds(text: string, spellings: readonly Spelling[]): (Spelling & { kind: ActorKind })[] {
  const settled = spellings.map((spelling) => ({ ...spelling, kind: commonest(spelling.mentions) }));
  const surnames = new Set<string>();
  for (const { kind, words } of settled)
    if (kind === 'person' && words.length > 1) surnames.add(words.at(-1) as string);
  for (const one of settled) {
    const [word = ''] = one.words;
    if (one.kind === 'person' || one.words.length !== 1 || !surnames.has(word)) continue;
    if (!isPlaceHere(text, one, word) && !ORGANIZATION_HEADS.has(word)) one.kind = 'person';
  }
  return settled;
}

function commonest(mentions: readonly Mention[]): ActorKind {
  const votes = new Map<ActorKind, number>();
  for (const { kind, rule } of mentions) votes.set(kind, (votes.get(kind) ?? 0) + (rule === 'title' ? 2 : 1));
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** "in Lincoln" beside "Abraham Lincoln": a place of its own where it is a known one or stands like one. */
function isPlaceHere(text: string, { mentions }: Spelling, word: string): boolean {
  const { countries, places } = gazetteer();
  if (countries.has(word)) return true;
  const standing = mentions.filter(({ start }) =>
    /\b(?:in|at|near|across)\s+$/i.test(text.slice(Math.max(0, start - 8), start)),
  );
  return standing.length > 0 && (places.has(word) || standing.length * 2 > mentions.length);
}
