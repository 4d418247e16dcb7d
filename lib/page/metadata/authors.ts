/** Who wrote the article: what the head of the page says, else what it shows. */
import { isBeside } from '../extract/side-matter.ts';
import { attributeOf, findAll, follows, isText, lineOf, parentElementOf, tagOf, textOf, textsUnder } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
import { type Byline, isOneWord, looksLikeName, opens, readByline } from './names.ts';
import type { MetaReader, StructuredData } from './structured-data.ts';
import { isName } from './title.ts';

const META =
  'author article:author parsely-author sailthru.author byl byline dc.creator dcterms.creator citation_author cxenseparse:author'.split(
    ' ',
  );

/** Where pages show the author, the most telling first. */
const SHOWN = [
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '[rel~=author], .p-author',
  ':is([class*=byline i], [class*=author i]) [class*=name i]',
  '[class*=byline i]',
  `a:is(${['author', 'autor', 'auteur', 'profile/', 'people/', 'journalist', 'reporter', 'redakteur', 'by/'].map((part) => `[href*="/${part}"]`)})`,
  ['author', 'autor', 'auteur', 'contributor', 'creator', 'writer', 'reporter']
    .map((part) => `[class*="${part}" i]`)
    .join(),
];
/** Marked as the author's until here, called so by a style sheet from here on. */
const BY_CLASS = 3;
/** A line beside the headline ("By Mara Lindt") tells more than the selectors from this on. */
const WEAK = 4;
/** Class names and addresses alone: believed only under the headline. */
const WEAKEST = 5;

export interface BylineHints {
  site: string;
  /** Lines beside the headline. */
  near: readonly string[];
  /** The element of the headline, null when it is not shown. */
  headline: Element | null;
  /** "Written by Mara Lindt", wherever it stands; "" when nothing of the kind does. */
  signature: string;
}

/** The people; where nobody signs as a person, the agency or desk that the page names. */
export function* findByline(
  document: Document,
  meta: MetaReader,
  data: StructuredData,
  hints: BylineHints,
): Steps<string[]> {
  const lists = [data.authors, ...META.map((name) => meta(name))].filter((names) => names.length);
  const given = lists.map((names) =>
    readByline(
      names.filter((name) => !/^https?:/.test(name)),
      hints.site,
    ),
  );
  given.unshift({ people: [], organizations: data.desks, handles: [] });
  const said = given.find(({ people }) => people.length);
  if (said) return said.people.slice(0, 20);
  const shown = yield* findShown(document, hints);
  // That a page of the Daily Velden is by the Daily Velden says nothing; that it is by an agency does.
  const isByDesk = given.some(({ organizations }) => organizations.some((name) => !isName(name, hints.site, '')));
  // Behind "Written by" stands the account that put the story in: the author on blogs, an editor on the sites of papers.
  const account = readByline(writtenBy(meta), hints.site);
  const isSeen = account.people.some((name) => hints.near.some((line) => line.includes(name)));
  if (shown?.people.length && !isSeen && !(shown.isWeak && (isByDesk || account.people.length))) {
    return shown.people.slice(0, 20);
  }
  if (account.people.length) return account.people;
  const others = [...given, ...(shown ? [shown] : []), account];
  const names =
    others.find(({ organizations }) => organizations.length)?.organizations ??
    others.find(({ handles }) => handles.length)?.handles ??
    [];
  return names.slice(0, 3);
}

/** "Written by" and its value, as blogs give them to link previews. */
function writtenBy(meta: MetaReader): string[] {
  const place = ['1', '2'].find((one) => /\b(?:by|author|von|par|por)\b/i.test(meta(`twitter:label${one}`)[0] ?? ''));
  return place ? meta(`twitter:data${place}`) : [];
}

interface Shown extends Byline {
  isWeak: boolean;
}

function* findShown(document: Document, hints: BylineHints): Steps<Shown | null> {
  const { site, near, headline } = hints;
  const signed = signedLine(hints);
  let desk: Shown | null = null;
  for (const [rank, selector] of SHOWN.entries()) {
    yield;
    if (rank === WEAK && signed) return signed;
    const elements = findAll(document, selector).filter(
      // A portrait may be linked to the author's page too.
      (element) => (lineOf(element) || attributeOf(element, 'content')) && isInStory(element, rank, hints),
    );
    // Under the headline stands the author of this story, above it that of another.
    const first = (headline && elements.find((element) => follows(element, headline))) ?? elements[0];
    if (!first) continue;
    const byline = bylineOf(elements, first, site);
    const shown = { ...byline, people: peopleIn(byline, rank, near), isWeak: rank >= WEAKEST };
    if (shown.people.length) return shown;
    if (rank < WEAKEST && byline.organizations.length) desk ??= shown;
  }
  return desk ?? signatureOf(hints);
}

/** "By Mara Lindt" beside the headline. */
function signedLine({ near, site }: BylineHints): Shown | null {
  // Some set "By" and the name in lines of their own.
  const lines = near.map((text, i) => (/^\p{L}{2,7}$/u.test(text) ? `${text} ${near[i + 1]}` : text));
  const line = lines.find((text) => text.length < 120 && (BY.test(text) || opens(text)));
  if (!line) return null;
  const byline = readByline([line], site);
  const people = byline.people.filter((name) => looksLikeName(name) || (isOneWord(name) && aloneIn(line) === name));
  return people.length || byline.organizations.length ? { ...byline, people, isWeak: false } : null;
}

/** The words of a line behind "By" and before what is parted from them: "By Mara · 4 March 2026". */
const aloneIn = (line: string): string => /^(?:by\s+)?(.*?)(?:\s*[·|•,–].*)?$/i.exec(line.trim())?.[1] ?? '';

/** "Written by Mara Lindt" under the story. */
function signatureOf({ signature, site }: BylineHints): Shown | null {
  const byline = readByline([signature], site);
  const people = byline.people.filter(looksLikeName);
  return people.length ? { ...byline, people, isWeak: true } : null;
}

/** Full names; one word where it stands alone and the page says that it is the author's. */
function peopleIn({ people, handles }: Byline, rank: number, near: readonly string[]): string[] {
  const full = people.filter(looksLikeName);
  const [single, ...more] = [...people, ...handles];
  if (full.length || !single || more.length || !isOneWord(single)) return full;
  const isSaid =
    rank < BY_CLASS || near.some((line) => (rank < WEAKEST ? line.includes(single) : aloneIn(line) === single));
  return isSaid ? [single] : [];
}

function isInStory(element: Element, rank: number, { headline, near }: BylineHints): boolean {
  const text = textOf(element).trim();
  // Some put all that stands under a headline into a menu.
  if (text && rank < BY_CLASS && near[0]?.includes(text)) return true;
  const isUnder = rank < WEAKEST || !headline || follows(element, headline);
  return (isUnder || near.includes(text)) && !isBeside(element, headline);
}

const LONGEST = 160;

/** What the first element and those beside it say; of a portrait of the author the first line. */
function bylineOf(elements: readonly Element[], first: Element, site: string): Byline {
  const texts = elements
    .filter((element) => grandparentOf(element) === grandparentOf(first))
    .slice(0, 8)
    .map(spacedText);
  const short = texts.filter((text) => text.length < LONGEST);
  return readByline(
    short.length ? short : texts.map((text) => text.split('\n')[0] ?? '').filter((text) => text.length < 50),
    site,
  );
}

/** Not /i: a sentence may begin with "By the time". */
const BY =
  /^(?:(?:[Ww]ritten |[Pp]osted )?[Bb]y|BY|[Vv]on|[Pp][ao]r|[Dd]i|[Dd]oor|A[vf]|Oleh|Από|Автор|Текст|[Tt]e[kx]s?t[eio]?:|[Aa]ut(?:hor|ore?):?):?\s*\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}|\s*[·|•]|$)/u;

const grandparentOf = (element: Element): Element | null => {
  const parent = parentElementOf(element);
  return parent && parentElementOf(parent);
};

/** The words of an element; "\n" between those of two links or boxes, which a style sheet sets apart. */
function spacedText(element: Element): string {
  const content = attributeOf(element, 'content');
  if (content) return content;
  const walker = textsUnder(element);
  let text = '';
  let last: Element | null = null;
  for (let node = walker.nextNode(); node && text.length < 400; node = walker.nextNode()) {
    const words = textOf(node).replace(/\s+/g, ' ');
    if (!words.trim() || !isText(node)) continue;
    const box = boxOf(node);
    // "Lind" and "t" are one word that a style sheet has cut; a name begins with a capital.
    const isRest = box === last && /^\p{Ll}/u.test(words) && /\p{L}$/u.test(text);
    text += isRest ? words : `${last && box !== last ? '\n' : ' '}${words}`;
    last = box;
  }
  return text.trim();
}

function boxOf(node: Node): Element | null {
  let at = parentElementOf(node);
  while (at && /^(?:span|b|i|em|strong|small|font|u)$/.test(tagOf(at))) at = parentElementOf(at);
  return at;
}
