/** Prepares sentences for the search for quotations: words with their classes, each stretch in marks one single word. */
import type { Article } from './article.ts';
import { cutAttributions } from './inner-attributions.ts';
import type { Lexicon, WordClass } from './lexicon/lexicon.ts';
import { findRegions, type Region } from './quote-marks.ts';
import { paragraphsOf, type Sentence } from './sentences.ts';
import { firstEndingAfter, type Span } from './span.ts';
import type { Syntax } from './syntax/syntax.ts';
import type { Token } from './tokens.ts';
import { classesOfTags, classesOfTokens, lookedUp } from './word-classes.ts';

/** A token, or a whole region in marks (then `region` is set; a short one is a noun, like “Ahmad al-Jarba”, others are X). */
export interface Word extends Span {
  text: string;
  lower: string;
  is: WordClass;
  region: Region | null;
  /** Index of its first token in `Passage.tokens`. */
  token: number;
}

/** A sentence as its narrator wrote it: what is in marks counts as one word, however many sentences it holds. */
export interface Passage extends Span {
  words: Word[];
  /** All of its tokens, those inside marks included, with their parts of speech where a tagger is there. */
  tokens: Token[];
  tags: number[] | null;
  /** Index of its paragraph; the paragraph is the room in which a quotation goes on without a new attribution. */
  paragraph: number;
}

/** All passages in reading order. */
export function passagesOf(
  article: Article,
  sentences: readonly Sentence[],
  { lexicon, syntax }: { lexicon: Lexicon; syntax: Syntax | null },
): Passage[] {
  const paragraphs = paragraphsOf(article);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const regions = cutAttributions(findRegions(article.text, paragraphs), tokens, lexicon);
  const phrases = phraseWords(lexicon);
  const passages: Passage[] = [];
  let regionAt = 0;
  for (const sentence of sentences) {
    while (regionAt < regions.length && (regions[regionAt] as Region).end <= sentence.start) regionAt++;
    const hasMarks = (regions[regionAt]?.start ?? Number.POSITIVE_INFINITY) < sentence.end;
    const tags = (syntax && (hasMarks || mayReport(sentence, lexicon, phrases)) && syntax.tag(sentence.tokens)) || null;
    const classes = tags ? classesOfTags(sentence.tokens, tags, lexicon) : classesOfTokens(sentence.tokens, lexicon);
    const paragraph = firstEndingAfter(paragraphs, sentence.start);
    const last = passages.at(-1);
    const open = last?.words.at(-1)?.region;
    const goesOn = open !== undefined && open !== null && open.end > sentence.start;
    const words: Word[] = goesOn ? (last as Passage).words : [];
    const first = goesOn ? (last as Passage).tokens.length : 0;
    sentence.tokens.forEach((token, i) => {
      while (regionAt < regions.length && (regions[regionAt] as Region).end <= token.start) regionAt++;
      const region = regions[regionAt];
      if (region && token.start >= region.start) {
        if (words.at(-1)?.region !== region) {
          const text = article.text.slice(region.start, region.end);
          const { start, end } = region;
          words.push({ start, end, text, lower: text, is: classOfRegion(text), region, token: first + i });
        }
        return;
      }
      // Written out in the same order as above: every rule reads words, and reads them faster when all are made alike.
      const { start, end, text } = token;
      words.push({
        start,
        end,
        text,
        lower: lookedUp(text, lexicon),
        is: classes[i] as WordClass,
        region: null,
        token: first + i,
      });
    });
    const end = Math.max(sentence.end, words.at(-1)?.end ?? 0);
    if (goesOn && last) {
      last.end = end;
      last.tokens.push(...sentence.tokens);
      if (tags) last.tags?.push(...tags);
    } else if (words.length) {
      const start = (words[0] as Word).start;
      passages.push({ start, end, words, tokens: [...sentence.tokens], tags: tags && [...tags], paragraph });
    }
  }
  return passages;
}

/** Nobody is quoted in a sentence without marks, reporting verb or noun, phrase or colon: it needs no tagger. */
function mayReport({ tokens }: Sentence, lexicon: Lexicon, phrases: ReadonlySet<string>): boolean {
  const { verbs, cueNouns } = lexicon;
  return tokens.some(({ text }) => {
    const lower = lookedUp(text, lexicon);
    return text === ':' || verbs.has(lower) || cueNouns.has(lower) || phrases.has(lower);
  });
}

/** The longest word of each phrase that names a source: "according", "words". */
const phraseWords = ({ accordingTo }: Lexicon): ReadonlySet<string> =>
  new Set(accordingTo.before.map((phrase) => phrase.reduce((a, b) => (b.length > a.length ? b : a), '')));

/** A few words without a comma or stop before the closing mark stand in the sentence as a noun would. */
function classOfRegion(text: string): WordClass {
  return !/[,،.!?…—–-].?["“”'’»]*$/.test(text) && text.split(/\s+/).length <= 5 ? 'NOUN' : 'X';
}
