/** Files of all kinds come to the library: what is sound is shown and brought in, what is not is told and changes nothing. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toJson } from '../../support/library-files.ts';
import { idOf, sampleAnnotation, sampleArticle, sampleQuotation } from '../../support/samples.ts';
import type { Page } from '../support/driver.ts';
import { countKept } from '../support/kept.ts';
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
  ['deep.json', `{"format":"pressmark","version":1,"annotations":${'['.repeat(200_000)}`, /cut off/],
  ['newer.json', library.replace('"version":2', '"version":99'), /newer/],
  ['other.json', '{"hello":"world"}', /neither/],
  ['empty.json', ' ', /empty/],
  ['damaged.json.gz', gzipSync(library).subarray(0, 120), /damaged/],
];

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
    await expect.poll(shown, { timeout: 15_000 }).toMatch(told);
    expect(await count()).toBe(0);
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
});

async function openImport(driver: { openExtensionPage(file: string): Promise<Page> }): Promise<Page> {
  const page = await driver.openExtensionPage('library.html');
  await page.document.click({ role: 'button', name: /^Import/ });
  return page;
}
