/** Command line of extraction: `{"id","url","html"}` in; whether it is an article, its metadata and its body out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../../lib/detection-words.ts';
import { useWords } from '../../lib/words.ts';
import { createExtractor } from './extractor.ts';
import { ROOT } from './install.mjs';
import { answerLines } from './json-lines.ts';
import { openPageBrowser } from './page-browser.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync(path.join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);
useWords((key, values = []) =>
  (english[key]?.message ?? '').replace(/\$(\d)/g, (_match, place) => values[Number(place) - 1] ?? ''),
);

const browser = await openPageBrowser();
const extract = await createExtractor(browser);

await answerLines<{ id?: unknown; url?: unknown; html?: unknown }>(async (record) => {
  if (typeof record.html !== 'string') throw new Error('"html" must be a string');
  if (typeof record.url !== 'string' || !/^https?:/.test(record.url)) throw new Error('"url" must be an http address');
  try {
    const { detection, metadata, text, blocks, ms } = await extract(record.html, record.url);
    const { title, byline, published, modified, site, section, language } = metadata;
    const { isArticle } = detection;
    const reason = reasonOf(detection);
    return { isArticle, reason, title, byline, published, modified, site, section, language, text, blocks, ms };
  } catch (error) {
    await browser.fresh();
    throw error;
  }
});
await browser.close();
