/** A passage as a newsroom cites it: words, speaker, title, site, date and an address that leads to the passage. Pure. */

export interface Cited {
  exact: string;
  /** Display name; null when nobody named said it. */
  speaker: string | null;
  title: string;
  site: string;
  /** As the page gives it; null when it gives none. */
  published: string | null;
  source: string;
}

/** How many words at either end of a long passage a text fragment names. */
const FRAGMENT_WORDS = 6;

/**
 * One paragraph of plain text. Whatever is missing is left out with its punctuation.
 *
 * @example citationOf(…) // => “We won.” Maria Lopez, in: Election night. The Courier, 2026-11-03. https://…#:~:text=…
 */
export function citationOf({ exact, speaker, title, site, published, source }: Cited): string {
  const words = exact.replace(/\s+/g, ' ').trim();
  const quoted = /^["“„«‘]/.test(words) ? words : `“${words}”`;
  const where = [site, published?.slice(0, 10)].filter(Boolean).join(', ');
  const said = speaker ? `${speaker}, in: ${title}` : title;
  return [quoted, `${said}.`, where && `${where}.`, source + fragmentOf(words)].filter(Boolean).join(' ');
}

/**
 * A text fragment (https://wicg.github.io/scroll-to-text-fragment/) for a passage; "" for one that is too short to be
 * found by itself.
 */
export function fragmentOf(exact: string): string {
  const words = exact.split(/\s+/).filter(Boolean);
  if (words.length < 3) return '';
  const encode = (part: string[]) => encodeFragment(part.join(' '));
  if (words.length <= 2 * FRAGMENT_WORDS) return `#:~:text=${encode(words)}`;
  return `#:~:text=${encode(words.slice(0, FRAGMENT_WORDS))},${encode(words.slice(-FRAGMENT_WORDS))}`;
}

/** The comma, the hyphen and the ampersand part the pieces of a fragment, so they are written as codes. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}
