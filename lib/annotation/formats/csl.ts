/**
 * CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types): the articles for Zotero and other
 * programs that make references.
 */
import type { ArticleRecord } from '../model.ts';
import type { Writer } from './writer.ts';

export const cslWriter: Writer = {
  tables: ['articles'],
  order: 'article',
  head: () => '[',
  begin: () => '',
  rows: (_table, rows, { written }) =>
    (rows as readonly ArticleRecord[])
      .map((article, i) => `${written + i ? ',\n' : '\n'}${JSON.stringify(toCsl(article))}`)
      .join(''),
  groupOf: () => '',
  finish: (_table, { written }) => (written ? '\n' : ''),
  tail: () => ']\n',
};

/** An article as an item of a bibliography; what is not known is left out. */
function toCsl(article: ArticleRecord): object {
  const { source, title, byline, site, section, published, retrieved, language } = article;
  const issued = published && dateOf(published);
  return {
    id: source,
    type: site ? 'article-newspaper' : 'webpage',
    title: title || source,
    ...(byline.length ? { author: byline.map((name) => ({ literal: name })) } : {}),
    ...(site ? { 'container-title': site } : {}),
    ...(section.length ? { section: section.join(' / ') } : {}),
    ...(issued ? { issued } : {}),
    accessed: dateOf(retrieved),
    URL: source,
    ...(language ? { language } : {}),
  };
}

/** The day as the page gives it, in its own time zone: a newspaper's date is that of its place. */
function dateOf(time: string): object | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(time) ?? [];
  if (!year) return;
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] };
}
