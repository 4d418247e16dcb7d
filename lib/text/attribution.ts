/** Gives each quotation the actor that its source names. */
import type { Article } from './article.ts';
import { lexiconOf } from './language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Mention, Quotation } from './reading.ts';
import { firstEndingAfter, isWithin, type Span } from './span.ts';

/**
 * The quotations with their speakers.
 *
 * A source may name several actors ("Ann Lee, a lawyer for Ecotec"); only its head speaks. A quotation without a source
 * that stands alone in its paragraph is the last speaker's, as newspapers mean it. What names no known actor stays open.
 */
export function attribute(
  article: Article,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  language: string,
): Quotation[] {
  const lexicon = lexiconOf(language);
  let last: string | null = null;
  return quotations.map((quotation) => {
    const source = quotation.source[0];
    let speaker = source
      ? (speakerOf(article.text, source, mentions, lexicon) ?? onlyPersonBefore(article, source, { mentions, lexicon }))
      : null;
    if (!source && quotation.rule === 'floating') speaker = last;
    if (source || speaker) last = speaker;
    return { ...quotation, speaker };
  });
}

function speakerOf(text: string, source: Span, mentions: readonly Mention[], lexicon: Lexicon): string | null {
  const first = firstEndingAfter(mentions, source.start);
  if (lexicon.relatives.has(text.slice(source.start, source.end).toLowerCase())) {
    const before = mentions[first - 1];
    return before && /^[\s,"”’)]*$/.test(text.slice(before.end, source.start)) ? before.actor : null;
  }
  const head = headOf(text, source, lexicon);
  let speaker: string | null = null;
  for (let i = first; i < mentions.length && (mentions[i] as Mention).start < source.end; i++) {
    const mention = mentions[i] as Mention;
    if (!mention.actor || !isWithin(mention, source)) continue;
    if (mention.end < head.end && !isCloser(text.slice(mention.end, head.end))) continue;
    if (mention.start >= head.end && speaker) break;
    if (mention.start < head.end) speaker = mention.actor;
  }
  return speaker ?? apposed(text, source, mentions.slice(first, first + NEAREST));
}

/** Mentions that a pronoun may look back over; paragraphs of news hold fewer. */
const REACH = 40;

/**
 * A pronoun stands for the one person that its paragraph has named before it; where there are two, for nobody.
 *
 * For languages whose pronouns are not told apart by gender elsewhere.
 */
function onlyPersonBefore(
  article: Article,
  source: Span,
  { mentions, lexicon }: { mentions: readonly Mention[]; lexicon: Lexicon },
): string | null {
  if (!lexicon.speakerPronouns.has(article.text.slice(source.start, source.end).toLowerCase())) return null;
  const start = article.blocks[firstEndingAfter(article.blocks, source.start)]?.start ?? 0;
  const last = firstEndingAfter(mentions, source.start);
  let person: string | null = null;
  for (const mention of mentions.slice(Math.max(0, last - REACH), last)) {
    const { kind, form, actor } = mention;
    if (mention.start < start || kind !== 'person' || form !== 'name' || actor === person) continue;
    if (person !== null || actor === null) return null;
    person = actor;
  }
  return person;
}

/** An office with its place and house names a few others before the one who holds it. */
const NEAREST = 8;

/** "its director, Ann Lee", "the contractor, Ecotec": the name behind the comma is whom the words before it mean. */
function apposed(text: string, source: Span, mentions: readonly Mention[]): string | null {
  const comma = text.slice(source.start, source.end).search(/[,،]/);
  if (comma < 0) return null;
  const from = source.start + comma + 1;
  const mention = mentions.find(({ start }) => start >= from);
  if (mention?.form !== 'name' || !isWithin(mention, source)) return null;
  if (mention.kind !== 'person' && mention.kind !== 'organization') return null;
  const isDirect = TITLES.test(text.slice(from, mention.start));
  return isDirect && BEHIND_NAME.test(text.slice(mention.end, source.end)) ? mention.actor : null;
}

/** Nothing, or a title, between the comma and the name. */
const TITLES = /^\s*(?:\p{Lu}[\p{L}.]{0,14}\s+){0,2}$/u;
/** The name ends there, or goes on as an aside; a possessive or an "and" makes it another's. */
const BEHIND_NAME = /^[\s"”’)]*(?:$|[,،(;—–])/;

/** Marks, a possessive or the rest of a name behind the mention; not another noun ("the Trump campaign"). */
function isCloser(rest: string): boolean {
  return /^(?:['’]s?)?[\s"“”’')\]»,.]*$/.test(rest);
}

/** The part of a source that ends with its head noun: up to a comma, a bracket, a preposition or a relative pronoun. */
function headOf(text: string, source: Span, lexicon: Lexicon): Span {
  const slice = text.slice(source.start, source.end);
  for (const match of slice.matchAll(/[,(;—–]|\s+([\p{L}\p{M}’']+)(?=\s)/gu)) {
    if (match.index === 0) continue;
    const word = match[1]?.toLowerCase();
    const isEdge = word === undefined || lexicon.relatives.has(word) || isLink(lexicon, word);
    if (isEdge) return { start: source.start, end: source.start + match.index };
  }
  return source;
}

function isLink(lexicon: Lexicon, word: string): boolean {
  const is = lexicon.classes.get(word);
  return is === 'ADP' || is === 'CCONJ';
}
