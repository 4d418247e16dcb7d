/** Spanish. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const es: Lexicon = {
  abbreviations: words(`
    sr sra srta sres dr dra d dña prof gral cnel cap tte lic ing arq mons fr sto sta av avda c dpto etc ee uu ee.uu
    p.ej a.c d.c ene feb mar abr jun jul ago sept oct nov dic
  `),
  finalAbbreviations: words('etc uu ee.uu a.c d.c'),
  sentenceStarters: words(`
    el la los las un una unos unas este esta estos estas él ella ellos ellas yo nosotros en a al de del por para con sin
    pero y o si cuando mientras según después antes desde aunque sin también así
  `),
  numberAbbreviations: words('n nº núm pág págs art vol cap'),
  ordinalPoint: false,
  functionWords: words(`
    el la los las de del y que en un una es por con para se no al lo como más su sus pero fue este esta ha han son
    entre también sobre cuando hasta desde
  `),
  classes: classesOf({}),
  endings: [],
  capitalNouns: false,
  verbs: verbsOf(``),
  phrasal: new Map(),
  separable: new Map(),
  accordingTo: { before: [], closing: [], after: [] },
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
  clauseOpeners: words('que'),
  articles: words(''),
  asides: words(''),
  possessives: words('su sus'),
  cueNouns: words(''),
  verbSecond: false,
  mixedIsSplit: false,
};
