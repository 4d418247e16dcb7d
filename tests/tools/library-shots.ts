/** Pictures of the library: nothing, one, a thousand annotations, light and dark, from left to right and from right to left. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { annotate } from '../../lib/annotation/annotate.ts';
import { type Annotation, type ArticleRecord, COLOURS } from '../../lib/annotation/model.ts';
import { ask } from '../e2e/support/ask.ts';
import type { BrowserName, Driver, Page } from '../e2e/support/driver.ts';
import { builtFor, builtSpeaking, launch } from '../e2e/support/launch.ts';

const SAID = [
  [
    'Maria Lopez',
    'direct',
    '“We cannot keep the harbour open through the winter, and nobody who has read the books can say otherwise,”',
  ],
  ['Harbour Board', 'indirect', 'that the ferry would go on sailing twice a day until the end of March'],
  ['Ann Reed', 'mixed', 'that the council had “counted every boat twice” and still come out below the year before'],
  ['أحمد الجربا', 'direct', '«لقد حان الوقت لنا كي نحصل على ما وُعدنا به، ولن ننتظر عامًا آخر»'],
  ['Jens Okoye', 'direct', '“This is a stalemate.”'],
  ['Ministry of Transport', 'indirect', 'it had received no warning that the channel was being dredged'],
  ['Sofia Brandt', 'direct', '„Wir haben das Geld nicht, und wir bekommen es auch nicht“'],
  ['Luc Moreau', 'mixed', 'qu’il s’agissait d’« une décision prise sans nous »'],
] as const;
const TITLES = [
  'Harbour to close in May',
  'Ferry sails half empty',
  'Council counts its boats',
  'Dredging goes on without a warning',
];
const TAGS = ['harbour', 'to verify', 'budget', 'on the record', 'archive'];
const DAY = 86_400_000;
/** The number of the annotation in which everything is as long as it can be. */
const LONG = 5_000;
const LONG_NAME =
  'Interministerial Commission for the Coordination of Interminable Negotiations concerning Inland Harbours and Waterways';

function articleOf(number: number): ArticleRecord {
  const source = `https://news${number % 6}.example/2026/${number}`;
  const time = new Date(Date.UTC(2026, 10, 20) - number * 3 * DAY).toISOString();
  return {
    source,
    address: source,
    title:
      number === Math.floor(LONG / 12)
        ? `${LONG_NAME} meets again, without result`
        : number
          ? `${TITLES[number % 4]} (${number})`
          : (TITLES[0] as string),
    byline: ['Ann Reed'],
    site: `The Harbour News ${number % 6}`,
    section: ['News', 'Coast'],
    published: time,
    modified: null,
    retrieved: time,
    language: 'en',
    sha256: number.toString(16).padStart(64, '0'),
  };
}

function annotationOf(number: number): Annotation {
  const [said, kind, words] = SAID[number % SAID.length] as (typeof SAID)[number];
  const name = number === LONG ? LONG_NAME : said;
  const article = Math.floor(number / 12);
  return annotate(
    {
      text: words,
      spans: [{ start: 0, end: words.length }],
      source: articleOf(article).source,
      colour: COLOURS[(number * 3) % 5] as (typeof COLOURS)[number],
      note: number % 5 ? '' : 'Compare with the minutes of the meeting.',
      tags:
        number === LONG
          ? [LONG_NAME.slice(0, 60), ...TAGS]
          : number % 2
            ? []
            : TAGS.slice(number % 4, (number % 4) + 1 + (number % 3)),
      quotation: {
        kind,
        cue: 'said',
        source: name,
        speaker: {
          key: `person:${name.toLowerCase()}`,
          name,
          kind: number % 8 === 1 || number % 8 === 5 ? 'organization' : 'person',
        },
        rule: 'cue-after',
        confidence: 0.93,
      },
    },
    {
      id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      now: new Date(Date.UTC(2026, 10, 22, 9) - number * 7_200_000).toISOString(),
    },
  );
}

async function fill(driver: Driver, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  const articles = [...new Set(numbers.map((number) => Math.floor(number / 12)))].map(articleOf);
  const batch = { annotations: numbers.map(annotationOf), articles, rejections: [], decisions: [], changes: [] };
  await ask(driver, 'importPreview', { job: 'shots', batch });
  await ask(driver, 'importCommit', { job: 'shots' });
}

type Shoot = (page: Page, name: string) => Promise<void>;

async function open(driver: Driver, fragment = ''): Promise<Page> {
  const page = await driver.openExtensionPage(`library.html${fragment}`);
  await page.setSize(1360, 860);
  return page;
}

async function inBothSchemes(page: Page, name: string, shoot: Shoot): Promise<void> {
  // A tab behind another draws no frames.
  await page.bringToFront();
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColourScheme(scheme);
    // The change of scheme fades for a moment.
    await pause(200);
    await page.waitFor(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
    await shoot(page, `${name}-${scheme}`);
  }
}

async function inLanguage(driver: Driver, language: string, shoot: Shoot): Promise<void> {
  const page = await open(driver);
  await page.waitFor(() => document.querySelector('.empty'));
  await inBothSchemes(page, `library-${language}-0`, shoot);
  await fill(driver, 0, 1);
  await page.waitFor(() => document.querySelectorAll('[data-row]').length === 1);
  await inBothSchemes(page, `library-${language}-1`, shoot);
  await fill(driver, 1, 1_000);
  await page.reload();
  await page.waitFor(() => document.querySelectorAll('[data-row] .quoted').length > 10);
  await page.press('/');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await inBothSchemes(page, `library-${language}-1000`, shoot);
  await page.press('Control+a');
  await inBothSchemes(page, `library-${language}-selected`, shoot);
  await page.press('Escape');
  await page.setSize(400, 800);
  await pause(300);
  await inBothSchemes(page, `library-${language}-narrow`, shoot);
  // As at 200 % zoom.
  await page.setSize(680, 430);
  await pause(300);
  await inBothSchemes(page, `library-${language}-zoomed`, shoot);
  await page.close();
  await fill(driver, LONG, LONG + 1);
  for (const [name, fragment] of [
    ['long', '#q=interminable'],
    ['actor', '#card=person%3Amaria+lopez&group=day'],
    ['actors', '#view=actors'],
    ['found', '#q=harbour&tag=budget&group=actor'],
  ] as const) {
    const other = await open(driver, fragment);
    await pause(700);
    await inBothSchemes(other, `library-${language}-${name}`, shoot);
    if (name === 'actors') {
      for (const at of [0, 1])
        await other.evaluate((i) => document.querySelectorAll<HTMLElement>('.actor-table .check')[i]?.click(), at);
      await pause(200);
      await other.evaluate(() => document.querySelector<HTMLElement>('.actors .button:not(.link)')?.click());
      await pause(700);
      await inBothSchemes(other, `library-${language}-merge`, shoot);
    }
    await other.close();
  }
  const files = await open(driver, '#import');
  await files.waitFor(() => document.querySelector('dialog input[type="file"]'));
  await files.chooseFile('dialog input[type="file"]', importFile());
  await files.waitFor(() => document.querySelector('.refusals'));
  await inBothSchemes(files, `library-${language}-import`, shoot);
  await files.close();
}

/** Some that are new, one that is here already, and many that cannot be taken. */
function importFile(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'pressmark-shots-')), 'harbour-notes-of-the-last-year.json');
  const items: object[] = [annotationOf(3), ...[6_000, 6_001, 6_002].map(annotationOf)];
  for (let i = 0; i < 20; i++)
    items.push({ id: `urn:uuid:0000000${i % 10}`, type: 'Annotation', target: 'javascript:void(0)' });
  const first = { type: 'AnnotationPage', items };
  writeFileSync(
    file,
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first }),
  );
  return file;
}

export async function shootLibrary(browser: BrowserName, folder: string): Promise<void> {
  const shoot: Shoot = async (page, name) => {
    const file = path.join(folder, browser, `${name}.png`);
    await page.screenshot(file);
    console.log(path.relative(process.cwd(), file));
  };
  for (const [language, extension] of [
    ['en', builtFor(browser)],
    ['ar', builtSpeaking(browser, 'ar')],
  ] as const) {
    const driver = await launch(browser, { extension });
    await inLanguage(driver, language, shoot).finally(() => driver.close());
  }
}
