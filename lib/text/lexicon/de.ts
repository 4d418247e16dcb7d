/** German. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const de: Lexicon = {
  abbreviations: words(`
    dr prof hr fr st ing dipl mag bzw ca evtl ggf inkl etc usw u.a z.b d.h u.s.w o.ä v.a i.d.r s.o s.u vgl sog geb gest
    str nr bd mio mrd jan feb mär apr jun jul aug sep sept okt nov dez a.d e.v a.g co gen lt hptm
  `),
  finalAbbreviations: words('usw u.s.w etc o.ä e.v co u.a'),
  sentenceStarters: words(`
    der die das ein eine dies diese dieser dieses er sie es wir ich ihr man in im am an auf bei für mit nach aus von vor
    zu zum zur doch aber und oder wenn als während weil auch so damit dabei zudem jedoch
  `),
  numberAbbreviations: words('nr s art abs bd kap'),
  ordinalPoint: true,
  functionWords: words(`
    der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
    sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
  `),
  classes: classesOf({}),
  endings: [],
  capitalNouns: false,
  verbs: verbsOf(``),
  phrasal: new Map(),
  accordingTo: { before: [], after: [] },
  complementisers: words(''),
  nonFinite: words(''),
  infinitiveMark: 'zu',
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
