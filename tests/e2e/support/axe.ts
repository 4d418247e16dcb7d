/** What axe finds wrong on a page of ours, in either browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in the closed root of a page, into which it cannot look: in a copy, with its styles, that stands in the root of
 * another page, which is given and holds nothing else.
 */
export async function axeFindingsInside(page: Page, empty: Page): Promise<string[]> {
  const copy = await page.shadow.evaluate((root) => ({
    html: (root as ShadowRoot).innerHTML,
    css: (root as ShadowRoot).adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)),
  }));
  await empty.bringToFront();
  const found = await empty.evaluate<string[]>(`async () => {
    ${source}
    const { html, css } = ${JSON.stringify(copy)};
    const host = document.createElement('div');
    document.querySelector('main').replaceChildren(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.join('\\n'));
    root.adoptedStyleSheets = [sheet];
    const { violations, passes } = await globalThis.axe.run(host, { resultTypes: ['violations', 'passes'] });
    if (!passes.length) throw new Error('axe has looked at nothing');
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html));
  }`);
  await page.bringToFront();
  return found;
}

/** One line a finding; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`async () => {
    ${source}
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html));
  }`);
}
