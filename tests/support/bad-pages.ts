/**
 * Pages that want to break a reader: too long, too many, too deep, broken, restless or hostile. Each holds the same
 * sentence, so that a test can ask whether it was found and marked in its place, and is dated and signed as an article.
 */
export interface BadPage {
  html: string;
  /** Response headers beside the content type. */
  headers?: Record<string, string>;
}

/** Stands once in every page; the words in marks and who says them. */
export const WITNESS = {
  sentence: '“The river is clean again,” said Nora Quist, the mayor of Arden.',
  content: '“The river is clean again,”',
  speaker: 'Nora Quist',
};

const FILLER = [
  'The council met on Monday evening to talk about the bridge, which has been closed since the flood in spring.',
  'Engineer Paul Okafor said that two of the piers would have to be replaced before a single bus could cross.',
  '“Nobody wants to wait for another winter,” said Marta Lindgren, who keeps the bakery on the far bank.',
  'A report from the Institute of Rivers warned in March that the embankment was weaker than the drawings said.',
  'Okafor added that the work would cost “rather more than a coat of paint”, and several people laughed.',
];
const PROSE = FILLER.join(' ');

const paragraph = (words: string) => `<p>${words}</p>`;

/** A plain article with something in its body, its head and before its end. */
function article(body: string, { head = '', foot = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The river at Arden</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Arden Post">
<meta property="article:published_time" content="2026-04-01T08:00:00Z"><meta name="author" content="Ida Brandt">${head}</head>
<body><header><a href="/">Arden Post</a></header>
<main><article><h1>The river at Arden</h1><p class="byline">By Ida Brandt</p><div id="story">${body}</div></article></main>
${foot}</body></html>`;
}

/** Two million characters of prose in paragraphs of usual length; the witness stands in the middle. */
export function longText(length = 2_000_000): BadPage {
  const paragraphs = Array.from({ length: Math.ceil(length / PROSE.length) }, () => paragraph(PROSE));
  paragraphs.splice(paragraphs.length >> 1, 0, paragraph(WITNESS.sentence));
  return { html: article(paragraphs.join('\n')) };
}

/** One paragraph of two million characters. */
export function oneParagraph(length = 2_000_000): BadPage {
  const half = `${PROSE} `.repeat(Math.ceil(length / PROSE.length / 2));
  return { html: article(paragraph(half) + paragraph(WITNESS.sentence) + paragraph(half)) };
}

/** Thirty thousand paragraphs of a few words. */
export function tinyParagraphs(count = 30_000): BadPage {
  const lines = ['So it went.', '“No,” he said.', 'Nobody answered.', 'It rained.', '“Why?” asked Marta Lindgren.'];
  const paragraphs = Array.from({ length: count }, (_, i) => paragraph(lines[i % lines.length] as string));
  paragraphs.splice(count >> 1, 0, paragraph(PROSE), paragraph(WITNESS.sentence), paragraph(PROSE));
  return { html: article(paragraphs.join('')) };
}

/**
 * Lone surrogates, controls that turn the direction of writing, characters of no width, twenty thousand marks that
 * nobody closes. A file cannot hold lone surrogates, so a script puts them in.
 */
export function brokenText(): BadPage {
  const turned = 'Okafor said \u202Ethat the bridge\u202C was \u2067“nearly\u2069 done”\u200B and\u00AD he \u200Dleft.';
  const unclosed = `He said “${'that “they '.repeat(20_000)}`;
  const script = `<script>
    const story = document.getElementById('story');
    for (const words of ['Half a \\uD83D face, \\uDE00\\uD800 and \\uDFFF', '\\uD800'.repeat(5000), 'He said: “\\uD83D']) {
      const p = document.createElement('p');
      p.textContent = words;
      story.prepend(p);
    }
  </script>`;
  const body = [PROSE, turned, WITNESS.sentence, PROSE, unclosed, PROSE].map(paragraph).join('');
  return { html: article(body, { foot: script }) };
}

/** Rewrites its paragraphs ten times a second, with the same words in new nodes, and counts aloud beside them. */
export function restless(): BadPage {
  const script = `<script>
    const story = document.getElementById('story');
    let count = 0;
    setInterval(() => {
      story.replaceChildren(...[...story.childNodes].map((node) => node.cloneNode(true)));
      document.getElementById('count').textContent = 'Readers now: ' + ++count;
      document.documentElement.dataset.rewrites = count;
    }, 100);
  </script>`;
  const body = [PROSE, PROSE, WITNESS.sentence, PROSE].map(paragraph).join('');
  return { html: article(body, { foot: `<div id="count"></div>${script}` }) };
}

/** Replaces what scripts take for granted, before anything of ours runs. */
export function hostileScripts(): BadPage {
  const script = `<script>
    const bad = () => { throw new Error('not yours'); };
    for (const name of ['push', 'map', 'filter', 'flatMap', 'find', 'join', 'some', 'includes', 'forEach', 'splice']) {
      Array.prototype[name] = bad;
    }
    Array.prototype[Symbol.iterator] = bad;
    Object.defineProperty(Object.prototype, 'start', { get: bad, set: bad, configurable: true });
    Object.prototype.is = 'hostile';
    for (const name of ['Map', 'Set', 'WeakMap', 'Range', 'Highlight', 'MutationObserver', 'CSSStyleSheet', 'URL', 'Promise']) {
      window[name] = bad;
    }
    for (const name of ['slice', 'match', 'replace', 'trim', 'split', 'charCodeAt']) String.prototype[name] = bad;
    Node.prototype.getRootNode = bad;
    Element.prototype.attachShadow = bad;
    Document.prototype.createRange = bad;
    Document.prototype.createTreeWalker = bad;
    EventTarget.prototype.addEventListener = bad;
    JSON.stringify = bad;
    JSON.parse = bad;
    window.getComputedStyle = bad;
    window.requestIdleCallback = bad;
    window.setTimeout = bad;
    Object.defineProperty(CSS, 'highlights', { value: { set: bad, get: bad, delete: bad }, configurable: true });
    Object.defineProperty(document, 'adoptedStyleSheets', { get: bad, set: bad, configurable: true });
    window.chrome = window.browser = { runtime: { sendMessage: bad } };
  </script>`;
  return { html: article([PROSE, WITNESS.sentence, PROSE].map(paragraph).join(''), { head: script }) };
}

/** Names of fields and pictures hide properties of forms and of the document from every script, ours too. */
export function clobbered(): BadPage {
  const names = [
    ...['body', 'title', 'head', 'documentElement', 'querySelectorAll', 'createRange', 'adoptedStyleSheets', 'URL'],
    ...['defaultView', 'hidden', 'cookie', 'createTreeWalker', 'getElementsByTagName', 'location', 'addEventListener'],
  ];
  const fields = [
    ...['childNodes', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'nodeType', 'textContent', 'matches'],
    ...[
      'attributes',
      'getAttribute',
      'shadowRoot',
      'ownerDocument',
      'closest',
      'querySelectorAll',
      'localName',
      'tagName',
    ],
    ...['getBoundingClientRect', 'getRootNode', 'checkVisibility', 'offsetHeight', 'remove', 'contains', 'style'],
  ];
  const pictures = names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
  const inputs = fields.map((name) => `<input type="hidden" name="${name}" value="x">`).join('');
  const body = `<form>${inputs}${[PROSE, WITNESS.sentence, PROSE].map(paragraph).join('')}</form>`;
  return { html: article(body, { foot: `<div hidden>${pictures}</div>` }) };
}

/** Allows nothing: no script, no style, no picture, no connection. */
export function strictPolicy(): BadPage {
  const html = article([PROSE, WITNESS.sentence, PROSE].map(paragraph).join(''));
  return { html, headers: { 'content-security-policy': "default-src 'none'; sandbox allow-same-origin" } };
}

/** Elements in elements, three thousand deep; the article stands in the innermost. */
export function deepNesting(depth = 3000): BadPage {
  const story = [PROSE, WITNESS.sentence, PROSE].map(paragraph).join('');
  const open = '<div><section>'.repeat(depth / 2);
  const close = '</section></div>'.repeat(depth / 2);
  const bold = `<p>${'<b><i>'.repeat(500)}So it went.${'</i></b>'.repeat(500)}</p>`;
  return { html: article(`${bold}${open}${story}${close}`) };
}

/** By name, for tests that go through them all. */
export const BAD_PAGES: Readonly<Record<string, () => BadPage>> = {
  longText,
  oneParagraph,
  tinyParagraphs,
  brokenText,
  restless,
  hostileScripts,
  clobbered,
  strictPolicy,
  deepNesting,
};
