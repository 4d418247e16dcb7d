import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { offsetOf, spanOf } from '../../../lib/page/places.ts';
import { createTextMap, HOST_ATTRIBUTE, readTextMap, type TextMap } from '../../../lib/page/text-map.ts';
import { documentOf, pageOf, removePage } from './page.ts';

afterEach(removePage);

const textOf = (html: string) => createTextMap(pageOf(html)).text;

describe('the visible text', () => {
  test.each(['visibility:hidden', 'display:none'])(
    'a page that hides all of itself until its scripts have run: %s',
    async (style) => {
      const { page, remove } = await documentOf(
        `<style>body{${style}}</style><body><p>a <b>b</b></p><p hidden>c</p><p>d</p>`,
      );
      expect(createTextMap(page.body).text).toBe('a b\nd');
      remove();
    },
  );

  test.each([
    [
      'blocks are parted by one line break',
      '<div><h1>Rain</h1><p>It rained.</p>\n\n<p>It <b>poured</b>.</p></div>',
      'Rain\nIt rained.\nIt poured.',
    ],
    [
      'white space is collapsed as rendered',
      '<p>  one \n\t two <i> three</i> </p>  <p>four</p>',
      'one two three\nfour',
    ],
    ['a line break element breaks the line', 'one<br>two<br><br>three', 'one\ntwo\nthree'],
    ['no-break spaces stay', '<p>10&nbsp;km</p>', '10\u00a0km'],
    [
      'scripts, styles, templates and noscript are no text',
      '<p>a<script>x</script><style>p{}</style><template>t</template><noscript>n</noscript>b</p>',
      'ab',
    ],
    ['display none', '<p>a</p><div style="display:none"><p>b</p></div>', 'a'],
    [
      'a streamed part that waits for the page’s scripts, but for what is hidden in it',
      '<p>a</p><div hidden id="S:1f"><p>b <b>c</b></p><p style="display:none">d</p><script>x</script></div><p>e</p><div hidden id="S:x">f</div>',
      'a\nb c\ne',
    ],
    ['the hidden attribute', '<p>a</p><p hidden>b</p><p hidden="until-found">c</p>', 'a'],
    [
      'visibility is inherited and can be taken back',
      '<div style="visibility:hidden">a<p style="visibility:visible">b</p></div>',
      'b',
    ],
    ['content-visibility hidden', '<div style="content-visibility:hidden"><p>a</p></div><p>b</p>', 'b'],
    [
      'text for screen readers, clipped',
      '<p>a<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Share</span></p>',
      'a',
    ],
    ['text pushed off the screen', '<p>a</p><p style="position:absolute;left:-9999px">Skip</p>', 'a'],
    ['a closed accordion', '<p>a</p><div style="height:0;overflow:hidden"><p>b</p></div>', 'a'],
    [
      'closed details show their summary',
      '<details><summary>More</summary><p>b</p></details><details open><summary>Less</summary><p>d</p></details>',
      'More\nLess\nd',
    ],
    ['display contents keeps the text', '<div style="display:contents"><p>a</p></div>', 'a'],
    ['preformatted text keeps its blanks and lines, without indentation', '<pre>a  b\n  c  d</pre>', 'a  b\nc  d'],
    ['a floating phrase is a line of its own', '<p><b style="float:left">In May</b>the day</p>', 'In May\nthe day'],
    [
      'text for screen readers, clipped as it is done now',
      '<p>a<span style="position:absolute;clip-path:inset(50%)">Share</span></p>',
      'a',
    ],
    ['a drop cap is part of its word', '<p><span style="float:left">T</span>he day</p>', 'The day'],
    ['aria-hidden alone hides from screen readers, not from sight', '<p aria-hidden="true">a</p>', 'a'],
    ['form fields are no text', '<p>a</p><textarea>b</textarea><select><option>c</select>', 'a'],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  test('our own element is left out, and what the caller names', () => {
    const root = pageOf(`<p>a</p><div ${HOST_ATTRIBUTE}>ours</div><p id="x">b</p><p>c</p>`);
    expect(createTextMap(root, { without: [root.querySelector('#x') as Element] }).text).toBe('a\nc');
  });

  test('open shadow roots are read in place, slots filled', () => {
    const root = pageOf('<p>a</p><div id="host"><b>light</b><i slot="no">lost</i></div><p>z</p>');
    const shadow = (root.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.append(document.createElement('p'), document.createElement('slot'));
    (shadow.firstChild as Element).textContent = 'shadow';
    const map = createTextMap(root);
    expect(map.text).toBe('a\nshadow\nlight\nz');
    const range = map.toRange({ start: 2, end: 8 });
    expect(range?.toString()).toBe('shadow');
    expect(spanOf(map, range as Range)).toEqual({ start: 2, end: 8 });
  });

  test('lines know their element and the breaks above them', () => {
    const root = pageOf('<div id="d">one<br>two<br><br>three<p>four</p>five</div>');
    const { lines } = createTextMap(root);
    expect(lines.map((line) => [line.element.id || line.element.localName, line.breaks])).toEqual([
      ['d', 0],
      ['d', 1],
      ['d', 2],
      ['p', 0],
      ['d', 0],
    ]);
  });
});

describe('the way between text and page', () => {
  test('a range crosses nodes and blocks', () => {
    const map = createTextMap(pageOf('<p>He said <b>“no</b>,</p> <script>x</script><p>and left”.</p>'));
    const start = map.text.indexOf('“no');
    const range = map.toRange({ start, end: map.text.length - 1 }) as Range;
    expect(range.startContainer.nodeValue).toBe('“no');
    expect(range.endContainer.nodeValue).toBe('and left”.');
    expect(spanOf(map, range)).toEqual({ start, end: map.text.length - 1 });
  });

  test('a selection that ends at the start of the next block ends with its own', () => {
    const root = pageOf('<p>One.</p><p>Two.</p>');
    const range = document.createRange();
    range.setStart(root.firstChild as Node, 0);
    range.setEnd(root.lastChild as Node, 0);
    expect(spanOf(createTextMap(root), range)).toEqual({ start: 0, end: 4 });
  });

  test('a place in hidden or dropped text goes to the next text seen', () => {
    const root = pageOf('<p>One.</p><script>hidden</script>   <p>Two.</p>');
    const map = createTextMap(root);
    const script = (root.querySelector('script') as Element).firstChild as Text;
    expect(offsetOf(map, script, 3)).toBe(5);
    expect(offsetOf(map, root, 3)).toBe(5);
    expect(offsetOf(map, root, 99)).toBe(9);
  });

  test('nothing comes of an empty span, a span of line breaks, or a page that lost its text', () => {
    const root = pageOf('<p>One.</p><p>Two.</p>');
    const map = createTextMap(root);
    expect(map.toRange({ start: 2, end: 2 })).toBeNull();
    expect(map.toRange({ start: 4, end: 5 })).toBeNull();
    ((root.lastChild as Element).firstChild as Text).data = 'T';
    expect(map.toRange({ start: 5, end: 9 })).toBeNull();
  });

  describe('the ranges of a passage, one for each text node', () => {
    const HTML = '<p>He said <b>“no</b>,  \n twice.</p><script>x</script><p>And left.</p>';
    const wordsOf = (ranges: readonly Range[]) => ranges.map(String);

    test('together they are the passage', () => {
      const map = createTextMap(pageOf(HTML));
      const span = { start: map.text.indexOf('said'), end: map.text.indexOf(' left') };
      expect(wordsOf(map.toRanges(span))).toEqual(['said ', '“no', ',  \n twice.', 'And']);
      expect(wordsOf(map.toRanges({ start: 3, end: 3 }))).toEqual([]);
    });

    test('what the page has changed since is left out, and a range over all of it is none', () => {
      const root = pageOf(HTML);
      const map = createTextMap(root);
      const whole = { start: 0, end: map.text.length };
      const last = root.lastChild?.firstChild as Text;
      last.data = 'So left.';
      expect(wordsOf(map.toRanges(whole))).toEqual(['He said ', '“no', ',  \n twice.']);
      expect(map.toRange(whole)).toBeNull();
      last.data = 'And left.';
      expect(map.toRange(whole)?.toString()).toContain('And left.');
      last.data = 'And';
      expect(wordsOf(map.toRanges(whole))).not.toContain('And');
    });

    test.each<[string, (root: HTMLElement) => void]>([
      [
        'the words are written anew',
        (root) => {
          (root.querySelector('b')?.firstChild as Text).data = '„nein, niemals';
        },
      ],
      ['a translation takes their place', (root) => translate(root.querySelector('b') as Element)],
      ['an advertisement comes between', (root) => root.querySelector('b')?.after('Buy a boat')],
      ['the paragraph is made anew', (root) => root.querySelector('p')?.replaceChildren('He never said a word.')],
    ])('while they live they cover no other words: %s', (_, change) => {
      const root = pageOf(HTML);
      const map = createTextMap(root);
      const ranges = map.toRanges({ start: 0, end: map.text.length });
      const before = wordsOf(ranges);
      change(root);
      for (const [i, words] of wordsOf(ranges).entries()) expect(['', before[i]]).toContain(words);
    });
  });

  test('a form whose fields are called as the properties that we read', () => {
    const root = pageOf(
      '<form><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType"><p>In a form.</p></form><p>After.</p>',
    );
    expect(createTextMap(root).text).toBe('In a form.\nAfter.');
  });

  test('a thousand levels (ten thousand crash the browser itself), thirty thousand paragraphs', () => {
    const root = pageOf('');
    let deepest: Element = root;
    for (let i = 0; i < 1_000; i++) deepest = deepest.appendChild(document.createElement('div'));
    deepest.textContent = 'deep';
    for (let i = 0; i < 30_000; i++) root.appendChild(document.createElement('p')).textContent = `p${i}`;
    const map = createTextMap(root);
    expect(map.lines).toHaveLength(30_001);
    expect(map.toRange(map.lines[29_000] as { start: number; end: number })?.toString()).toBe('p28999');
  });

  test('every span comes back, after any splitting of the text nodes', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', ' ', '  ', '\n', '\ud83d', '\udc4d', '\u00a0', '“x”', '\u0627'), {
      maxLength: 12,
    });
    const tags = fc.array(fc.tuple(fc.constantFrom('p', 'b', 'div', 'br', 'span', 'pre', 'style', 'li'), words), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(tags, fc.array(fc.nat(), { maxLength: 20 }), fc.nat(), fc.nat(), (content, cuts, a, b) => {
        const root = pageOf('');
        for (const [tag, text] of content) root.appendChild(document.createElement(tag)).textContent = text.join('');
        const before = createTextMap(root).text;
        for (const cut of cuts) splitSomewhere(root, cut);
        const map = createTextMap(root);
        expect(map.text).toBe(before);
        const start = a % (before.length + 1);
        const end = b % (before.length + 1);
        const range = map.toRange({ start, end });
        const cover = before.slice(start, end);
        const ink = cover.replace(/^\n+|\n+$/g, '');
        if (!ink) expect(range).toBeNull();
        else {
          const from = start + cover.indexOf(ink);
          expect(spanOf(map, range as Range)).toEqual({ start: from, end: from + ink.length });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** As the browser's own translation does it: every text node makes way for two nested `<font>`s. */
function translate(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    const inner = document.createElement('font');
    inner.textContent = 'andere Worte';
    const outer = document.createElement('font');
    outer.append(inner);
    node.replaceWith(outer);
  }
}

function splitSomewhere(root: Element, seed: number): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const node = nodes[seed % Math.max(1, nodes.length)];
  if (node) node.splitText(seed % (node.data.length + 1));
}

describe('read in pieces', () => {
  const STORY = Array.from({ length: 200 }, (_, i) => `<p id="p${i}">Para <b>number</b> ${i}.</p>`).join('');
  const paragraphsOf = (map: TextMap) => map.text.match(/Para number \d+\./g) ?? [];

  /** Reads the story and changes the page at one of the rests, counted from 0. */
  async function readWith(change: (page: HTMLElement) => void, at: number): Promise<{ map: TextMap; rests: number }> {
    const page = pageOf(`<div id="story">${STORY}</div><p>The end.</p>`);
    let rests = 0;
    const map = await readTextMap(
      () => page,
      async () => {
        if (rests++ === at) change(page);
      },
    );
    return { map, rests };
  }
  const find = (page: HTMLElement, id: string) => page.querySelector(`#${id}`) as HTMLElement;
  const ALL = Array.from({ length: 200 }, (_, i) => `Para number ${i}.`);

  test('nothing else is read than in one go', async () => {
    const { map, rests } = await readWith(() => {}, -1);
    expect(rests).toBeGreaterThan(20);
    expect(map.text).toBe(createTextMap(document.querySelector('#story')?.parentElement as HTMLElement).text);
  });

  test.each<[string, (page: HTMLElement) => void]>([
    ['an advertisement comes above', (page) => find(page, 'p0').insertAdjacentHTML('beforebegin', '<p>Buy!</p>')],
    ['an advertisement comes below', (page) => find(page, 'p199').insertAdjacentHTML('beforebegin', '<p>Buy!</p>')],
    ['what was read goes behind what is still to be read', (page) => find(page, 'story').append(find(page, 'p0'))],
    [
      'the story is put into another box',
      (page) => {
        const box = document.createElement('section');
        find(page, 'story').before(box);
        box.append(find(page, 'story'));
      },
    ],
    [
      'the story is written anew',
      (page) => {
        find(page, 'story').innerHTML = STORY;
      },
    ],
    [
      'the story is exchanged',
      (page) => {
        find(page, 'story').outerHTML = `<div id="story">${STORY}</div>`;
      },
    ],
  ])('%s meanwhile', async (_, change) => {
    for (const at of [0, 7, 20]) {
      const { map } = await readWith(change, at);
      expect([...paragraphsOf(map)].sort()).toEqual([...ALL].sort());
      expect(map.text.endsWith('The end.')).toBe(true);
      for (const line of map.lines) expect(map.toRange(line)?.toString()).toBe(map.text.slice(line.start, line.end));
      removePage();
    }
  });

  test('what comes later on a page that never rests is read all the same', async () => {
    const page = pageOf(`<div id="story">${STORY}</div>`);
    const map = await readTextMap(
      () => page,
      async () => {
        find(page, 'story').innerHTML = STORY;
      },
    );
    expect(paragraphsOf(map)).toEqual(ALL);
  });
});
