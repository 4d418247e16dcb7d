/** The page's side of `extract`: the very modules that the extension runs. */
import type { Detection, Metadata } from '../../lib/messages.ts';
import { detectArticle } from '../../lib/page/detect.ts';
import { extractArticle } from '../../lib/page/extract.ts';
import { bodyOf, rootOf } from '../../lib/page/nodes.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import { createPageArticle } from '../../lib/text/article.ts';

export interface ExtractReport {
  detection: Detection;
  metadata: Metadata;
  text: string;
  blocks: [start: number, end: number][];
  /** Milliseconds. */
  ms: { detect: number; extract: number };
}

/** Detects and extracts the open page. */
export function extractPage(): ExtractReport {
  const begun = performance.now();
  const detection = detectArticle(document, document.URL);
  const detected = performance.now();
  const map = createTextMap((bodyOf(document) ?? rootOf(document)) as Element);
  const { metadata, blocks } = extractArticle(document, map);
  const { article } = createPageArticle(map.text, blocks, metadata.language);
  return {
    detection,
    metadata,
    text: article.text,
    blocks: article.blocks.map(({ start, end }) => [start, end]),
    ms: { detect: detected - begun, extract: performance.now() - detected },
  };
}
