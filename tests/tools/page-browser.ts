/**
 * Headless Chromium for the tools: saved pages are opened in it with their own scripts and all network off, so that what
 * is measured is the page as it was saved and what runs in it is ours alone.
 */
import { readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './browsers.mjs';

/**
 * Scripts stay switched on for the parser (noscript is text, as for a reader) and are refused by policy. So is all that
 * would be fetched: a request that never starts costs nothing, one that is taken back costs more than reading the page.
 */
export const SAVED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': SAVED_POLICY };

/** A refresh would leave the page while we read it. */
export const withoutRefresh = (html: string): string =>
  html.replace(/<meta[^>]+http-equiv\s*=\s*["']?refresh["']?[^>]*>/gi, '');

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const LOAD_MS = 20_000;
const EVALUATE_MS = 60_000;

export interface PageBrowser {
  /** Opens `html` as if it had come from `url`. Throws when the address is none or the page does not load in 20 s. */
  load(html: string, url?: string): Promise<void>;
  /** Runs a bundle of bundle.mjs ('page') in the open page: its exports are `globalThis.pressmark` there. */
  run(bundlePath: string): Promise<void>;
  /** Calls a function in the open page; throws after `ms` (a minute). */
  evaluate<Argument, Result>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
    ms?: number,
  ): Promise<Result>;
  /** Throws the tab away and opens another: after a page that hung or crashed. */
  fresh(): Promise<void>;
  close(): Promise<void>;
}

/** The program of Chromium; throws where there is none. */
export function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error('no Chromium was found; set CHROMIUM_PATH');
  return found;
}

/** Opens one browser with one tab; as many pages as wanted are loaded into it, one after the other. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const served = { body: '' };
  let page = await openTab(context, served);
  const fresh = async () => {
    await page.close().catch(() => {});
    page = await openTab(context, served);
  };
  return {
    async load(html, url = 'https://news.example.org/article') {
      served.body = withoutRefresh(html);
      // From "x" to "x#part" a browser stays on the document it has, which may be another record's.
      if (url.includes('#')) await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    },
    async run(bundlePath) {
      await page.evaluate(scriptOf(bundlePath));
    },
    evaluate: (call, argument, ms = EVALUATE_MS) =>
      within(ms, page.evaluate(call as (argument: unknown) => never, argument as unknown)),
    fresh,
    close: () => browser.close(),
  };
}

async function openTab(context: BrowserContext, served: { body: string }): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const own = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    return own ? route.fulfill({ status: 200, headers: HEADERS, body: served.body }) : route.abort();
  });
  return page;
}

const scripts = new Map<string, string>();

/** Bundles do not change while a tool runs: each is read once. */
function scriptOf(bundlePath: string): string {
  const script = scripts.get(bundlePath) ?? readFileSync(bundlePath, 'utf8');
  scripts.set(bundlePath, script);
  return script;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
