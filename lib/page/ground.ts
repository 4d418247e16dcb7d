/** What stands behind a text, measured on the page: marks must show on dark pages whatever the system's theme is. */
import type { Ground } from './mark-styles.ts';
import { bodyOf, parentElementOf, rootOf, viewOf } from './nodes.ts';

/** Under this relative luminance a ground is dark. */
const DARK = 0.18;
/** Over this relative luminance ink is for dark grounds. */
const LIGHT_INK = 0.4;

interface Tone {
  /** Relative luminance, 0 to 1 (WCAG 2). */
  luminance: number;
  alpha: number;
}

/** Measures grounds, each element once. Make a new one for every painting: pages change their theme. */
export function createGroundMeter(): (element: Element) => Ground {
  const tones = new Map<Element, Tone | null>();
  const grounds = new Map<Element, Ground>();
  return (element) => {
    let ground = grounds.get(element);
    if (!ground) {
      const tone = toneBehind(element, tones);
      ground = tone ? (tone.luminance < DARK ? 'dark' : 'light') : groundByInk(element);
      grounds.set(element, ground);
    }
    return ground;
  };
}

/** Long enough for a change of theme that fades. */
const SETTLE = 400;

/**
 * Calls back when the page or the system has changed its theme; returns the function that stops it.
 *
 * Themes are switched by an attribute of `<html>` or `<body>`. These change for other reasons too (a page says "scrolled"
 * there), so two computed styles are compared before anybody is told.
 */
export function watchGround(document: Document, onChange: () => void): () => void {
  const elements = [rootOf(document), bodyOf(document)].filter((element) => element !== null);
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].flatMap(
    (query) => viewOf(document)?.matchMedia(query) ?? [],
  );
  const look = () =>
    [
      ...elements.map((element) => getComputedStyle(element)).map((style) => style.backgroundColor + style.color),
      ...queries.map(({ matches }) => matches),
    ].join();
  let last = look();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    timer = undefined;
    const now = look();
    if (now === last) return;
    last = now;
    onChange();
  };
  const soon = () => {
    timer ??= setTimeout(check, SETTLE);
  };
  const observer = new MutationObserver(soon);
  for (const element of elements) observer.observe(element, { attributes: true });
  for (const query of queries) query.addEventListener('change', soon);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', soon);
    clearTimeout(timer);
  };
}

/** The tone behind an element's text; null where a picture or nothing at all stands behind it. */
function toneBehind(element: Element, known: Map<Element, Tone | null>): Tone | null {
  const path: Element[] = [];
  let tone: Tone | null = null;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const seen = known.get(at);
    if (seen !== undefined) {
      tone = seen;
      break;
    }
    path.push(at);
  }
  for (let i = path.length - 1; i >= 0; i--) {
    const at = path[i] as Element;
    tone = over(getComputedStyle(at), tone);
    known.set(at, tone);
  }
  return tone;
}

function over(style: CSSStyleDeclaration, below: Tone | null): Tone | null {
  const own = toneOf(style.backgroundColor);
  if (style.backgroundImage !== 'none') return own && own.alpha === 1 ? own : null;
  if (!own || own.alpha === 0) return below;
  if (own.alpha === 1) return own;
  // A veil over an unknown ground says what its designer wanted only when it is thick.
  if (!below) return own.alpha > 0.5 ? { ...own, alpha: 1 } : null;
  return { luminance: own.luminance * own.alpha + below.luminance * (1 - own.alpha), alpha: 1 };
}

/** Who writes in light ink stands on a dark ground. */
function groundByInk(element: Element): Ground {
  const ink = toneOf(getComputedStyle(element).color);
  return ink && ink.luminance > LIGHT_INK ? 'dark' : 'light';
}

/**
 * The tone of a computed colour; null for a notation that is none of the usual ones.
 *
 * @example toneOf('rgb(255, 255, 255)') // => { luminance: 1, alpha: 1 }
 */
export function toneOf(colour: string): Tone | null {
  const match = /^([a-z-]+)\(([^)]*)\)$/.exec(colour);
  if (!match) return null;
  const [, notation = '', inside = ''] = match;
  const words = inside.split(/[\s,/]+/).filter(Boolean);
  const numbers = words
    .filter((word) => /^[-+.\d]/.test(word))
    .map((word) => parseFloat(word) / (word.endsWith('%') ? 100 : 1));
  const alpha = numbers[3] ?? 1;
  const [a = 0, b = 0, c = 0] = numbers;
  if (/^rgba?$/.test(notation)) return { luminance: luminanceOf(a / 255, b / 255, c / 255), alpha };
  if (notation === 'color') return { luminance: luminanceOf(a, b, c), alpha };
  // The lightness alone: Y of CIE L* and the cube of OKLab's L differ from luminance by little for greys.
  if (/^la?[bc]h?$/.test(notation)) return { luminance: ((a + 16) / 116) ** 3, alpha };
  if (/^okl/.test(notation)) return { luminance: a ** 3, alpha };
  return null;
}

function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
