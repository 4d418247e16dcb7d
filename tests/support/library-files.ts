/** Whole files and whole libraries at once: what the parts of an export and of an import come to, for what fits into memory. */
import { jsonWriter } from '../../lib/annotation/formats/json.ts';
import {
  type ExportTables,
  type RowOrder,
  START,
  type Table,
  type Writer,
} from '../../lib/annotation/formats/writer.ts';
import type {
  AliasDecision,
  Annotation,
  ArticleRecord,
  ChangeRecord,
  LibraryContent,
  Rejection,
} from '../../lib/annotation/model.ts';
import type { ExportWhat, ImportCounts } from '../../lib/library-messages.ts';
import type { Library } from '../../lib/store/library.ts';

type Tables = { [T in Table]: ExportTables[T][] };

/** The whole file: rows in the order that the writer asks for. */
export function writeAll(writer: Writer, tables: { [T in Table]: readonly ExportTables[T][] }): string {
  const parts = [writer.head()];
  for (const table of writer.tables) {
    const rows = tables[table];
    parts.push(writer.begin(table), writer.rows(table, rows, START));
    parts.push(writer.finish(table, { written: rows.length, group: '' }));
  }
  return [...parts, writer.tail()].join('');
}

/** The rows of a library in the order of time, as the lossless formats want them. */
export function toTables(content: LibraryContent): Tables {
  const articles = new Map(content.articles.map((article) => [article.source, article]));
  return {
    articles: content.articles.toSorted(bySource),
    annotations: content.annotations.toSorted(byTime).map((annotation) => ({
      annotation,
      article: articles.get(annotation.target[0].source) ?? null,
      speaker: null,
    })),
    rejections: content.rejections.toSorted(bySourceAndWords),
    decisions: content.decisions.toSorted(byKind),
    changes: content.changes.toSorted(bySeen),
  };
}

/** The lossless JSON of a whole library. */
export const toJson = (content: LibraryContent): string => writeAll(jsonWriter, toTables(content));

/** Code units, not a language's order: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySource = (a: ArticleRecord, b: ArticleRecord) => compare(a.source, b.source);
const byTime = (a: Annotation, b: Annotation) => compare(a.created, b.created) || compare(a.id, b.id);
const bySourceAndWords = (a: Rejection, b: Rejection) => compare(a.source, b.source) || compare(a.exact, b.exact);
const byKind = (a: AliasDecision, b: AliasDecision) =>
  compare(a.is, b.is) || compare(a.key, b.key) || compare(a.name, b.name);
const bySeen = (a: ChangeRecord, b: ChangeRecord) => compare(a.seen, b.seen) || compare(a.id, b.id);

/** Everything that an export of the library holds, or of one article. */
export async function contentOf(library: Library, source: string | null = null): Promise<LibraryContent> {
  const what: ExportWhat = source === null ? { is: 'all' } : { is: 'article', source };
  const all = <T extends Table>(table: T) => rowsOf(library, what, { table });
  return {
    annotations: (await all('annotations')).map(({ annotation }) => annotation),
    articles: await all('articles'),
    rejections: await all('rejections'),
    decisions: await all('decisions'),
    changes: await all('changes'),
  };
}

/** All rows of a table, asked for part by part; throws when a part is larger than was asked for. */
export async function rowsOf<T extends Table>(
  library: Library,
  what: ExportWhat,
  { table, order = 'time', limit = 100 }: { table: T; order?: RowOrder; limit?: number },
): Promise<ExportTables[T][]> {
  const rows: ExportTables[T][] = [];
  let after: string | null = null;
  do {
    const part: { rows: ExportTables[T][]; after: string | null } = await library.exportRows(what, {
      table,
      order,
      after,
      limit,
    });
    if (part.rows.length > limit) throw new Error(`${part.rows.length} rows instead of ${limit}`);
    rows.push(...part.rows);
    after = part.after;
  } while (after !== null);
  return rows;
}

let jobs = 0;

/** An import from its first batch to its last. */
export async function bringIn(library: Library, content: LibraryContent, now = NOW): Promise<ImportCounts> {
  const job = `job-${++jobs}`;
  const { annotations, articles, rejections, decisions, changes } = content;
  await library.stageImport(job, { annotations, articles, rejections, decisions, changes }, now);
  return (await library.commitImport(job, now)).result;
}

const NOW = '2026-11-22T10:00:00.000Z';
