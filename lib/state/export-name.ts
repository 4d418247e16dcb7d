/** How an exported file is called: what is in it and when it was made. */

/** Long enough to know the article by, short enough for every file system with a path before it. */
const LONGEST_TITLE = 60;

/** What is exported: one article's annotations, or everything. */
export interface Exported {
  site: string;
  title: string;
}

/**
 * Only letters, digits, dots and hyphens: what any system allows in a name, in any language.
 *
 * @example exportName({ site: 'news.example', title: 'Opposition: “We won”' }, now) // => 'pressmark-news.example-opposition-we-won-2026-11-22.json'
 */
export function exportName(exported: Exported | null, now: Date): string {
  const parts = exported ? [slugOf(exported.site, 80), slugOf(exported.title, LONGEST_TITLE)] : ['library'];
  return `${['pressmark', ...parts.filter(Boolean), dayOf(now)].join('-')}.json`;
}

/** Lower case, one hyphen for whatever is no letter or digit, cut between words. */
function slugOf(text: string, longest: number): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : [...cut].slice(0, longest / 2).join('');
}

/** The reader's own day. */
function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
