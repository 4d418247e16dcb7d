/** What a language brings to the engine: word lists and flags. Rules read these; no rule asks which language it is. */
export type Words = ReadonlySet<string>;

export interface Lexicon {
  /** Words that end in a point without ending a sentence, lower case, without the last point ("u.s"). */
  abbreviations: Words;
  /** Abbreviations that may end a sentence too: they do before a word of `sentenceStarters`. */
  finalAbbreviations: Words;
  /** Words that hardly ever follow an abbreviation inside a sentence when capitalised. */
  sentenceStarters: Words;
  /** Abbreviations that stand before a number only ("no. 5"). */
  numberAbbreviations: Words;
  /** A number with a point is an ordinal and ends no sentence ("am 3. Mai"). */
  ordinalPoint: boolean;
  /** The commonest small words, by which an article's language is guessed. */
  functionWords: Words;
}

/** Words of a list that is written one a line or parted by blanks. */
export function words(list: string): Words {
  return new Set(list.split(/\s+/).filter(Boolean));
}
