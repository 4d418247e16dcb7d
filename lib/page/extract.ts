/** Cuts the article out of a page: its metadata, and the blocks of its body as spans of the page's visible text. */
import type { Metadata } from '../messages.ts';
import type { Block } from '../text/article.ts';
import { findBodyRoot } from './extract/body-root.ts';
import { findBoxes } from './extract/boxes.ts';
import { keepBody } from './extract/keep-body.ts';
import { markSideMatter } from './extract/side-matter.ts';
import { readMetadataInSteps } from './metadata.ts';
import { atOnce, type Steps } from './pieces.ts';
import type { TextMap } from './text-map.ts';

export interface Extract {
  metadata: Metadata;
  /** In reading order; empty when the page has no prose. */
  blocks: Block[];
}

/** Reads the page under `map`. `url` is the address as opened. */
export function extractArticle(document: Document, map: TextMap, url = document.URL): Extract {
  return atOnce(extractInSteps(document, map, url));
}

/** The same for whoever rests in between. */
export function* extractInSteps(document: Document, map: TextMap, url: string): Steps<Extract> {
  const metadata = yield* readMetadataInSteps(document, map, url);
  yield;
  const page = yield* findBoxes(map);
  yield;
  yield* markSideMatter(page, metadata.title);
  yield;
  const root = findBodyRoot(page.boxes);
  const blocks = root ? yield* keepBody(page.paragraphs, root, metadata) : [];
  return { metadata, blocks };
}
