/** Puts sentences that were published one by one together again, where they come from one article. */
import type { Row } from './data.ts';

/** Sentences back in which a name may have stood for the next one to belong to the same article. */
const REACH = 6;
const LONGEST = 30;
const GAP = '\n\n';

/**
 * Articles of the sentences in `rows`, which follow one another as they did there.
 *
 * The tagger sees what an article says of a name elsewhere: taught on lone sentences, it would never learn to trust that. A
 * sentence that shares no capitalised word with those before it begins another article.
 */
export function joinArticles(rows: readonly Row[]): Row[] {
  const articles: Row[] = [];
  let recent: Set<string>[] = [];
  let count = 0;
  for (const row of rows) {
    const names = new Set(row.text.match(/(?<!^)\b\p{Lu}[\p{L}'’-]{2,}/gu) ?? []);
    const last = articles[articles.length - 1];
    const isNext =
      last && count < LONGEST && (names.size === 0 || recent.some((set) => [...names].some((name) => set.has(name))));
    if (isNext) {
      const shift = last.text.length + GAP.length;
      last.text += GAP + row.text;
      last.entities.push(
        ...row.entities.map((entity) => ({ ...entity, start: entity.start + shift, end: entity.end + shift })),
      );
    } else {
      articles.push({ ...row, entities: [...row.entities] });
      recent = [];
    }
    count = isNext ? count + 1 : 1;
    recent = [...recent.slice(1 - REACH), names];
  }
  return articles;
}
