/** Every layer but the extension's own, on pages that want to break it: no crash, and the mark is in its place. */
import { afterEach, expect, test } from 'vitest';
import { detectArticle } from '../../lib/page/detect.ts';
import { extractArticle } from '../../lib/page/extract.ts';
import { bodyOf } from '../../lib/page/nodes.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import { createPageArticle } from '../../lib/text/article.ts';
import { toMarks } from '../../lib/text/marks.ts';
import { readArticle } from '../../lib/text/read.ts';
import { BAD_PAGES, WITNESS } from '../support/bad-pages.ts';
import { closeFrame, openFrame } from './frame.ts';

const ADDRESS = 'https://ardenpost.example/2026/04/01/the-river';

afterEach(closeFrame);

/** The ranges of the direct and mixed layers, as the text that they cover. */
function marked(page: Document): string[] {
  const map = createTextMap(bodyOf(page) as Element);
  const { metadata, blocks } = extractArticle(page, map, ADDRESS);
  const { article, toPage } = createPageArticle(map.text, blocks, metadata.language);
  return toMarks(readArticle(article))
    .filter(({ layer }) => layer === 'direct' || layer === 'mixed')
    .flatMap(({ spans }) => spans.flatMap(toPage))
    .map((span) => `${map.toRange(span)}`);
}

for (const [name, make] of Object.entries(BAD_PAGES)) {
  test(name, { timeout: 120_000 }, async () => {
    const page = await openFrame(make().html);
    expect(detectArticle(page, ADDRESS).isArticle).toBe(true);
    expect(marked(page).filter((words) => words === WITNESS.content)).toHaveLength(1);
  });
}
