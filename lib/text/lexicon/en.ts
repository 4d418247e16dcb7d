/** English. */
import { type Lexicon, words } from './lexicon.ts';

export const en: Lexicon = {
  abbreviations: words(`
    mr mrs ms messrs dr prof rev fr st sr sgt cpl pvt lt capt cmdr col maj gen adm brig hon pres gov sen rep reps sens
    supt det insp amb atty del dist ft mt vs v viz cf e.g i.e al ed eds trans approx dept univ assn bros est ext
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
    ala ariz ark calif colo conn fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa penn tenn tex
    va vt wash wis wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va d.c
    u.s u.k u.n e.u u.s.a u.a.e u.s.s.r a.k.a p.m a.m ph.d m.d b.a m.a
    inc corp co ltd llc plc jr esq etc
  `),
  finalAbbreviations: words(`
    u.s u.k u.n e.u u.s.a u.a.e u.s.s.r a.k.a p.m a.m ph.d m.d b.a m.a inc corp co ltd llc plc jr sr esq etc
    n.c n.d n.h n.j n.m n.y r.i s.c s.d d.c calif fla mass tex va md
  `),
  sentenceStarters: words(`
    the a an this that these those he she it they we i you his her its their our my there here in on at by for from
    with as but and or so if when while after before since because although though however meanwhile still yet
    what who why how where which some many most several both all no not once now then today
    asked according earlier later last one two
  `),
  numberAbbreviations: words('no nos p pp art sec fig vol ch'),
  ordinalPoint: false,
  functionWords: words(`
    the of and to in that is was for on with as by at from his her their has have had said not but which who will would
    are were been an this it he she they we
  `),
};
