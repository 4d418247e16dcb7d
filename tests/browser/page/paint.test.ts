import { afterEach, describe, expect, test, vi } from 'vitest';
import { highlightName, MARKS, type MarkName, markNameOf } from '../../../lib/page/mark-styles.ts';
import { paint } from '../../../lib/page/paint.ts';
import { pageOf, removePage } from './page.ts';

let undo = () => {};

afterEach(() => {
  undo();
  removePage();
});

/** The range of `words` in the first text node under `root` that holds them. */
function rangeOf(root: Node, words: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = (walker.currentNode as Text).data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    return range;
  }
  throw new Error(`not on the page: ${words}`);
}

function paintWords(root: Node, marks: Partial<Record<MarkName, string[]>>): () => void {
  const entries = Object.entries(marks) as [MarkName, string[]][];
  undo = paint(document, new Map(entries.map(([name, words]) => [name, words.map((each) => rangeOf(root, each))])));
  return undo;
}

/** What the registry shows, as text by name. */
const painted = () =>
  Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => `${range}`)]));

const styleOf = (selector: string, name: string) =>
  getComputedStyle(document.querySelector(selector) as Element, `::highlight(${name})`);

const PAGE = '<p>“We won,” said <b>Maria Lopez</b>, mayor of Arden.</p>';

describe('paint', () => {
  test('puts each mark into a highlight of its name and takes it away again', () => {
    const page = pageOf(PAGE);
    paintWords(page, { direct: ['“We won,”'], source: ['Maria Lopez'], 'saved-amber': ['Arden'], focus: ['mayor'] });
    expect(painted()).toEqual({
      'pressmark-direct': ['“We won,”'],
      'pressmark-saved-amber': ['Arden'],
      'pressmark-source': ['Maria Lopez'],
      'pressmark-focus': ['mayor'],
    });
    expect(document.adoptedStyleSheets).toHaveLength(1);
    undo();
    expect(painted()).toEqual({});
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('changes nothing on the page', async () => {
    const page = pageOf(PAGE);
    const before = document.documentElement.outerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    paintWords(page, { direct: ['“We won,”'] })();
    await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    expect(changes).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a second call changes the marks in place; the first undo is spent', () => {
    const page = pageOf(PAGE);
    const first = paintWords(page, { direct: ['“We won,”'], cue: ['said'] });
    const highlight = CSS.highlights.get('pressmark-direct');
    const [range] = highlight as Highlight;
    paintWords(page, { direct: ['“We won,”'], person: ['Maria Lopez'] });
    expect(CSS.highlights.get('pressmark-direct')).toBe(highlight);
    expect([...(highlight as Highlight)][0], 'an unchanged layer is not touched').toBe(range);
    first();
    expect(painted()).toEqual({ 'pressmark-direct': ['“We won,”'], 'pressmark-person': ['Maria Lopez'] });
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('an undo that was called does not take away what was painted since', () => {
    const page = pageOf(PAGE);
    const first = paintWords(page, { cue: ['said'] });
    first();
    paintWords(page, { cue: ['said'] });
    first();
    expect(painted()).toEqual({ 'pressmark-cue': ['said'] });
  });

  test("the page's own sheets and highlights stay", () => {
    const page = pageOf(PAGE);
    const theirs = new CSSStyleSheet();
    document.adoptedStyleSheets = [theirs];
    CSS.highlights.set('search', new Highlight(rangeOf(page, 'mayor')));
    paintWords(page, { direct: ['“We won,”'] });
    const late = new CSSStyleSheet();
    document.adoptedStyleSheets.push(late);
    undo();
    expect(document.adoptedStyleSheets).toEqual([theirs, late]);
    expect(painted()).toEqual({ search: ['mayor'] });
    document.adoptedStyleSheets = [];
    CSS.highlights.clear();
  });

  test('a sheet that the page threw away comes back with the next painting', () => {
    const page = pageOf(PAGE);
    paintWords(page, { direct: ['“We won,”'] });
    document.adoptedStyleSheets = [];
    paintWords(page, { direct: ['“We won,”'] });
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('priorities follow the order of the layers', () => {
    const page = pageOf(PAGE);
    const names = [...MARKS.keys()];
    paintWords(page, Object.fromEntries(names.map((name) => [name, ['Maria']])));
    const order = [...CSS.highlights].sort(([, a], [, b]) => a.priority - b.priority).map(([name]) => markNameOf(name));
    expect(order).toEqual(
      (
        'direct mixed saved-amber saved-green saved-sky saved-rose saved-lilac paraphrase indirect place person ' +
        'organization state group cue source focus'
      ).split(' '),
    );
    expect(new Set([...CSS.highlights.values()].map(({ priority }) => priority)).size).toBe(names.length);
  });

  test('a mark disappears when the page rewrites its words', () => {
    const page = pageOf('<p>One two three.</p>');
    paintWords(page, { person: ['two'] });
    (page.querySelector('p')?.firstChild as Text).data = 'Six and four.';
    expect(painted()['pressmark-person']?.join('')).toBe('');
  });

  test('an empty or detached range is no error', () => {
    const range = document.createRange();
    range.selectNodeContents(document.createTextNode('gone'));
    undo = paint(document, new Map([['person', [range, document.createRange()]]]));
    expect(painted()).toEqual({});
  });
});

describe('what the marks look like', () => {
  test('literal values of the light set on a light ground', () => {
    const page = pageOf(PAGE);
    paintWords(page, { direct: ['“We won,”'], source: ['Maria Lopez'], 'saved-sky': ['Arden'] });
    expect(styleOf('p', 'pressmark-direct').backgroundColor).toBe('rgba(20, 89, 74, 0.11)');
    const source = styleOf('b', 'pressmark-source');
    expect([source.textDecorationStyle, source.textDecorationThickness, source.textDecorationColor]).toEqual([
      'solid',
      '2px',
      'rgb(20, 89, 74)',
    ]);
    expect(source.textDecorationSkipInk).toBe('none');
    expect(styleOf('p', 'pressmark-saved-sky').backgroundColor).toBe('rgb(195, 234, 253)');
  });

  test.each([
    ['dark', 'background:#121212;color:#e8e8e8'],
    ['dark', 'background:rgb(0 0 0 / .9)'],
    ['dark', 'background:oklch(0.2 0.02 250)'],
    ['dark', 'background:color(display-p3 0.1 0.1 0.15)'],
    ['dark', 'background:lab(12% 0 0)'],
    ['dark', 'background:linear-gradient(navy,black);color:#fff'],
    ['light', 'background:#fff'],
    ['light', 'background:rgb(0 0 0 / .05)'],
    ['light', 'background:oklch(0.95 0.02 90)'],
    ['light', 'background:linear-gradient(#fff,#eee);color:#222'],
    ['light', 'background:#777;color:#fff'],
  ] as const)('%s: %s', (ground, style) => {
    const page = pageOf(`<div style="${style}">${PAGE}</div>`);
    paintWords(page, { person: ['Maria Lopez'] });
    expect(Object.keys(painted())).toEqual([highlightName('person', ground)]);
  });

  test('the ground is measured for each mark: a dark box in a light article', () => {
    const page = pageOf(
      '<p>Ann Low spoke.</p><aside style="background:#000;color:#fff"><p>Bo Tan did not.</p></aside>',
    );
    paintWords(page, { person: ['Ann Low', 'Bo Tan'] });
    expect(painted()).toEqual({ 'pressmark-person': ['Ann Low'], 'pressmark-person-dark': ['Bo Tan'] });
    expect(styleOf('aside p', 'pressmark-person-dark').textDecorationColor).toBe('rgb(220, 182, 245)');
    expect(markNameOf('pressmark-person-dark')).toBe('person');
  });

  test('the colours follow a page that changes its theme, until the marks are taken away', async () => {
    const page = pageOf(PAGE);
    paintWords(page, { person: ['Maria Lopez'] });
    expect(Object.keys(painted())).toEqual(['pressmark-person']);
    document.documentElement.style.cssText = 'background:#111;color:#eee';
    await expect.poll(() => Object.keys(painted()), { timeout: 4000 }).toEqual(['pressmark-person-dark']);
    document.documentElement.removeAttribute('style');
    await expect.poll(() => Object.keys(painted()), { timeout: 4000 }).toEqual(['pressmark-person']);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    undo();
    document.documentElement.style.cssText = 'background:#111;color:#eee';
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    document.documentElement.removeAttribute('style');
    expect(painted()).toEqual({});
  });

  test('lines stand lower under Arabic script', () => {
    const page = pageOf('<p lang="ar">قالت سلمى حداد إن المدينة بخير.</p>');
    paintWords(page, { source: ['سلمى حداد'] });
    expect(Object.keys(painted())).toEqual(['pressmark-source-arabic']);
    expect(markNameOf('pressmark-source-arabic')).toBe('source');
    const near = (name: string) => Number.parseFloat(styleOf('p', name).textUnderlineOffset);
    expect(near('pressmark-source-arabic')).toBeGreaterThan(near('pressmark-source'));
  });

  test('words in an open shadow root get the sheet, and lose it', () => {
    const page = pageOf('<div id="host"></div>');
    const shadow = (page.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    const p = document.createElement('p');
    p.textContent = 'Bo Tan spoke.';
    shadow.append(p);
    paintWords(p, { person: ['Bo Tan'] });
    expect(shadow.adoptedStyleSheets).toHaveLength(1);
    expect(getComputedStyle(p, '::highlight(pressmark-person)').textDecorationStyle).toBe('solid');
    undo();
    expect(shadow.adoptedStyleSheets).toHaveLength(0);
  });
});

describe('names in the registry', () => {
  test('each leads back to its mark, a stranger to none', () => {
    for (const name of MARKS.keys()) {
      for (const ground of ['light', 'dark'] as const) {
        for (const script of ['latin', 'arabic'] as const) {
          expect(markNameOf(highlightName(name, ground, script))).toBe(name);
        }
      }
    }
    expect(markNameOf('search')).toBeNull();
    expect(markNameOf('pressmark-elsewhere')).toBeNull();
  });
});
