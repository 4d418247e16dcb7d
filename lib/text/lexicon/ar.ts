/** Arabic. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const ar: Lexicon = {
  abbreviations: words('د م أ ص هـ'),
  finalAbbreviations: words(''),
  sentenceStarters: words(''),
  numberAbbreviations: words('رقم ص'),
  ordinalPoint: false,
  functionWords: words('في من على إلى عن أن التي الذي هذا هذه كان قال مع بعد و لا ما لم قد بين كما هو هي'),
  classes: classesOf({}),
  endings: [],
  capitalNouns: false,
  verbs: verbsOf(``),
  phrasal: new Map(),
  accordingTo: { before: [], after: [] },
  complementisers: words(''),
  nonFinite: words(''),
  infinitiveMark: '',
  relatives: words(''),
  quantities: words(''),
  pluralSubjects: words(''),
  timeWords: words(''),
  occasions: words(''),
  passiveAuxiliaries: words(''),
  negations: words(''),
  cueNouns: words(''),
  verbSecond: false,
};
