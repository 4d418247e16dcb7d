/** Articles by somebody who wants to know what the reader keeps, and to write into it. All of it our own writing. */

/** What a spying page has got hold of, as JSON. */
export interface Spied {
  /** Ways by which it came to see the inside of our surface; none is what we want. */
  inside: string[];
  /** Messages that it heard on the channel of our own pages. */
  heard: number;
}

declare global {
  interface Window {
    /** Made by the script of `spyingPage`. */
    spy: { report(): Spied; lift(): void };
  }
}

const PARAGRAPHS = [
  'The ferry to Orsay will run at night from May, the harbour office announced on Thursday, for the first time in eleven years.',
  '“We have waited long enough for this,” said Moira Keane, who keeps the inn at the landing.',
  'The office has bought a second boat. Its master, Tom Brennan, said that the crossing would take forty minutes in calm weather.',
  '“Nobody on the island will sleep any more,” said Edith Vane, a schoolteacher, who had collected signatures against the plan.',
  'The council will look at the figures again in autumn, when the first summer of the night boat is over.',
];

export const SPIED_ON = { words: 'We have waited long enough', other: 'Nobody on the island will sleep' };

/**
 * Runs before anything of ours: waits for a surface of whatever name and tries every way known into a closed shadow root,
 * takes the names that our scripts use for themselves, and listens where our own pages speak to each other.
 */
function spyScript(): void {
  const inside = new Set<string>();
  const internals: ElementInternals[] = [];
  let heard = 0;
  // A custom element may look into its own root, closed or not; so every name that could be ours is defined.
  for (const name of ['pressmark-surface', 'pressmark-host', 'pressmark-card']) {
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          internals.push(this.attachInternals());
        }
      },
    );
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    inside.add('attachShadow was called in the world of the page');
    return attach.call(this, { ...init, mode: 'open' });
  };
  const channel = new BroadcastChannel('pressmark-library');
  channel.onmessage = () => heard++;
  const isOfPage = (node: EventTarget | null) =>
    !(node instanceof Node) || document.contains(node) || node === document || !node.isConnected;
  for (const type of [
    'click',
    'pointerdown',
    'keydown',
    'input',
    'focusin',
    'pointerover',
    'transitionrun',
    'animationstart',
  ])
    addEventListener(
      type,
      (event) => {
        const related = (event as FocusEvent).relatedTarget;
        if (![...event.composedPath(), related].every((node) => node == null || isOfPage(node)))
          inside.add(`the path of ${type}`);
      },
      true,
    );
  const lookAt = (host: Element) => {
    if (host.shadowRoot) inside.add('shadowRoot');
    try {
      if ((host as HTMLElement).attachInternals().shadowRoot) inside.add('attachInternals');
    } catch {} // Not a custom element, or taken already.
    const clone = host.cloneNode(true) as Element;
    if (clone.shadowRoot) inside.add('a clone');
    if (host.getHTML?.({ serializableShadowRoots: true }).includes('<')) inside.add('getHTML');
    for (const { effect } of [...document.getAnimations(), ...host.getAnimations({ subtree: true })]) {
      const target = (effect as KeyframeEffect | null)?.target;
      if (target && !document.contains(target)) inside.add('getAnimations');
    }
  };
  const look = () => {
    for (const one of internals) if (one.shadowRoot) inside.add('ElementInternals');
    for (const host of document.documentElement.children)
      if (host !== document.body && host !== document.head) lookAt(host);
    if (!document.contains(document.activeElement)) inside.add('activeElement');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  window.spy = {
    report() {
      look();
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, closed roots included, is the question
      const text = document.documentElement.innerText;
      getSelection()?.selectAllChildren(document.documentElement);
      for (const words of [text, String(getSelection())]) if (words.includes('Copy citation')) inside.add('its text');
      getSelection()?.removeAllRanges();
      return { inside: [...inside], heard };
    },
    lift() {
      document.querySelector('#pressmark')?.remove();
    },
  };
}

/** Elements whose names hide what scripts look up on the window and on the document: our own names too. */
const CLOBBERING = [
  ...['pressmark', 'pressmarkLedger', 'browser', 'chrome', 'CSS'].map((id) => `<a id="${id}" hidden></a>`),
  ...['documentElement', 'activeElement', 'body', 'head', 'visibilityState', 'createElement', 'querySelector'].map(
    (name) => `<img name="${name}" alt="" hidden>`,
  ),
  '<form name="body" hidden><input name="append"><input name="firstChild"></form>',
  '<iframe name="pressmark" hidden></iframe>',
].join('');

export interface HostilePage {
  title?: string;
  /** Puts the spy into the head. */
  isSpying?: boolean;
  /** Puts elements into the page whose names hide properties. */
  isClobbered?: boolean;
  paragraphs?: readonly string[];
}

export function hostilePage({ title, isSpying, isClobbered, paragraphs = PARAGRAPHS }: HostilePage): string {
  const spy = isSpying ? `<script>(${spyScript})()</script>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title ?? 'Night ferry to Orsay'}</title>
<meta property="og:type" content="article"><meta name="author" content="Ruth Calder">${spy}</head>
<body><main><article><h1>${title ?? 'Night ferry to Orsay'}</h1><p class="byline">By Ruth Calder</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>${isClobbered ? CLOBBERING : ''}</body></html>`;
}

/** Events as a page can make them: pointer, click, menu and keys on the words, on our element and on the window. */
export function forgeEvents({ x, y, keys }: { x: number; y: number; keys: string[] }): void {
  const ours = Array.from(document.documentElement.children).filter(
    (element) => !/^(?:HEAD|BODY)$/.test(element.tagName),
  );
  const under = document.elementFromPoint(x, y);
  const place = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
  for (const target of [under, ...ours, document, window]) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      target?.dispatchEvent(new PointerEvent(type, { ...place, pointerType: 'mouse' }));
    for (const type of ['mousedown', 'mouseup', 'click', 'contextmenu'])
      target?.dispatchEvent(new MouseEvent(type, place));
    for (const key of keys) {
      const [name = '', ctrlKey] = key.startsWith('Control+') ? [key.slice(8), true] : [key, false];
      for (const type of ['keydown', 'keypress', 'keyup'])
        target?.dispatchEvent(
          new KeyboardEvent(type, { key: name, ctrlKey, bubbles: true, composed: true, cancelable: true }),
        );
    }
  }
}

/** What of the extension a page gets hold of: files, a frame of ours, the voice of our scripts. Nothing, is what we want. */
export async function reachForFiles(origin: string): Promise<string[]> {
  const files = ['manifest.json', 'library.html', 'reader.js', 'content-scripts/content.js', 'icon/16.png'];
  const reached = await Promise.all(
    files.map((file) =>
      fetch(`${origin}/${file}`).then(
        () => [file],
        () => [],
      ),
    ),
  );
  const picture = new Image();
  const shown = new Promise<string[]>((done) => {
    picture.onload = () => done(['a picture']);
    picture.onerror = () => done([]);
  });
  picture.src = `${origin}/icon/16.png`;
  const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: object };
  const voices = [chrome?.runtime && 'chrome.runtime', browser && 'browser'].filter(
    (voice) => typeof voice === 'string',
  );
  return [...reached.flat(), ...(await shown), ...voices];
}
