/** Arabic. */
import { type Lexicon, words } from './lexicon.ts';

export const ar: Lexicon = {
  abbreviations: words('د م أ ص هـ'),
  finalAbbreviations: words(''),
  sentenceStarters: words(''),
  numberAbbreviations: words('رقم ص'),
  ordinalPoint: false,
  functionWords: words('في من على إلى عن أن التي الذي هذا هذه كان قال مع بعد و لا ما لم قد بين كما هو هي'),
};
