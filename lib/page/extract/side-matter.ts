/** What stands around the body on a news page, told by the elements and by the names that developers give to them. */

import { foldTitle } from '../metadata/title.ts';
import { attributeOf, holds, isInside, labelOf, parentElementOf, tagOf } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
import { type Box, isWithin, type PageBoxes, sumUp } from './boxes.ts';

/** Never body, and no body unless they hold most of the prose: some servers wrap whole pages in a form. */
const NEVER = new Set('nav footer menu dialog button figcaption'.split(' '));
const RARELY = new Set('aside form address label fieldset'.split(' '));
const ARIA =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form)$/;

/** Elements that stand for the page or the story as a whole; their class names speak of everything in it. */
const WHOLE = new Set('html body main article'.split(' '));

/** Kinds of side matter, and the words of class and id that name them. */
const NAMES: [side: string, words: string][] = [
  ['comments', 'comments? commentlist disqus respond replies discussion livefyre viafoura coral spotim'],
  ['consent', 'cookies? consent gdpr ccpa modal pop-?up overlay cli onetrust'],
  ['sign-up', 'newsletters? subscri(?:be|ption) sign-?up mailing-?list opt-?in regwall log-?in register donate'],
  [
    'stories',
    'relateds? recommend(?:ed|ations?) recirc(?:ulation)? more-(?:from|news|stories|articles|on|in|like) ' +
      'read-?more also trending popular most-?read mostpopular latest headlines teasers? outbrain taboola ' +
      'zergnet promo(?:tion)?s? suggest(?:ed|ions) up-?next next-?up prev-?next next-article inline-?story',
  ],
  ['navigation', 'nav navbar navigation menu breadcrumbs? pagination pager paging skip-?link jump tabs?'],
  ['sharing', 'shar(?:es?|ing|ebar) socials? addthis sharedaddy follow(?:us)? shareicons'],
  ['ads', 'ads? advert(?:s|isement|ising)? sponsor(?:ed)? dfp ad-?slot ad-?container adsense'],
  [
    'about',
    'by-?line author-?(?:bio|box|info|card|meta|details?) bio authors? time-?stamp ' +
      '(?:post|entry|article)?meta tags?(?:list)? topics keywords categories credits? copyright ' +
      'pub-?date published date posted-?on',
  ],
  ['caption', 'captions? gallery slide-?show'],
  ['furniture', 'side-?bar rail footer toolbar tooltip widgets? banner breaking-news'],
  ['hidden', 'sr-only screen-?reader visually-?hidden print-?only'],
];
/** Kinds that may well be longer than the story. */
const LONG = new Set(['comments', 'consent']);

const PATTERNS = NAMES.map(
  ([side, words]) => [side, new RegExp(`(?:^|[\\s_-])(?:${words.replace(/ /g, '|')})(?=$|[\\s_-])`)] as const,
);

/** Why the element itself is no part of the body, "" when nothing says so. */
export function sideOf(element: Element): string {
  const tag = tagOf(element);
  if (NEVER.has(tag) || RARELY.has(tag)) return tag;
  const role = attributeOf(element, 'role');
  if (role && ARIA.test(role)) return role;
  if (WHOLE.has(tag)) return '';
  const label = labelOf(element);
  const side = label && PATTERNS.find(([, pattern]) => pattern.test(label))?.[0];
  return !side || (side === 'sharing' && isEmbed(label)) ? '' : side;
}

/**
 * Does the element stand beside the story: in a list of others, among comments, in a picture? What names and dates say
 * of this story stands in boxes that are no body either ("byline", "meta", "share"), and in headers and asides.
 */
export function isBeside(element: Element, headline: Element | null): boolean {
  // What holds the headline too is the story or the page, whatever it is called.
  for (let at: Element | null = element; at && !WHOLE.has(tagOf(at)); at = parentElementOf(at)) {
    if (headline && holds(at, headline)) return false;
    const side = sideOf(at);
    // To a page builder the headline is a "widget" too.
    const isBuilt = headline && /widget/.test(labelOf(at)) && isInside(headline, '[class*="widget" i]');
    if (BESIDE.has(side) && !isBuilt) return true;
  }
  return false;
}
const BESIDE = new Set('nav footer dialog figcaption form navigation comments caption'.split(' '))
  .add('stories')
  .add('furniture');

/** A post of a social network that the story quotes. */
const isEmbed = (name: string): boolean => /embed|tweet|instagram-media/.test(name);

/**
 * Marks side boxes and everything in them.
 *
 * A box that holds most of the page's prose, or its main heading, is no side box whatever it is called: "has-sidebar" and
 * "with-comments" are names of the whole page on many sites. Where hardly any prose is left outside, the kind that holds
 * the most of it means nothing: to a page builder every paragraph is a "widget".
 */
export function* markSideMatter(page: PageBoxes, title: string): Steps<void> {
  const { boxes } = page;
  const all = boxes[0]?.prose ?? 0;
  for (const box of boxes) {
    yield;
    if (box.parent?.side) box.side = box.parent.side;
    else if (!box.headline) {
      const side = sideOf(box.element);
      if (NEVER.has(side) || box.prose <= all * (LONG.has(side) ? 0.85 : 0.4)) box.side = side;
    }
  }
  const mistaken = mistakenKind(page, all);
  if (mistaken) for (const box of boxes) if (box.side === mistaken) box.side = box.parent?.side ?? '';
  yield* markCards(page, all, title);
  yield* sumUp(page);
}

function mistakenKind({ paragraphs }: PageBoxes, all: number): string {
  const held = new Map<string, number>();
  for (const { box, prose } of paragraphs) held.set(box.side, (held.get(box.side) ?? 0) + prose);
  if ((held.get('') ?? 0) > all * 0.15) return '';
  const kinds = [...held].filter(([side]) => side && !NEVER.has(side) && !LONG.has(side));
  return kinds.sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Letters of a teaser with its headline, at most. */
const CARD = 500;

/**
 * Marks teasers: short boxes with a linked headline that stand beside others of their kind, and stories within the story.
 * So are whole stories under it, with a first heading of their own, as a page without an end loads them.
 */
function* markCards({ boxes, paragraphs }: PageBoxes, all: number, title: string): Steps<void> {
  const own = articleOf(
    paragraphs.find(({ level, words }) => level === 1 && foldTitle(words) === foldTitle(title))?.box,
  );
  const groups = new Map<Box, Map<string, Box[]>>();
  for (const box of boxes) {
    yield;
    const { parent } = box;
    if (!parent || box.side) continue;
    if (own && box.headline && box.tag === 'article' && !isWithin(own, box)) box.side = 'stories';
    // The entries of a live blog look like teasers, but their headlines are no links.
    if (!box.linkedLines || box.ownHeadings) continue;
    if (box.tag === 'article' && box.prose < all * 0.4 && articleOf(parent)) box.side = 'stories';
    if (box.side || box.text > CARD || box.tag === 'p') continue;
    const kind = `${box.tag} ${attributeOf(box.element, 'class')}`;
    const kinds = groups.get(parent) ?? new Map<string, Box[]>();
    groups.set(parent, kinds);
    const cards = kinds.get(kind);
    if (cards) cards.push(box);
    else kinds.set(kind, [box]);
  }
  for (const kinds of groups.values()) {
    for (const cards of kinds.values()) if (cards.length > 2) for (const card of cards) card.side = 'stories';
  }
  for (const box of boxes) if (box.parent?.side) box.side ||= box.parent.side;
}

function articleOf(box: Box | null | undefined): Box | null {
  let at = box ?? null;
  while (at && at.tag !== 'article') at = at.parent;
  return at;
}
