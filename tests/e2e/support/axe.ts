/** What axe finds wrong on a page of ours, in either browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line a finding; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`async () => {
    ${source}
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html));
  }`);
}
