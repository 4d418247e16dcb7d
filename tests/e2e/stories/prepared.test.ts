/** A page that Chromium has prepared before the reader goes to it stands, unseen, in the tab of another page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFor } from '../support/launch.ts';
import { LIVING_PAGE } from '../support/living-page.ts';
import { type Site, startSite } from '../support/site.ts';
import { requestsAway } from '../support/stage.ts';
import { launchUnwatched, type UnwatchedChromium } from '../support/unwatched-chromium.ts';

const ARTICLE = '/2026/lock-at-merrow-to-open-again';
/** Says that a link will be followed, and follows it when the article was asked for a while ago. */
const FRONT = `<!doctype html><title>The Merrow Post</title>
<script type="speculationrules">{"prerender": [{"urls": ["${ARTICLE}"], "eagerness": "immediate"}]}</script>
<p>News of today</p><a href="${ARTICLE}">Lock at Merrow to open again</a>
<script>addEventListener('hashchange', () => { location.href = '${ARTICLE}'; });</script>`;

interface Seen {
  path: string;
  badge: string;
  /** What our script in the tab's page says of it. */
  is: string;
  /** Whether the page was prepared before it was gone to, and what is marked in it. */
  wasPrepared: boolean;
  marks: string[];
}

describe('a page is prepared before it is opened, in chromium', () => {
  let site: Site;
  let chromium: UnwatchedChromium;
  let tab: number;
  const look = () => chromium.evaluate(lookAt, tab);

  beforeAll(async () => {
    site = await startSite();
    chromium = await launchUnwatched(builtFor('chromium'));
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
  });

  test('the front page has no number while the article waits behind it', async () => {
    let asked = 0;
    site.add('/', { html: FRONT });
    site.add(ARTICLE, () => {
      asked += 1;
      return { html: LIVING_PAGE };
    });
    tab = await chromium.evaluate(openTab, site.url('/'));
    await expect.poll(() => asked).toBe(1);
    // Long enough for the article to be read, had it been opened.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await look()).toEqual({ path: '/', badge: '', is: 'no-article', wasPrepared: false, marks: [] });
  });

  test('gone to, the article is marked and has its number', async () => {
    await chromium.evaluate(follow, tab);
    await expect.poll(async () => (await look()).marks).toContain('pressmark-source');
    const seen = await look();
    expect(seen).toMatchObject({ path: ARTICLE, is: 'article', wasPrepared: true });
    await expect.poll(async () => Number((await look()).badge)).toBeGreaterThan(3);
  });

  test('no request left the browser', () => {
    expect(requestsAway({ driver: chromium, site })).toEqual([]);
  });
});

declare const chrome: typeof import('webextension-polyfill');

async function openTab(url: string): Promise<number> {
  return (await chrome.tabs.create({ url })).id as number;
}

async function follow(tabId: number): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId }, func: () => location.assign('#go') });
}

async function lookAt(tabId: number): Promise<Seen> {
  const func = () => ({
    path: location.pathname,
    wasPrepared:
      (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart > 0,
    marks: [...(CSS.highlights as unknown as Map<string, Highlight>).keys()],
  });
  const [injected] = await chrome.scripting.executeScript({ target: { tabId }, func });
  const asked = { to: 'page', type: 'pageState', request: {} };
  const { value } = (await chrome.tabs.sendMessage(tabId, asked, { frameId: 0 })) as { value: { is: string } };
  return {
    ...(injected?.result as ReturnType<typeof func>),
    badge: await chrome.action.getBadgeText({ tabId }),
    is: value.is,
  };
}
