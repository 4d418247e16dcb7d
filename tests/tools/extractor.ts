/** Pages extracted in Chromium with the very modules that the extension runs. */
import { bundle } from './bundle.mjs';
import type { ExtractReport } from './extract-page.ts';
import type { PageBrowser } from './page-browser.ts';

type Page = typeof globalThis & { pressmark: { extractPage: () => ExtractReport } };

/** Opens each page that it is given and says what it found. */
export async function createExtractor(
  browser: PageBrowser,
): Promise<(html: string, url: string) => Promise<ExtractReport>> {
  const script = await bundle('tests/tools/extract-page.ts', 'page');
  return async (html, url) => {
    await browser.load(html, url);
    await browser.run(script);
    return await browser.evaluate(() => (globalThis as Page).pressmark.extractPage(), undefined);
  };
}
