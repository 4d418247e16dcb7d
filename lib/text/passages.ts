/** Prepares sentences for the search for quotations: words with their classes, each stretch in marks one single word. */
import type { Article } from './article.ts';
import { firstBlockAt } from './article.ts';
import type { Lexicon, WordClass } from './lexicon/lexicon.ts';
import { findRegions, type Region } from './quote-marks.ts';
import { paragraphsOf, type Sentence } from './sentences.ts';
import type { Span } from './span.ts';
import { classesOfTokens } from './word-classes.ts';

/** A token, or a whole region in marks (then `region` is set; a short one is a noun, like “Ahmad al-Jarba”, others are X). */
export interface Word extends Span {
  text: string;
  lower: string;
  is: WordClass;
  region: Region | null;
}

/** A sentence as its narrator wrote it: what is in marks counts as one word, however many sentences it holds. */
export interface Passage extends Span {
  words: Word[];
  /** Index of its paragraph; the paragraph is the room in which a quotation goes on without a new attribution. */
  paragraph: number;
}

/** All passages in reading order. */
export function passagesOf(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): Passage[] {
  const paragraphs = paragraphsOf(article);
  const regions = findRegions(article.text, paragraphs);
  const passages: Passage[] = [];
  let regionAt = 0;
  for (const sentence of sentences) {
    const classes = classesOfTokens(sentence.tokens, lexicon);
    const paragraph = firstBlockAt(paragraphs, sentence.start);
    const last = passages.at(-1);
    const open = last?.words.at(-1)?.region;
    const words: Word[] = open && open.end > sentence.start ? (last as Passage).words : [];
    sentence.tokens.forEach((token, i) => {
      while (regionAt < regions.length && (regions[regionAt] as Region).end <= token.start) regionAt++;
      const region = regions[regionAt];
      if (region && token.start >= region.start) {
        if (words.at(-1)?.region !== region) {
          const text = article.text.slice(region.start, region.end);
          words.push({ start: region.start, end: region.end, text, lower: text, is: classOfRegion(text), region });
        }
        return;
      }
      words.push({ ...token, lower: token.text.toLowerCase(), is: classes[i] as WordClass, region: null });
    });
    const end = Math.max(sentence.end, words.at(-1)?.end ?? 0);
    if (last && words === last.words) last.end = end;
    else if (words.length) passages.push({ start: (words[0] as Word).start, end, words, paragraph });
  }
  return passages;
}

/** A few words without a comma or stop before the closing mark stand in the sentence as a noun would. */
function classOfRegion(text: string): WordClass {
  return !/[,،.!?…—–-].?["“”'’»]*$/.test(text) && text.split(/\s+/).length <= 5 ? 'NOUN' : 'X';
}
