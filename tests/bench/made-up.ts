/** Made-up annotations in the sizes and with the spread of words that news have: few words often, most of them rarely. */
import { annotate, type Draft } from '../../lib/annotation/annotate.ts';
import { type Annotation, type ArticleRecord, COLOURS } from '../../lib/annotation/model.ts';
import { createRandom } from '../support/random.ts';

export const PER_ARTICLE = 20;
const VOCABULARY = 40_000;
const SPEAKERS = 4_000;
const START = Date.UTC(2025, 0, 1);
const MINUTE = 60_000;

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre pli kro smu'.split(' ');

/** The word of that rank: short ones first, as in every language. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** `count` words, each rank as often as Zipf says. */
export function wordsOf(count: number, random: () => number): string {
  const rank = () => Math.floor(VOCABULARY ** random()) - 1;
  return Array.from({ length: count }, () => wordOf(rank())).join(' ');
}

const speakerOf = (number: number) => `${capital(wordOf(number + 900))} ${capital(wordOf(number * 3 + 2_000))}`;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const sourceOf = (article: number) => `https://news${article % 50}.example.org/story/${article}`;

export function articleOf(article: number): ArticleRecord {
  const time = new Date(START + article * PER_ARTICLE * 5 * MINUTE).toISOString();
  return {
    source: sourceOf(article),
    address: sourceOf(article),
    title: capital(wordsOf(9, createRandom(article + 7))),
    byline: [`Reporter ${article % 90}`],
    site: `News ${article % 50}`,
    section: ['Local'],
    published: time,
    modified: null,
    retrieved: time,
    language: 'en',
    sha256: article.toString(16).padStart(64, '0'),
  };
}

/** A quotation of 8 to 52 words by one of 4,000 speakers, every fifth with a note, every second with a tag. */
export function annotationOf(number: number): Annotation {
  const random = createRandom(number * 31 + 1);
  const quote = `“${capital(wordsOf(8 + Math.floor(random() * 45), random))}”`;
  const before = `${wordsOf(8, random)} `;
  const name = speakerOf(Math.floor(SPEAKERS ** random()) - 1);
  const draft: Draft = {
    text: `${before}${quote} ${wordsOf(8, random)}`,
    spans: [{ start: before.length, end: before.length + quote.length }],
    source: sourceOf(Math.floor(number / PER_ARTICLE)),
    colour: COLOURS[number % COLOURS.length] as Draft['colour'],
    tags: random() < 0.5 ? [`tag ${Math.floor(random() * 200)}`] : [],
    note: random() < 0.2 ? wordsOf(12, random) : '',
    quotation: {
      kind: (['direct', 'mixed', 'indirect'] as const)[number % 3] as 'direct',
      cue: 'said',
      source: name,
      speaker: { key: `person:${name.toLowerCase()}`, name, kind: 'person' },
      rule: 'cue-after',
      confidence: 0.9,
    },
  };
  const now = new Date(START + number * 5 * MINUTE).toISOString();
  return annotate(draft, { id: idOf(number), now });
}

/** As random as the ids that readers' annotations get: rows that were made one after the other lie far apart on the disk. */
function idOf(number: number): string {
  const random = createRandom(number * 17 + 5);
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `urn:uuid:${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** What readers type: one to three words, the last of them begun. */
export function queriesOf(count: number): string[] {
  const random = createRandom(99);
  return Array.from({ length: count }, (_, i) => {
    const words = wordsOf(1 + (i % 3), random).split(' ');
    const last = words.pop() as string;
    const query = [...words, last.slice(0, 4)].join(' ');
    return i % 10 === 9 ? `"${wordsOf(2, random)}"` : query;
  });
}
