/** The headline without the site's name. */
import { tidy } from '../nodes.ts';

/** Signs that part a title from the site or the section. */
const PARTING = /\s+[|–—·•»«›‹:-]+\s+|\s*[|｜»«]\s*|(?<=[\p{Script=Han}\p{Pe}])_(?=\p{L})/gu;

/** Lower case letters and digits alone: "The Daily News" and "thedailynews" are the same. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A first heading as shown, and the texts of the elements in it. */
export interface Heading {
  text: string;
  parts: string[];
}

export interface TitleSources {
  /** What the page's head says, the most trusted first. */
  given: string[];
  headings: Heading[];
  site: string;
  host: string;
  /** Stands the heading above the text of the page? */
  isOnTop: (heading: string) => boolean;
}

/**
 * The headline as the reader sees it; what the head says where no first heading is one.
 *
 * Heads carry the site's name, the section, or a headline made for networks and searches; a first heading may be the
 * site's logo, or begin with a label ("Analysis", a place, the name of the blog).
 */
export function chooseTitle({ given, headings, site, host, isOnTop }: TitleSources): string {
  const cleaned = given.map((title) => withoutSite(withoutDouble(title), site, host)).filter(Boolean);
  const shown = headings
    .map((heading) => withoutDouble(withoutLabel(heading, given)))
    .filter((heading) => foldTitle(heading).length > 3 && !isName(heading, site, host) && !isLogo(heading, given));
  for (const heading of shown) {
    if (!given.some((title) => isAlike(heading, title))) continue;
    // The head gives the heading without the label above it.
    return cleaned.find((title) => isEndOf(title, heading)) ?? heading;
  }
  const headlines = shown.filter((heading) => isSentence(heading) && isOnTop(heading));
  if (headlines.length === 1) return headlines[0] as string;
  return cleaned[0] ?? shown[0] ?? given[0] ?? '';
}

/** As long as a headline: four words, or eight signs of a script that writes no spaces. */
const isSentence = (heading: string): boolean =>
  !heading.endsWith(':') &&
  (/(?:\S+\s+){3}\S/.test(heading) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].{7}/u.test(heading));

/** Of a heading with a label in an element of its own the part that the head of the page gives, too. */
function withoutLabel({ text, parts }: Heading, given: readonly string[]): string {
  const isGiven = (words: string) => given.some((title) => foldTitle(title).includes(foldTitle(words)));
  return parts.find((part) => part.length > text.length * 0.4 && isGiven(part) && !isGiven(text)) ?? text;
}

/** "Harbour notes" where one title is "Storm closes the port | Harbour notes" and another "Storm closes the port". */
function isLogo(heading: string, given: readonly string[]): boolean {
  const logo = foldTitle(heading);
  const titles = given.map(foldTitle);
  return titles.some(
    (title) =>
      title.length > logo.length * 1.5 &&
      (title.startsWith(logo) || title.endsWith(logo)) &&
      titles.includes(title.startsWith(logo) ? title.slice(logo.length) : title.slice(0, -logo.length)),
  );
}

function isEndOf(title: string, heading: string): boolean {
  const [part, whole] = [foldTitle(title), foldTitle(heading)];
  return part.length > whole.length * 0.4 && whole.endsWith(part);
}

/** One holds the other, or they share most of their words. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [foldTitle(a), foldTitle(b)];
  if (x && y && Math.min(x.length, y.length) > 8 && (x.includes(y) || y.includes(x))) return true;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return left.size > 2 && shared / Math.max(1, Math.min(left.size, right.size)) >= 0.6;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** "Rain falls | Rain falls" and "Rain fallsRain falls". */
function withoutDouble(title: string): string {
  const text = tidy(title);
  const half = Math.floor(text.length / 2);
  for (let cut = Math.max(0, half - 3); cut <= half + 3; cut++) {
    const [first, second] = [foldTitle(text.slice(0, cut)), foldTitle(text.slice(cut))];
    if (first.length > 8 && first === second) return text.slice(0, cut).replace(/[\s|–—:»-]+$/u, '');
  }
  return text;
}

function withoutSite(title: string, site: string, host: string): string {
  let text = title;
  for (let round = 0; round < 3; round++) {
    const [first, ...others] = partsOf(text);
    const [second] = others;
    const last = others.at(-1);
    if (!first || !second || !last) return text;
    // What stands behind the name is the site's too: "Storm closes the port - The Velden Post - News from the coast".
    const named = others.find((part) => isName(part.text, site, host));
    if (isName(first.text, site, host)) text = text.slice(second.at);
    else if (named || (round === 0 && isTail(text, last))) {
      text = text.slice(0, (named ?? last).at).replace(/[\s|–—·•»«›‹:-]+$/u, '');
    } else return text;
  }
  return text;
}

/** A bar or an arrow parts a title from the site on nearly every page; a dash may be the headline's own. */
function isTail(title: string, last: Part): boolean {
  return /[|｜»_]\s*$/u.test(title.slice(0, last.at)) && last.text.length < title.length / 2;
}

interface Part {
  text: string;
  at: number;
}

function partsOf(title: string): Part[] {
  let at = 0;
  const parts: Part[] = [];
  for (const { index, 0: sign } of title.matchAll(PARTING)) {
    parts.push({ text: title.slice(at, index), at });
    at = index + sign.length;
  }
  return [...parts, { text: title.slice(at), at }];
}

/** Is this the name of the site, as it calls itself or as its address spells it? */
export function isName(text: string, site: string, host: string): boolean {
  const folded = foldTitle(text).replace(/^the/, '');
  if (folded.length < 2) return false;
  const own = foldTitle(site).replace(/^the/, '');
  if (
    own &&
    (folded === own ||
      (folded.length > 3 && own.includes(folded)) ||
      (own.length > 3 && folded.includes(own) && folded.length < own.length * 2.5))
  ) {
    return true;
  }
  const labels = host.replace(/^(?:www|m|amp|edition|news)\./, '').split('.');
  if (foldTitle(labels.join('')) === folded) return true;
  return labels
    .slice(0, -1)
    .map(foldTitle)
    .some((label) => folded.length > 3 && (label.startsWith(folded) || (folded.length > 6 && label.endsWith(folded))));
}
