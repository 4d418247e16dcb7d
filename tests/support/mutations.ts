/** What happens to a page between two visits: every kind of change, made on a list of paragraphs. */

/** The paragraphs as they stand later; what is random comes from `random`, 0 to 1. */
export type Mutation = (paragraphs: readonly string[], random: () => number) => string[];

const ADVERTISEMENTS = ['Advertisement', 'Sign up for our morning letter', 'Ropes and paint at half the price'];
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

const onEach =
  (change: (paragraph: string, random: () => number) => string): Mutation =>
  (paragraphs, random) =>
    paragraphs.map((paragraph) => change(paragraph, random));

const onWords = (share: number, change: (word: string) => string): Mutation =>
  onEach((paragraph, random) =>
    paragraph
      .split(' ')
      .map((word) => (random() < share ? change(word) : word))
      .filter(Boolean)
      .join(' '),
  );

const TYPOGRAPHY: readonly [RegExp, string][] = [
  [/[“”]/g, '"'],
  [/ - /g, ' — '],
  [/’/g, "'"],
  [/…/g, '...'],
  [/fi/g, 'ﬁ'],
];

/** Changes after which every word is still there: an annotation must be found again, and its words are the same. */
export const HARMLESS: Readonly<Record<string, Mutation>> = {
  nothing: (paragraphs) => [...paragraphs],
  advertisements: (paragraphs, random) => paragraphs.flatMap((one) => [one, pick(ADVERTISEMENTS, random)]),
  'a paragraph above': (paragraphs) => [
    'This story was updated at noon with a statement of the council.',
    ...paragraphs,
  ],
  'a list of other stories within': (paragraphs) => [
    ...paragraphs.slice(0, 4),
    'Read also',
    'Snow closes the pass until Monday',
    'Who pays for the new school?',
    ...paragraphs.slice(4),
  ],
  'comments below': (paragraphs) => [...paragraphs, '3 comments', 'I was on that boat in 1970.', 'So was I!'],
  'other white space': onEach((paragraph, random) =>
    paragraph.replace(/ /g, () => pick([' ', '  ', '\u00a0', '\n'], random)),
  ),
  'other typography': onEach((paragraph) =>
    TYPOGRAPHY.reduce((text, [sign, other]) => text.replace(sign, other), paragraph),
  ),
  'soft hyphens': onEach((paragraph) => paragraph.replace(/\p{L}{4}(?=\p{L}{3})/gu, '$&\u00ad')),
  'decomposed accents': onEach((paragraph) => paragraph.normalize('NFD')),
  'zero-width spaces': onEach((paragraph) => paragraph.replace(/ /g, ' \u200b')),
  'paragraphs joined by another template': (paragraphs) => [paragraphs.join('\u2003')],
  'paragraphs split at sentences': (paragraphs) => paragraphs.flatMap((one) => one.split(/(?<=\. )(?=\p{Lu})/u)),
  'headline and byline away': (paragraphs) => paragraphs.slice(2),
  'the page of a series: another article below': (paragraphs) => [
    ...paragraphs,
    ...paragraphs.slice(0, 2).map((one) => one.replace(/Ferry|ferry/g, 'train')),
  ],
};

/** Edits of words: what is found must be the same passage, and may be an orphan where little is left of it. */
export const EDITS: Readonly<Record<string, Mutation>> = {
  'one word in twenty exchanged': onWords(0.05, () => 'meanwhile'),
  'one word in ten exchanged': onWords(0.1, () => 'meanwhile'),
  'one word in ten left out': onWords(0.1, () => ''),
  'words put in': onWords(0.1, (word) => `${word} reportedly`),
  'letters exchanged': onWords(0.1, (word) => word.replace(/\p{Ll}(?=\p{Ll})/u, 'x')),
  'everything at once': (paragraphs, random) =>
    HARMLESS.advertisements!(
      HARMLESS['other typography']!(onWords(0.08, () => 'meanwhile')(paragraphs, random), random),
      random,
    ),
};
