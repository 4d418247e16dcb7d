/** Sentences with their grammar written by hand, one word a line: "word TAG head label"; heads count from 1, 0 is the root. */
import type { Analysis } from '../../lib/text/syntax/syntax.ts';
import { type Label, labelId, type Tag, tagId } from '../../lib/text/syntax/tagset.ts';
import type { Token } from '../../lib/text/tokens.ts';

export function tree(lines: string): { tokens: Token[]; analysis: Analysis } {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/) as [string, Tag, string, Label]);
  let at = 0;
  const tokens = rows.map(([text]) => {
    const start = at;
    at += text.length + 1;
    return { text, start, end: start + text.length };
  });
  const analysis = {
    tags: Uint8Array.from(rows, ([, tag]) => tagId(tag)),
    heads: Int32Array.from(rows, ([, , head]) => Number(head) - 1),
    labels: Uint8Array.from(rows, ([, , , label]) => labelId(label)),
  };
  return { tokens, analysis };
}
