/** French. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const fr: Lexicon = {
  abbreviations: words(`
    m mm mme mmes mlle mlles dr pr me mgr st ste gén col cap lt cf etc av bd env p.ex c.-à-d janv févr avr juil sept
    oct nov déc j.-c
  `),
  finalAbbreviations: words('etc j.-c'),
  sentenceStarters: words(`
    le la les un une des ce cet cette ces il elle ils elles nous vous je on dans en à au aux pour par sur avec sans mais
    et ou donc or car si quand alors selon après avant depuis pourtant
  `),
  numberAbbreviations: words('n no p pp art vol chap'),
  ordinalPoint: false,
  functionWords: words(`
    le la les de des du un une et est en que qui dans pour pas sur plus par au aux avec ce cette il elle ils nous vous
    se sont été ont mais ou où son sa ses leur leurs a été à
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
  possessives: words('son sa ses leur leurs'),
  cueNouns: words(''),
  verbSecond: false,
  mixedIsSplit: false,
};
