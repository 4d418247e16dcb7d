/**
 * Offices said right beside a person's name: "Oltrex CEO Maria Lopez", "Peter Berg, the chairman". They are mentions of that
 * person, as "the chairman" is further down; nothing is painted over them.
 */
import type { Article } from '../article.ts';
import { fold } from '../names/gazetteer.ts';
import { TITLE_MODIFIERS } from '../names/lexicon-en.ts';
import { ROLES } from '../names/lexicon-en-nouns.ts';
import type { Mention } from '../reading.ts';
import { byPlace, type Span } from '../span.ts';

/** Characters beside a name in which its office stands. */
const REACH = 60;
const SHORT_OFFICES = /^(?:ceo|cfo|coo|cto|officer|co-founder|founder|executive|justice)$/;

/**
 * The mentions with one more for every office, and with the actor of "the minister" where the name stands beside it.
 *
 * `mentions` in reading order, names with their actors.
 */
export function withOffices({ text }: Article, mentions: readonly Mention[]): Mention[] {
  const all: Mention[] = mentions.map((mention, at) => apposed(text, mention, [mentions[at - 1], mentions[at + 1]]));
  mentions.forEach((mention, at) => {
    if (mention.form !== 'name' || mention.kind !== 'person' || !mention.actor) return;
    const floor = Math.max(mention.start - REACH, mentions[at - 1]?.end ?? 0);
    const ceiling = Math.min(mention.end + REACH, text.length);
    const office =
      officeBefore(text, floor, mention.start) ??
      officeOf(text, mention, mentions.slice(Math.max(0, at - 2), at)) ??
      apposedOffice(text, mention, ceiling);
    const isTaken = mentions.slice(at + 1, at + 1 + MOST_BEFORE).some((one) => office && overlaps(one, office));
    if (office && !isTaken) all.push({ ...mention, ...office, form: 'nominal', rule: 'office' });
  });
  return all.sort(byPlace);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "the minister, Maria Lopez," and "Maria Lopez, the minister,": the office is hers. */
function apposed(text: string, mention: Mention, beside: readonly (Mention | undefined)[]): Mention {
  if (mention.form !== 'nominal' || mention.actor) return mention;
  for (const name of beside) {
    if (name?.form !== 'name' || name.kind !== 'person' || !name.actor) continue;
    const [first, second] = name.start < mention.start ? [name, mention] : [mention, name];
    if (/^,\s$/.test(text.slice(first.end, second.start)) && /^[,.;—–]/.test(text.slice(second.end))) {
      return { ...mention, actor: name.actor, confidence: name.confidence };
    }
  }
  return mention;
}

const isOffice = (word: string): boolean => ROLES.has(word) || SHORT_OFFICES.test(word);
const isPart = (word: string): boolean => isOffice(word) || TITLE_MODIFIERS.has(word);

/** "chief executive officer and chairman" right before `end`, in the words from `floor` on. */
function officeBefore(text: string, floor: number, end: number): Span | undefined {
  const lead = /(?:,\s)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?["“]?$/.exec(text.slice(floor, end));
  const words = wordsIn(text, floor, lead ? floor + lead.index : end).reverse();
  let from = 0;
  let to = 0;
  let next = lead ? floor + lead.index : end;
  for (const word of words) {
    const name = fold(text.slice(word.start, word.end));
    if (!/^\s*$/.test(text.slice(word.end, next)) || !(isPart(name) || (to && name === 'and'))) break;
    if (!to && !isOffice(name)) break;
    to ||= word.end;
    if (name !== 'and') from = word.start;
    next = word.start;
  }
  return to ? { start: from, end: to } : undefined;
}

/** "the Prime Minister of Norway, Mr. Berg": the office before the land or body that it is held in. */
function officeOf(text: string, { start }: Span, before: readonly Mention[]): Span | undefined {
  const body = before.at(-1);
  if (body?.form !== 'name' || body.kind === 'person') return undefined;
  if (!/^,\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$/.test(text.slice(body.end, start))) return undefined;
  const floor = Math.max(body.start - REACH, before.length > 1 ? (before[0] as Mention).end : 0);
  const link = /\s(?:of|for)\s(?:the\s)?$/.exec(text.slice(floor, body.start));
  const office = link ? officeBefore(text, floor, floor + link.index) : undefined;
  return office && /(?:^|[^,\s]\s)[Tt]he\s$/.test(text.slice(floor, office.start)) ? office : undefined;
}

/**
 * The office behind a name and a comma. Where the name ends an opening, "According to Lopez, a detective was sent", what
 * comes next is the sentence's own subject, unless a second comma closes it: "According to Lopez, the mayor, it was sent".
 */
function apposedOffice(text: string, { start, end }: Span, ceiling: number): Span | undefined {
  const office = officeAfter(text, end, ceiling);
  if (!office || !OPENING.test(text.slice(Math.max(0, start - REACH), start))) return office;
  return /^[^.;:!?\n]*,/.test(text.slice(office.end, office.end + REACH)) ? office : undefined;
}

/** A sentence's first words, when they are a preposition and perhaps a title. */
const OPENING =
  /(?:^|[.!?…]["”’)]*\s+|\n\s*|["“]\s*)(?:According to|In|For|To|With|By|After|Before|Like|Unlike|Under|From)\s(?:[\p{L}.'’-]+\s){0,4}$/u;

/** ", the Oltrex chairman": the first run of office words after the comma, with at most so many words before it. */
function officeAfter(text: string, start: number, ceiling: number): Span | undefined {
  if (!/^,\s/.test(text.slice(start, start + 2))) return undefined;
  const clause = /^[^.;:!?()“”"\n]*/.exec(text.slice(start + 1, ceiling))?.[0] ?? '';
  const words = wordsIn(text, start + 1, start + 1 + clause.length);
  const first = words.slice(0, MOST_BEFORE).findIndex(({ start: s, end }) => isOffice(fold(text.slice(s, end))));
  if (first < 0 || words.slice(0, first).some(({ start: s, end }) => ENDS.test(text.slice(s, end)))) return undefined;
  const head = lastOffice(text, words, first);
  let from = (words[first] as Span).start;
  for (let i = first - 1; i >= 0; i--) {
    const word = words[i] as Span;
    if (!isPart(fold(text.slice(word.start, word.end)))) break;
    from = word.start;
  }
  return { start: from, end: head.end };
}

/** "chief executive officer": of office words in a row the last that is one. */
function lastOffice(text: string, words: readonly Span[], first: number): Span {
  let head = words[first] as Span;
  for (let i = first + 1; i < words.length; i++) {
    const [before, word] = [words[i - 1] as Span, words[i] as Span];
    const name = fold(text.slice(word.start, word.end));
    if (!/^\s$/.test(text.slice(before.end, word.start)) || !(isPart(name) || name === 'and')) break;
    if (isOffice(name)) head = word;
  }
  return head;
}

const MOST_BEFORE = 5;
/** No apposition any more: "Lopez, who met the president". */
const ENDS =
  /^(?:who|which|that|whose|when|where|while|and|but|or|in|on|at|of|from|with|for|by|to|as|met|said|told|is|was)$/i;

function wordsIn(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
