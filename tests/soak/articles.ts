/**
 * Made-up articles without end. They differ in what stands beside what, but their words come from short lists: what is kept
 * of each word that was ever read (up to a bound) is there after the first dozens, and does not look like a leak.
 */

const PLACES = ['Arden', 'Merrow', 'Orsay', 'Calder', 'Vane', 'Lindau', 'Hartley', 'Brix', 'Tolmin', 'Wexby'];
const THINGS = [
  'bridge',
  'ferry',
  'school',
  'market',
  'canal',
  'library',
  'mill',
  'station',
  'harbour',
  'tower',
  'orchard',
];
const FIRST = [
  'Nora',
  'Paul',
  'Ines',
  'Walter',
  'Ruth',
  'Edith',
  'Tom',
  'Moira',
  'Jonas',
  'Clara',
  'Simon',
  'Greta',
  'Hugo',
];
const LAST = [
  'Quist',
  'Okafor',
  'Keane',
  'Dunne',
  'Brandt',
  'Ferris',
  'Okoro',
  'Lindgren',
  'Marlow',
  'Sands',
  'Thorne',
];

/** Numbers that occur. */
const NUMBERS = 37;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

export interface MadeUpArticle {
  title: string;
  paragraphs: string[];
  /** How many quotations stand in it. */
  quotations: number;
  /** Words of the first. */
  words: string;
}

export function articleAt(n: number): MadeUpArticle {
  const [place, thing] = [pick(PLACES, n), pick(THINGS, n)];
  const quotations = 2 + (n % 4);
  const number = 2 + (n % NUMBERS);
  const words = `We have waited ${number} years for this ${thing}`;
  const says = Array.from({ length: quotations }, (_, i) => {
    const name = `${pick(FIRST, n + i * 3)} ${pick(LAST, n * 2 + i * 5)}`;
    const said = i
      ? `The ${pick(THINGS, n + i)} of ${pick(PLACES, n + i)} comes first, number ${2 + ((n * 3 + i) % NUMBERS)}`
      : words;
    return `“${said},” said ${name}, who lives beside the ${pick(THINGS, n + i * 2)} in ${place}.`;
  });
  const plain = `The ${thing} at ${place} stood closed through the whole of its winter number ${number}, with planks before the door and a painted board above it.`;
  const paragraphs = [
    plain,
    ...says,
    `The work on the ${thing} begins in autumn and takes ${number} weeks, weather and money allowing.`,
    plain,
  ];
  return { title: `The ${thing} at ${place}, part ${number}`, paragraphs, quotations, words };
}

/** A page with the article; `isApp`: other articles come without the page being loaded anew. */
export function pageOf({ title, paragraphs }: MadeUpArticle): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta name="author" content="Ida Brandt"></head>
<body><main><article><h1>${title}</h1><p class="byline">By Ida Brandt</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}

/** The page with a card of its own, which looks to a driver as ours does: for the control, where there is no other. */
export function withCard(page: string): string {
  return page.replace(
    '</body>',
    `<script>
const host = document.createElement('div');
const card = host.attachShadow({ mode: 'closed' });
card.append(Object.assign(document.createElement('div'), { role: 'dialog', ariaLabel: 'Card' }));
card.firstChild.append(Object.assign(document.createElement('button'), { textContent: 'Save' }));
document.documentElement.append(host);
</script></body>`,
  );
}

/** Runs in the page: another article takes the place of the one that stands there, as reading apps do it. */
export function becomeArticle({
  address,
  title,
  paragraphs,
}: {
  address: string;
  title: string;
  paragraphs: string[];
}): void {
  const texts = paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  document.title = title;
  document.querySelector('article')?.replaceChildren(heading, ...texts);
  history.pushState(null, '', address);
}
