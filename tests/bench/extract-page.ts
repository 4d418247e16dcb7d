/** The page's half of the extraction bench: what is timed is what a caller of each library writes. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../lib/page/extract.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import { createPageArticle } from '../../lib/text/article.ts';

export type Extractor = 'Pressmark' | 'Readability' | 'Defuddle';

/** Milliseconds, and characters of the body found. */
export interface Extracted {
  ms: number;
  length: number;
}

const EXTRACTORS: Readonly<Record<Extractor, () => string>> = {
  Pressmark() {
    const map = createTextMap(document.body);
    const { metadata, blocks } = extractArticle(document, map);
    return createPageArticle(map.text, blocks, metadata.language).article.text;
  },
  // It takes the document that it is given to pieces.
  Readability: () => new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '',
  Defuddle: () => new Defuddle(document, { url: document.URL }).parse().content,
};

export function extract(extractor: Extractor): Extracted {
  const begin = performance.now();
  const text = EXTRACTORS[extractor]();
  return { ms: performance.now() - begin, length: text.length };
}
