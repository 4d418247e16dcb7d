/** Words that are written with a period of their own, and prefixes that keep their hyphen: one word a line's worth, data only. */

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof st rev hon sen rep gov gen col lt sgt capt cmdr maj adm brig cpl pvt supt insp amb pres sec messrs mmes fr sr jr esq mt ft ' +
    'inc corp co ltd bros dept assn univ vs etc al cf approx no nos vol pp ed eds fig est op cit ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ' +
    'ave blvd rd hwy'
  ).split(' '),
);

/** Abbreviations that are also common words: only with a capital, so that "no.", "ill." and "sun." end a sentence. */
const ALSO_WORDS = new Set(
  'no ill ind sun sat ark mass miss mar may wed fig del la mo pa ore wash tex rep gen fr al ed st sec op mon'.split(
    ' ',
  ),
);

/** True for a word (without its period) that is written with one: "Mr", "Sept", "Inc", "Gen". */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  return !ALSO_WORDS.has(lower) || (word !== lower && word !== word.toUpperCase()) || lower === 'al';
}

const AFFIXES = new Set(
  (
    'non e re anti pre pro mid co cross post over semi sub multi ex counter neo mini inter vice socio psycho mis micro intra un ultra ' +
    'trans super hyper quasi pseudo bi tri mega mini'
  ).split(' '),
);

/** True for a prefix that stays with its word behind a hyphen: "anti-war", "co-founder". */
export function isAffix(word: string): boolean {
  return AFFIXES.has(word.toLowerCase());
}
