/** Arabic. */
import { classesOf, type Lexicon, verbsOf, words } from './lexicon.ts';

export const ar: Lexicon = {
  abbreviations: words('د م أ ص هـ'),
  finalAbbreviations: words(''),
  sentenceStarters: words(''),
  numberAbbreviations: words('رقم ص'),
  ordinalPoint: false,
  functionWords: words('في من على إلى عن أن التي الذي هذا هذه كان قال مع بعد و لا ما لم قد بين كما هو هي'),
  classes: classesOf({
    DET: 'هذا هذه ذلك تلك هؤلاء كل بعض',
    PRON: 'هو هي هم نحن أنا أنت الذي التي الذين من',
    SCONJ: 'أن إن أنّ إنّ لأن إذا عندما حيث كما بأن',
    CCONJ: 'و أو ثم لكن ولكن',
    ADP: 'في على إلى عن مع بعد قبل منذ خلال بين ضد حول لدى عند تحت فوق',
    AUX: 'كان كانت كانوا يكون تكون سيكون ستكون قد سوف ليس ليست',
    PART: 'لا لم لن ما',
    ADV: 'أمس اليوم غدا أيضا',
  }),
  endings: [],
  capitalNouns: false,
  verbs: verbsOf(`
qc: قال يقول/تقول/ويقول قال/قالت/قالوا/وقال/وقالت - -
qc: أضاف يضيف/تضيف أضاف/وأضاف/أضافت/وأضافت - -
qc: أكد يؤكد/تؤكد أكد/وأكد/أكدت/وأكدت - -
qc: أعلن يعلن/تعلن أعلن/وأعلن/أعلنت/وأعلنت - -
qc: صرح يصرح صرح/وصرح/صرحت - -
qc: أوضح يوضح أوضح/وأوضح/أوضحت/وأوضحت - -
qc: ذكر يذكر ذكر/وذكر/ذكرت/وذكرت - -
qc: أشار يشير أشار/وأشار/أشارت/وأشارت - -
qc: كتب يكتب كتب/وكتب/كتبت - -
qc: تابع يتابع تابع/وتابع/تابعت - -
qc: اعتبر يعتبر اعتبر/واعتبر/اعتبرت - -
qc: شدد يشدد شدد/وشدد/شددت - -
qc: حذر يحذر حذر/وحذر/حذرت - -
qc: نفى ينفي نفى/ونفى/نفت - -
qc: أفاد يفيد أفاد/وأفاد/أفادت/وأفادت - -
qc: زعم يزعم زعم/زعمت - -
qc: رأى يرى رأى/ورأى - -
`),
  phrasal: new Map(),
  separable: new Map(),
  accordingTo: { before: [['وفقا', 'ل'], ['بحسب'], ['حسب'], ['وبحسب']], closing: [], after: [] },
  complementisers: words('أن إن أنّ إنّ بأن'),
  quantities: words('بعض كل'),
  clearVerbs: words(''),
  objectPronouns: words(''),
  pluralSubjects: words(''),
  nonFinite: words(''),
  infinitiveMark: '',
  relatives: words('الذي التي الذين'),
  timeWords: words('الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت أمس اليوم يوم'),
  occasions: words('مقابلة بيان مؤتمر صحفي تصريح تصريحات كلمة خطاب حديث رسالة تقرير تغريدة'),
  passiveAuxiliaries: words(''),
  negations: words('لم لن لا ينف'),
  conditions: words('إذا عندما'),
  predicatives: words(''),
  clauseOpeners: words('أن بأن'),
  articles: words(''),
  asides: words(''),
  modals: words(''),
  possessives: words(''),
  cueNouns: words('تصريح بيان'),
  verbSecond: true,
  mixedIsSplit: false,
  elisions: words(''),
  elidedPronouns: words(''),
  clitics: words(''),
  attributesInside: false,
  speakerPronouns: words('هو هي'),
  subjunctives: words(''),
  conditionals: words(''),
};
