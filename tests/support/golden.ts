/** What a careful reader finds in a golden article, and how a reading of it differs from that. */
import type { Detection, Metadata } from '../../lib/messages.ts';
import type { Article } from '../../lib/text/article.ts';
import type { Actor, ActorKind, Quotation, QuotationKind, Reading } from '../../lib/text/reading.ts';
import { type Span, sliceOf } from '../../lib/text/span.ts';

/** `must`: a miss fails the test. `should`: it is listed beside the reading. */
type Need = 'must' | 'should';

export interface ExpectedQuotation {
  need: Need;
  kind: QuotationKind;
  /** Its parts, as the article writes them. */
  content: string[];
  cue: string | null;
  source: string | null;
  /** The name of an expected actor, or null: nobody who is named. */
  speaker: string | null;
  speakerNeed?: Need;
}

export interface ExpectedActor {
  need: Need;
  name: string;
  kind: ActorKind;
  /** Names that one actor must carry, all of them. */
  aliases: string[];
}

export interface ExpectedArticle {
  isArticle: true;
  url: string;
  /** What is clicked first, in a page that swaps its articles. */
  click?: string;
  title: string;
  byline: string[];
  /** The day as written. */
  published: string | null;
  site: string;
  section: string[];
  language: string;
  /** First and last words and the number of blocks, captions not counted; null where readers may differ. */
  body: { first: string | null; last: string; blocks: number | null };
  quotations: ExpectedQuotation[];
  actors: ExpectedActor[];
  /** Words in quotation marks that nobody says. */
  notQuotes: string[];
  /** Words with a capital that act not. */
  notActors: string[];
}

export type Expected = ExpectedArticle | { isArticle: false; url: string; click?: string };

export interface Found {
  detection: Detection;
  metadata: Metadata;
  article: Article;
  reading: Reading;
}

/** In words, one line a difference. */
export interface Differences {
  must: string[];
  should: string[];
}

export function differences(expected: ExpectedArticle, found: Found): Differences {
  const told: Differences = { must: [], should: [] };
  compareMetadata(expected, found, told);
  compareBody(expected, found, told);
  compareQuotations(expected, found, told);
  compareActors(expected, found, told);
  return told;
}

function compareMetadata(expected: ExpectedArticle, { metadata }: Found, told: Differences): void {
  const published = metadata.published?.slice(0, 10) ?? null;
  const pairs = {
    title: [expected.title, metadata.title],
    byline: [expected.byline, metadata.byline],
    published: [expected.published, published],
    site: [expected.site, metadata.site],
    section: [expected.section, metadata.section],
    language: [expected.language, metadata.language],
  };
  for (const [field, [wanted, given]] of Object.entries(pairs)) {
    const [a, b] = [JSON.stringify(wanted), JSON.stringify(given)];
    if (a !== b) told.must.push(`${field}: ${b} instead of ${a}`);
  }
}

function compareBody({ body }: ExpectedArticle, { article }: Found, told: Differences): void {
  const blocks = article.blocks.filter(({ role }) => role !== 'caption').length;
  if (body.first !== null && !article.text.startsWith(body.first)) {
    told.must.push(`the body begins "${inOneLine(article.text.slice(0, 60))}" instead of "${body.first}"`);
  }
  if (!article.text.endsWith(body.last)) {
    told.must.push(`the body ends "${inOneLine(article.text.slice(-60))}" instead of "${body.last}"`);
  }
  if (body.blocks !== null && blocks !== body.blocks) {
    told.must.push(`the body has ${blocks} blocks instead of ${body.blocks}`);
  }
}

function compareQuotations(expected: ExpectedArticle, { article, reading }: Found, told: Differences): void {
  const { text } = article;
  let from = 0;
  for (const wanted of expected.quotations) {
    const label = `${wanted.kind} ${shortened(wanted.content.join(' … '))}`;
    const place = placeOf(text, wanted.content, from);
    const best = place && bestFor(lettersIn(text, place), reading.quotations, text);
    if (place) from = (place[0] as Span).start;
    if (!best) {
      told[wanted.need].push(`${label}: ${place ? 'not found' : 'not in the body'}`);
      continue;
    }
    if (best.kind !== wanted.kind) told[wanted.need].push(`${label}: found as ${best.kind}`);
    const speaker = reading.actors.find(({ id }) => id === best.speaker);
    if (!isSpeaker(speaker, wanted.speaker, expected.actors)) {
      const need = wanted.need === 'must' ? (wanted.speakerNeed ?? 'must') : 'should';
      told[need].push(`${label}: speaker ${speaker?.name ?? 'nobody'} instead of ${wanted.speaker ?? 'nobody'}`);
    }
    for (const part of ['cue', 'source'] as const) {
      const words = best[part].map((span) => sliceOf(text, span)).join(' ');
      if (!isAlike(words, wanted[part] ?? '')) {
        told.should.push(`${label}: ${part} "${words}" instead of "${wanted[part] ?? ''}"`);
      }
    }
  }
  for (const words of expected.notQuotes) {
    for (const start of placesOf(text, words)) {
      const zone = lettersIn(text, [{ start, end: start + words.length }]);
      const taken = reading.quotations.some(({ content }) => jaccard(lettersIn(text, content), zone) > 0.5);
      if (taken) told.must.push(`${words} is no quotation`);
    }
  }
}

/** A quotation is found when it shares four letters in five with what was expected. */
function bestFor(wanted: ReadonlySet<number>, quotations: readonly Quotation[], text: string): Quotation | null {
  let best: Quotation | null = null;
  let most = 0.8;
  for (const quotation of quotations) {
    const share = jaccard(lettersIn(text, quotation.content), wanted);
    if (share < most) continue;
    most = share;
    best = quotation;
  }
  return best;
}

function isSpeaker(speaker: Actor | undefined, name: string | null, actors: readonly ExpectedActor[]): boolean {
  if (name === null || !speaker) return name === null && !speaker;
  const known = actors.filter((actor) => actor.name === name).flatMap(({ aliases }) => aliases);
  const names = [name, ...known].map(folded);
  return [speaker.name, ...speaker.aliases].some((alias) => names.includes(folded(alias)));
}

function compareActors(expected: ExpectedArticle, { reading }: Found, told: Differences): void {
  const carried = reading.actors.map((actor) => ({ actor, names: [actor.name, ...actor.aliases].map(folded) }));
  for (const { need, name, kind, aliases } of expected.actors) {
    const missing = ({ names }: { names: string[] }) => aliases.filter((alias) => !names.includes(folded(alias)));
    const best = carried.toSorted((a, b) => missing(a).length - missing(b).length)[0];
    const lacks = best ? missing(best) : aliases;
    if (lacks.length) told[need].push(`actor ${name}: no one actor is called ${lacks.join(', ')}`);
    else if (best && !isKind(best.actor.kind, kind)) told[need].push(`actor ${name}: ${best.actor.kind}, not ${kind}`);
  }
  for (const word of expected.notActors) {
    if (carried.some(({ names }) => names.includes(folded(word)))) told.must.push(`${word} is no actor`);
  }
}

/** Whether an armed or political body is a group or an organization is a matter of taste. */
const isKind = (a: ActorKind, b: ActorKind) => a === b || (isBody(a) && isBody(b));
const isBody = (kind: ActorKind) => kind === 'group' || kind === 'organization';

const folded = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one holds the other, or neither is there. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  return x && y ? x.includes(y) || y.includes(x) : x === y;
}

/** Where the parts stand one after the other, at or after `from` if they can. */
function placeOf(text: string, parts: readonly string[], from: number): Span[] | null {
  const spans: Span[] = [];
  let at = from;
  for (const part of parts) {
    const start = text.indexOf(part, at);
    if (start < 0) return from > 0 ? placeOf(text, parts, 0) : null;
    spans.push({ start, end: start + part.length });
    at = start + part.length;
  }
  return spans;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function lettersIn(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text.charAt(i))) letters.add(i);
  }
  return letters;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const i of a) if (b.has(i)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

const inOneLine = (words: string) => words.replace(/\s+/g, ' ');
const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
