/** A plain article page of many paragraphs; each has its number as its id, by which a place is known again. */

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

const escaped = (text: string) => text.replace(/[&<]/g, (character) => CHARACTERS[character] as string);

export function toPage(paragraphs: readonly string[]): string {
  return fromBlocks(paragraphs.map((text, i) => ({ id: `p${i}`, text })));
}

export interface PageBlock {
  id: string;
  text: string;
}

/** No white space between the blocks: a text node more would be one more to walk over. */
export function fromBlocks(blocks: readonly PageBlock[]): string {
  const body = blocks.map(({ id, text }) => `<p id="${id}">${escaped(text)}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long article</title><style>body{max-width:42em;margin:auto;font:17px/1.5 serif}</style></head><body><article><h1>A long article</h1>${body}</article></body></html>`;
}
