/** Command line of extraction: `{"id","url","html"}` in; whether it is an article, its metadata and its body out. */
import { bundle } from './bundle.mjs';
import type { ExtractReport } from './extract-page.ts';
import { answerLines } from './json-lines.ts';
import { openPageBrowser } from './page-browser.ts';

const script = await bundle('tests/tools/extract-page.ts', 'page');
const browser = await openPageBrowser();

function extractPage(): ExtractReport {
  return (globalThis as unknown as { pressmark: { extractPage: () => ExtractReport } }).pressmark.extractPage();
}

await answerLines<{ id?: unknown; url?: unknown; html?: unknown }>(async (record) => {
  if (typeof record.html !== 'string') throw new Error('"html" must be a string');
  if (typeof record.url !== 'string' || !/^https?:/.test(record.url)) throw new Error('"url" must be an http address');
  try {
    await browser.load(record.html, record.url);
    await browser.run(script);
    const { detection, metadata, text, blocks, ms } = await browser.evaluate(extractPage, undefined);
    const { title, byline, published, modified, site, section, language } = metadata;
    return { ...detection, title, byline, published, modified, site, section, language, text, blocks, ms };
  } catch (error) {
    await browser.fresh();
    throw error;
  }
});
await browser.close();
