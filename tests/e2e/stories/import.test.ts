/** Files of all kinds come to the library: what is sound is shown and brought in, what is not is told and changes nothing. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { toJson } from '../../support/library-files.ts';
import { idOf, sampleAnnotation, sampleArticle, sampleQuotation } from '../../support/samples.ts';
import type { Page } from '../support/driver.ts';
import { countKept } from '../support/kept.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pressmark-import-'));

function fileOf(name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const library = toJson({
  articles: [sampleArticle()],
  annotations: [sampleQuotation(1, { note: 'Ask.' }), sampleAnnotation(2)],
  rejections: [],
  decisions: [],
  changes: [],
});
const foreign = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationCollection',
  first: {
    type: 'AnnotationPage',
    items: [
      {
        id: idOf(9),
        type: 'Annotation',
        created: '2024-05-01T10:00:00Z',
        bodyValue: 'From elsewhere',
        target: { source: sampleArticle().source, selector: { type: 'TextQuoteSelector', exact: 'will close' } },
      },
      { id: idOf(10), type: 'Annotation', target: 'javascript:alert(1)' },
    ],
  },
});

const HOSTILE: [name: string, content: string | Uint8Array, told: RegExp][] = [
  ['table.csv.json', 'id,quotation\r\n1,"We won"\r\n', /not JSON/],
  ['cut.json', library.slice(0, library.length / 2), /cut off/],
  ['latin1.json', Buffer.from(library.replace('Ask.', 'Fragé'), 'latin1'), /UTF-8/],
  ['utf16.json', Buffer.from(`\ufeff${library}`, 'utf16le'), /UTF-8|not JSON/],
  ['bottomless.json', `{"format":"pressmark","version":1,"annotations":${'['.repeat(200_000)}`, /cut off/],
  [
    'nested.json',
    library.replace('"annotations":[', `"annotations":[${'['.repeat(20_000)}${']'.repeat(20_000)},`),
    /too deeply/,
  ],
  ['newer.json', library.replace('"version":2', '"version":99'), /newer/],
  ['other.json', '{"hello":"world"}', /neither/],
  ['empty.json', ' ', /empty/],
  ['damaged.json.gz', gzipSync(library).subarray(0, 120), /damaged/],
];

/** Rows as nobody but an attacker writes them, and the reason that each is refused for. */
const POISONED: [row: string, reason: string][] = [
  [poisoned(21, { source: 'javascript:alert(1)' }), 'source'],
  [poisoned(22, { source: 'data:text/html,<script>alert(1)</script>' }), 'source'],
  [poisoned(23).replace('{', '{"__proto__":{"polluted":true},'), '__proto__'],
  [poisoned(24).replace('"type":"Annotation"', '"type":7'), 'type'],
  [poisoned(20), 'the same as number 1'],
];

function poisoned(number: number, change: { source?: string } = {}): string {
  return JSON.stringify(sampleAnnotation(number, change));
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

story('files come to the library', (stage) => {
  let page: Page;
  const count = () => countKept(stage.driver);
  const choose = async (file: string) => {
    await page.waitFor(() => document.querySelector('dialog input[type=file]') !== null);
    await page.chooseFile('dialog input[type=file]', file);
    await expect.poll(() => page.document.text()).toContain(path.basename(file));
  };

  test.each(HOSTILE)('%s is refused with a reason, and nothing changes', async (name, content, told) => {
    page ??= await openImport(stage.driver);
    await choose(fileOf(name, content));
    const shown = async () => {
      const text = await page.document.text();
      return text.slice(text.indexOf(name));
    };
    await expect.poll(shown).toMatch(told);
    expect(await count()).toBe(0);
  });

  test('half a gigabyte is refused', async () => {
    const file = fileOf('huge.json', '{"format":"pressmark","version":2,');
    truncateSync(file, 500 * 1024 * 1024);
    await choose(file);
    await expect.poll(() => page.document.text(), { timeout: 60_000 }).toContain('more than');
    expect(await count()).toBe(0);
    rmSync(file);
  });

  test('an export, packed as backups are, is shown first and comes in as a whole', async () => {
    await choose(fileOf('library.json.gz', gzipSync(library)));
    await page.document.click({ role: 'button', name: /^Bring in 2/ });
    await expect.poll(count).toBe(2);
  });

  test('annotations of another tool come in beside it; what is no passage is named', async () => {
    page = await openImport(stage.driver);
    await choose(fileOf('foreign.jsonld', foreign));
    await expect.poll(() => page.document.text()).toContain('is not about a web page');
    expect(await count()).toBe(2);
    await page.document.click({ role: 'button', name: /^Bring in 1/ });
    await expect.poll(count).toBe(3);
    await expect.poll(() => page.document.text()).toContain('will close');
    expect(await page.document.text()).toContain('We cannot keep it open');
  });

  test('of a file with poisoned rows the sound one comes in; each other has its line and its reason', async () => {
    page = await openImport(stage.driver);
    const rows = [poisoned(20), ...POISONED.map(([row]) => row)].join(',\n');
    await choose(
      fileOf(
        'poisoned.json',
        `{"format":"pressmark","version":1,"articles":[],"rejections":[],"annotations":[\n${rows}]}`,
      ),
    );
    for (const [i, [, reason]] of POISONED.entries()) {
      await expect.poll(() => page.document.text()).toContain(`Line ${i + 3}`);
      expect(await page.document.text()).toContain(reason);
    }
    await page.document.click({ role: 'button', name: /^Bring in 1/ });
    await expect.poll(count).toBe(4);
    expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  });

  test('what Hypothesis exported stands on its page, in the right words', async () => {
    const { driver, site } = stage;
    const uri = site.url('/articles/wire-ferry');
    page = await openImport(driver);
    await choose(fileOf('hypothesis.json', hypothesisExport(uri)));
    await expect.poll(() => page.document.text()).toContain('Hypothesis export');
    await page.document.click({ role: 'button', name: /^Bring in 2/ });
    await expect.poll(count).toBe(6);
    const article = await driver.openPage(uri);
    await waitForMarks(driver, article, { layer: 'saved-amber' });
    expect((await marksOn(driver, article))['saved-amber']).toEqual(HYPOTHESIS_QUOTES);
  });
});

/** In the order of the page. The second stands there twice: what is before it decides. */
const HYPOTHESIS_QUOTES = ['had received no warning', 'Aasen'];

/** As Hypothesis's client writes it: its own positions count in a text of its own. */
function hypothesisExport(uri: string): string {
  const rowOf = (id: string, exact: string, [prefix, suffix]: [string, string]) => ({
    id,
    created: '2026-11-13T09:15:27.913472+00:00',
    updated: '2026-11-13T09:15:27.913472+00:00',
    user: 'acct:reader@hypothes.is',
    uri,
    text: 'Ask the port.',
    tags: ['port'],
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: ['acct:reader@hypothes.is'] },
    target: [
      {
        source: uri,
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/article[1]/p[4]',
            startOffset: 1,
            endContainer: '/article[1]/p[4]',
            endOffset: 5,
          },
          { type: 'TextPositionSelector', start: 40, end: 40 + exact.length },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    document: { title: ['Ferry captain says no one warned him of dredging'] },
    links: { html: `https://hypothes.is/a/${id}` },
  });
  const [first, second] = HYPOTHESIS_QUOTES as [string, string];
  const annotations = [
    rowOf('q3Zb4pGfEe6bYk9vY2Rr1A', first, ['week told investigators he ', ' that the channel was being dred']),
    rowOf('q3Zb4pGfEe6bYk9vY2Rr1B', second, ['"There is a paper trail," ', ' told reporters in Tromso.']),
  ];
  return JSON.stringify(
    {
      export_date: '2026-11-14T00:00:00Z',
      export_userid: 'acct:reader@hypothes.is',
      client_version: '1.1500.0',
      annotations,
    },
    null,
    2,
  );
}

async function openImport(driver: { openExtensionPage(file: string): Promise<Page> }): Promise<Page> {
  const page = await driver.openExtensionPage('library.html');
  await page.document.click({ role: 'button', name: /^Import/ });
  return page;
}
