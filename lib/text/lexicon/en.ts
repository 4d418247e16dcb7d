/** English. */
import { classesOf, type Lexicon, phrasalOf, regularRows, verbsOf, words } from './lexicon.ts';
import { plain } from './plain.ts';

export const en: Lexicon = {
  ...plain,
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
  functionWords: words(`
    the of and to in that is was for on with as by at from his her their has have had said not but which who will would
    are were been an this it he she they we
  `),
  classes: classesOf({
    DET: `the a an this that these those my your his her its our their some any no every each either neither another all both
      many few several most much what whatever which whichever`,
    PRON: `i you he she it we they me him us them himself herself themselves itself myself yourself who whom whose
      someone somebody everyone everybody anyone anybody nobody something anything everything nothing there mine yours
      hers ours theirs`,
    SCONJ: `that because while although though if unless whereas until till since when where whenever wherever how why
      whether lest once`,
    CCONJ: 'and or but nor yet plus',
    ADP: `of in on at by for with from to into about against between among through during before after above below under
      over without within along across behind beyond near toward towards upon despite except like amid via per as than
      concerning regarding including following until throughout`,
    AUX: `am is are was were be been being 's 're 'm has have had having 've 'd do does did will would shall should can
      could may might must 'll wo ca`,
    PART: "not n't n’t to",
    ADV: `also now then just still even never ever always often again already soon later earlier recently repeatedly
      here there too very so quite rather almost only once twice perhaps maybe instead meanwhile however therefore
      today yesterday tomorrow tonight further out up down back away forward together ahead long far well
      as hence thus nonetheless nevertheless otherwise indeed simply`,
    NUM: 'one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen half',
    VERB: `went go goes gone going made make makes making took take takes taken taking came come comes coming got get gets
      getting gave give gives given giving found find finds finding met meet meets meeting won win wins winning lost lose
      loses losing held hold holds holding led leads leading left leave leaves leaving began begin begins beginning begun
      became become becomes becoming ran run runs running saw see sees seen seeing knew know knows known knowing thought
      brought bring brings kept keep keeps put puts sent send sends spent spend spends stood stand stands sat sit sits
      rose rise rises fell fall falls felt feel feels grew grow grows built build builds paid pay pays heard hear hears
      wants want wanted needs needed need seems seem seemed looks looked appears appear appeared believes believe
      lies lay fought fight fights broke break breaks chose choose chooses drew draws drove drives flew threw throws wore
      shot struck sought seek seeks taught caught bought sold set sets let lets cut hit shut cost hurt works works
      uses use helps help plans includes include remains remain continues continue hopes hope supports support
      opposes oppose faces gives shows show`,
    ADJ: `new old former other own same such first last next good bad great little big high low young major
      senior chief top early late more less least best worst able unable likely unlikely sure certain`,
  }),
  endings: [
    ['tion', 'NOUN'],
    ['ment', 'NOUN'],
    ['ness', 'NOUN'],
    ['ship', 'NOUN'],
    ['ity', 'NOUN'],
    ['ical', 'ADJ'],
    ['ous', 'ADJ'],
    ['ful', 'ADJ'],
    ['ive', 'ADJ'],
    ['ly', 'ADV'],
    ['ing', 'VERB'],
    ['ed', 'VERB'],
  ],
  verbs: verbsOf(`
qco: say says said said saying
qca: tell tells told told telling
qct: write writes wrote written writing
qc: think thinks - - -
qc: swear swears swore sworn swearing
qcio: vow vows vowed vowed vowing
qco: deny denies denied denied denying
qct: admit admits admitted admitted admitting
qct: quip quips quipped quipped quipping
q: begin begins began begun beginning
qct: foretell foretells foretold foretold foretelling
t: fret frets fretted fretted fretting
m: dub dubs dubbed dubbed dubbing
m: label labels labeled/labelled labeled/labelled labeling/labelling
qcto: forecast forecasts forecast/forecasted forecast/forecasted forecasting
q: sing sings sang sung singing
q: read reads read read reading
q: go goes went gone -
q: shoot shoots shot shot shooting
q: put puts put put putting
m: refer refers referred referred referring
co: slam slams slammed slammed slamming
q: snap snaps snapped snapped snapping
q: shrug shrugs shrugged shrugged shrugging
ct: infer infers inferred inferred inferring
te: find finds found found finding
te: show shows showed shown showing
${regularRows('qc', 'reason add argue claim suggest insist acknowledge contend assert allege estimate predict')}
${regularRows('qct', 'clarify grouse gripe grumble speculate posit theorize')}
${regularRows('te', 'maintain')}
${regularRows('t', 'guess fear worry imply hint figure reckon surmise venture marvel crow rule')}
${regularRows('q', 'continue')}
${regularRows('qct', 'note explain state declare conclude confirm announce indicate concede observe complain caution emphasize emphasise stress recall testify remark reply respond reiterate reveal report affirm disclose boast stipulate lament opine joke confess proclaim charge muse counter pledge promise recount elaborate specify')}
${regularRows('o', 'announce report acknowledge note confirm reveal disclose mention recall suggest predict assert reiterate explain stress emphasize emphasise')}
qcot: admit admits - - admitting
${regularRows('-', 'point comment respond speak push hit')}
${regularRows('ti', 'promise pledge propose threaten agree')}
${regularRows('qcta', 'warn remind assure inform advise notify reassure')}
${regularRows('qt', 'tweet retweet post text email blog')}
${regularRows('qto', 'ask question wonder')}
${regularRows('q', 'exclaim intone retort interject ask chime bark sigh laugh whisper mutter urge demand plead implore quote offer demur gush agree')}
${regularRows('qv', 'shout yell chant cry scream holler bellow mouth blare boom')}
${regularRows('o', 'criticize criticise denounce condemn praise blast mock decry accuse describe cite mention highlight deride hail dismiss blame applaud salute honor reject question urge ask')}
${regularRows('m', 'call describe name title label characterize characterise portray term brand deem nickname depict refer')}
`),
  phrasal: phrasalOf(`
qct: point out, fire back, shoot back, hit back
q: go on, chime in, put it
o: call for, call on, point to, comment on, push for, speak of, boast of, boast about, complain of, complain about, warn of, warn against, warn about, respond to
m: refer to
`),
  accordingTo: {
    before: [
      ['according', 'to'],
      ['in', 'the', 'words', 'of'],
    ],
    closing: [],
    after: [],
    beforeMarks: [],
  },
  complementisers: words('that whether if how why what who when where'),
  nonFinite: words('be been being having'),
  infinitiveMark: 'to',
  relatives: words('who which that whom'),
  quantities: words(
    'some many most all both few several others each another this that these those either neither any more',
  ),
  clearVerbs: words(`
    say tell think argue insist suggest acknowledge admit announce assert believe complain concede conclude confirm contend
    declare deny describe allege testify reiterate proclaim stipulate lament accuse advise assure inform notify remind affirm disclose
    confess exclaim remark emphasize explain indicate maintain predict recall reveal write warn write criticize denounce
  `),
  objectPronouns: words('him her them us me'),
  pluralSubjects: words('i we they you who people that police'),
  pairings: words('both either neither'),
  amounts: words('half most some all third quarter fifth tenth'),
  degrees: words(
    'nearly almost about around roughly exactly precisely just only too so as very far much more most less',
  ),
  shares: words('percent % half third quarter fifth majority majorities plurality'),
  comparisons: words('compared versus'),
  contrasts: words('while whereas though although'),
  timeWords: words(`
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently
    mon. tue. tues. wed. thu. thurs. fri. sat. sun. january february march april may june july august september october
    november december jan. feb. mar. apr. aug. sept. oct. nov. dec. again afterward afterwards then now ago
    morning afternoon evening night week month year weekend
  `),
  occasions: words(`
    statement interview interviews speech address conference news email e-mail briefing hearing debate rally twitter facebook
    instagram telephone phone call report letter tweet tweets event panel forum appearance remarks comments radio television tv
    show program video post blog memo message press release reporters journalists podcast court testimony op-ed column article
    editorial town hall meeting campaign trail stop
  `),
  passiveAuxiliaries: words("am is are was were be been being 's ’s 're ’re get got"),
  agents: words('by'),
  negations: words("not n't n’t never no declined refused"),
  conditions: words('if when'),
  clauseOpeners: words('that'),
  articles: words('a an the'),
  asides: words('which who whose'),
  modals: words('would could might may should will can must'),
  possessives: words('my your his her our their'),
  cueNouns: words(
    'statement claim claims assertion argument point contention complaint concern fear comment remark suggestion warning allegation accusation declaration prediction promise pledge message tweet response answer reply words verdict',
  ),
  facts: words('fact facts'),
  speakerPronouns: words(''),
  speech: words('i me my mine we us our you your'),
};
