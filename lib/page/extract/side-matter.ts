/** What stands around the body on a news page, told by the elements and by the names that developers give to them. */
import { attributeOf } from '../nodes.ts';
import { type Box, type PageBoxes, sumUp } from './boxes.ts';

const TAGS = new Set('nav aside footer form button menu dialog address label fieldset table'.split(' '));
const ARIA =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|note)$/;

/** Kinds of side matter and the words of class and id that name them. */
const NAMES: [side: string, words: string][] = [
  ['comments', 'comments? commentlist comment-list disqus respond replies discussion livefyre viafoura coral spotim'],
  [
    'other stories',
    'related relateds? recommended recommendations? recirc recirculation more-(?:from|news|stories|articles|on|in|like) ' +
      'read-?more also see-also trending popular most-?read mostpopular latest headlines teasers? outbrain taboola ' +
      'zergnet promos? promotions? suggested suggestions up-?next next-?up prev-?next next-article inline-?story',
  ],
  ['navigation', 'nav navbar navigation menu breadcrumbs? pagination pager paging toc skip-?link jump tabs?'],
  ['sharing', 'share shares sharing social socials addthis sharedaddy share-?bar follow follow-?us shareicons'],
  [
    'sign-up',
    'newsletters? subscribe subscription sign-?up signup mailing-?list opt-?in regwall login log-in register donate',
  ],
  ['advertising', 'ads? advert adverts advertisement advertising sponsor(?:ed)? dfp ad-?slot ad-?container adsense'],
  [
    'about the article',
    'by-?line author-?(?:bio|box|info|card|meta|details?) about-?(?:the-)?author bio authors? time-?stamp post-?meta ' +
      'entry-?meta article-?meta meta tags? tag-?list tags-?list topics keywords categories credits? copyright ' +
      'dateline-?date pub-?date published date posted-?on',
  ],
  [
    'page furniture',
    'side-?bar rail footer cookies? consent gdpr modal pop-?up overlay toolbar tooltip widgets? banner',
  ],
  ['hidden', 'sr-only screen-?reader(?:-text)? visually-?hidden hidden hide print-?only'],
];

const PATTERNS = NAMES.map(
  ([side, words]) => [side, new RegExp(`(?:^|[\\s_-])(?:${words.replace(/ /g, '|')})(?=$|[\\s_-])`)] as const,
);

/** Why the element itself is no part of the body, "" when nothing says so. */
function ownSide(box: Box): string {
  if (TAGS.has(box.tag)) return box.tag;
  const role = attributeOf(box.element, 'role');
  if (role && ARIA.test(role)) return role;
  const name = nameOf(box.element);
  if (!name) return '';
  for (const [side, pattern] of PATTERNS) if (pattern.test(name)) return side;
  return '';
}

/** Class and id in one line, "relatedStories" as "related-stories". */
export function nameOf(element: Element): string {
  const name = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim();
}

/**
 * Marks side boxes and everything in them.
 *
 * A box that holds most of the page's prose is no side box whatever it is called: "has-sidebar" and "with-comments" are
 * names of the whole page on many sites.
 */
export function markSideMatter(page: PageBoxes): void {
  const { boxes } = page;
  const all = boxes[0]?.prose ?? 0;
  for (const box of boxes) {
    if (box.parent?.side) box.side = box.parent.side;
    else if (box.prose <= all * 0.4 && !box.headline) box.side = ownSide(box);
  }
  sumUp(page);
}
