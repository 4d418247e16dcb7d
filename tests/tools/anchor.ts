/**
 * Command line of the anchoring: `{"id","before","after","spans"}` in, the places of the spans in `after` out. Offsets are
 * those of document.body.textContent in headless Chromium; what the reader cannot see is not searched.
 */
import type * as AnchorPage from './anchor-page.ts';
import { bundle } from './bundle.mjs';
import { answerLines } from './json-lines.ts';
import { openPageBrowser, type PageBrowser } from './page-browser.ts';

type Page = typeof globalThis & { pressmark: typeof AnchorPage };

interface Request {
  id?: unknown;
  before?: unknown;
  after?: unknown;
  spans?: unknown;
}

function spansOf({ spans }: Request): AnchorPage.SpanRequest[] {
  if (!Array.isArray(spans)) throw new Error('"spans" must be a list');
  for (const { start, end } of spans) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw new Error('a span needs "start" and "end"');
  }
  return spans;
}

async function answer(browser: PageBrowser, script: string, request: Request) {
  const { before, after } = request;
  if (typeof before !== 'string' || typeof after !== 'string') throw new Error('"before" and "after" must be strings');
  const spans = spansOf(request);
  await browser.load(before);
  await browser.run(script);
  const described = await browser.evaluate((asked) => (globalThis as Page).pressmark.describeSpans(asked), spans);
  await browser.load(after);
  await browser.run(script);
  const anchored = await browser.evaluate(
    (annotations) => (globalThis as Page).pressmark.anchorSpans(annotations),
    described.annotations,
  );
  const anchors = spans.map(({ id }, i): AnchorPage.Answer => {
    const place = anchored.places[i];
    return place ? { id, ...place } : { id, orphan: true };
  });
  return { anchors, describeMs: described.ms, anchorMs: anchored.ms };
}

const [script, browser] = await Promise.all([bundle('tests/tools/anchor-page.ts', 'page'), openPageBrowser()]);
try {
  await answerLines<Request>(async (request) => {
    try {
      return await answer(browser, script, request);
    } catch (error) {
      // A page that hung or crashed must not take the next one with it.
      await browser.fresh();
      throw error;
    }
  });
} finally {
  await browser.close();
}
