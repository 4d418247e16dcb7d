import { afterEach, describe, expect, test } from 'vitest';
import { byCaret, marksAt } from '../../../lib/page/hit.ts';
import { paint, paintedOn } from '../../../lib/page/paint.ts';
import { rectsOf } from '../../../lib/page/rects.ts';
import { pageOf, removePage } from './page.ts';

let undo = () => {};

afterEach(() => {
  undo();
  removePage();
});

function paintParagraph(): { inner: Range; outer: Range } {
  const page = pageOf('<p style="margin:40px;font:16px/2 monospace">“We won,” said Maria Lopez.</p>');
  const text = page.querySelector('p')?.firstChild as Text;
  const rangeOf = (words: string) => {
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(words));
    range.setEnd(text, text.data.indexOf(words) + words.length);
    return range;
  };
  const outer = rangeOf('said Maria Lopez');
  const inner = rangeOf('Maria');
  undo = paint(
    document,
    new Map([
      ['indirect', [outer]],
      ['person', [inner]],
    ]),
  );
  return { inner, outer };
}

const middleOf = (range: Range) => {
  const rect = range.getBoundingClientRect();
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
};

const ways = [
  ['by the registry', (point: { x: number; y: number }) => marksAt(document, point)],
  ['by the caret', (point: { x: number; y: number }) => byCaret(document, paintedOn(document), point)],
] as const;

describe.each(ways)('marks under a point, %s', (_, find) => {
  test('the uppermost comes first', () => {
    const { inner, outer } = paintParagraph();
    expect(find(middleOf(inner))).toEqual([
      { name: 'person', range: inner },
      { name: 'indirect', range: outer },
    ]);
  });

  test('beside the words there is none', () => {
    const { outer } = paintParagraph();
    const rect = outer.getBoundingClientRect();
    expect(find({ x: rect.right + 200, y: rect.top + 5 })).toEqual([]);
    expect(find({ x: rect.left - 20, y: rect.top + 5 })).toEqual([]);
    expect(find({ x: rect.left + 5, y: rect.bottom + 60 })).toEqual([]);
    expect(find({ x: -5, y: -5 })).toEqual([]);
  });

  test("the page's own highlights are none of ours", () => {
    const { inner } = paintParagraph();
    CSS.highlights.set('search', new Highlight(inner));
    expect(find(middleOf(inner)).map(({ name }) => name)).toEqual(['person', 'indirect']);
    CSS.highlights.delete('search');
  });

  test('nothing painted, nothing found', () => {
    const { inner } = paintParagraph();
    undo();
    expect(find(middleOf(inner))).toEqual([]);
  });
});

describe('rectsOf', () => {
  test('one for each stretch of words in a line; the padding of elements is none', () => {
    const page = pageOf(
      '<p style="width:20ch;font:16px/1.5 monospace">one two <b style="padding:0 3px">three</b> four five six seven</p>',
    );
    const range = document.createRange();
    range.selectNodeContents(page.querySelector('p') as Element);
    const rects = rectsOf(range);
    const [first, bold, , last] = rects as [DOMRect, DOMRect, DOMRect, DOMRect];
    expect(rects.map(({ top }) => Math.round(top - first.top))).toEqual([0, 0, 0, 24]);
    // The padding of the element is no word.
    expect(bold.left - first.right).toBeCloseTo(3, 0);
    expect(bold.width).toBeCloseTo((page.querySelector('b') as HTMLElement).offsetWidth - 6, 0);
    expect(last.left).toBeCloseTo(first.left, 0);
  });

  test('a block inside the range adds its words, not its box', () => {
    const page = pageOf('<div style="width:600px">a<div id="box" style="padding:50px">b</div>c</div>');
    const range = document.createRange();
    range.selectNodeContents(page);
    expect(rectsOf(range).map(({ width }) => width < 50)).toEqual([true, true, true]);
  });

  test('a part of a text node', () => {
    const { inner, outer } = paintParagraph();
    expect(rectsOf(inner)).toHaveLength(1);
    expect((rectsOf(inner)[0] as DOMRect).width).toBeLessThan((rectsOf(outer)[0] as DOMRect).width);
  });
});
