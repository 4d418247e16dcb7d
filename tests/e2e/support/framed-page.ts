/** An e-paper of the tests' own writing: a shell with next to no words, and the article in a frame that fills the window. */

const STYLE = `<style>
  body { margin: 0; } .page { position: fixed; inset: 0; width: 100%; height: calc(100% - 60px); border: 0; }
  .bar { position: fixed; inset: auto 0 0; height: 60px; } .bar iframe { width: 300px; height: 50px; border: 0; }
</style>`;

/** The shell with the pages in its frames: one large, one in the place of an advertisement. */
export const shell = (page: string, advertisement: string): string => around(`src="${page}"`, advertisement);

/** The same with the page written into the shell. */
export const writtenShell = (html: string): string =>
  around(`srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`, 'about:blank');

const around = (frame: string, advertisement: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Merrow Post, e-paper</title>${STYLE}</head>
<body><iframe class="page" ${frame}></iframe><div class="bar">Page 4 <iframe src="${advertisement}"></iframe></div></body></html>`;

interface Listed<T> {
  forEach(callback: (value: T, key: string) => void): void;
}

/** The texts of our highlights in a frame of the page (" >>> " parts it from one in it), by name; null while it cannot be reached. */
export function highlightsIn(selectors: string): Record<string, string[]> | null {
  let inner: Document | null | undefined = document;
  for (const selector of selectors.split(' >>> ')) {
    inner = inner?.querySelector<HTMLIFrameElement>(selector)?.contentDocument;
  }
  const view = inner?.defaultView as (Window & typeof globalThis) | null | undefined;
  if (!view) return null;
  const texts: Record<string, string[]> = {};
  // Not the view of a world apart, which Firefox says after a navigation to belong to no document.
  const { wrappedJSObject } = view as { wrappedJSObject?: typeof view };
  const { highlights } = (wrappedJSObject ?? view).CSS;
  (highlights as unknown as Listed<Listed<AbstractRange>>).forEach((highlight, name) => {
    if (!name.startsWith('pressmark-')) return;
    const list: string[] = [];
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = view.document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      list.push(String(range));
    });
    texts[name] = list;
  });
  return texts;
}

/** The middle of some words of one text node in the large frame, which begins in the window's corner. */
export function middleInFrame(words: string): { x: number; y: number } {
  const inner = document.querySelector<HTMLIFrameElement>('.page')?.contentDocument as Document;
  const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = inner.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`the frame shows no “${words}”`);
}

/** Selects the words that are found in the frame, as a double click and a drag would leave them. */
export function selectInFrame(words: string): void {
  const view = document.querySelector<HTMLIFrameElement>('.page')?.contentWindow as Window & {
    find(words: string): boolean;
  };
  view.focus();
  view.getSelection()?.removeAllRanges();
  if (!view.find(words)) throw new Error(`the frame shows no “${words}”`);
}
