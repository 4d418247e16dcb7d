/**
 * W3C JSON-LD: the library as an AnnotationCollection with its pages (https://www.w3.org/TR/annotation-model/#collections).
 *
 * The first page stands in the collection, as the model allows; the following ones, which it points to by their ids, are
 * included at the end (JSON-LD 1.1, 2.3 "@included"), so that the file is complete in itself.
 */
import { ANNOTATION_CONTEXT, type Annotation, type ArticleRecord } from '../model.ts';
import { annotationSchema, articleSchema } from '../schema.ts';
import { toLine } from './canonical.ts';
import { PRESSMARK_CONTEXT } from './context.ts';
import type { Step } from './lines.ts';
import type { FileReader } from './reader.ts';
import { fromW3c, toW3c } from './w3c/annotation.ts';
import { fieldsOf, listOf } from './w3c/fields.ts';
import type { ExportedAnnotation, Writer } from './writer.ts';

const CONTEXT = JSON.stringify([ANNOTATION_CONTEXT, PRESSMARK_CONTEXT]);
const COLLECTION = 'urn:pressmark:export';
/** Annotations of one page. */
const PAGE = 1_000;
/** Fields under which lists of annotations, or pages of them, are found. */
const LISTS = ['@graph', 'first', 'items', 'next', '@included'];
const DEEPEST = 6;

const pageId = (number: number) => `${COLLECTION}:page:${number}`;

export const jsonldWriter: Writer = {
  tables: ['annotations', 'articles'],
  order: 'time',
  head: () => `{"@context":${CONTEXT},\n"id":"${COLLECTION}","type":"AnnotationCollection","label":"Pressmark"`,
  begin: (table) => (table === 'articles' ? ',\n"articles":[' : ''),
  rows(table, rows, { written }) {
    if (table !== 'annotations') return rows.map((row, i) => `${written + i ? ',\n' : '\n'}${toLine(row)}`).join('');
    return (rows as readonly ExportedAnnotation[])
      .map(({ annotation }, i) => `${beforeItem(written + i)}${toLine(toW3c(annotation))}`)
      .join('');
  },
  groupOf: () => '',
  finish: (table, { written }) => (table === 'articles' ? (written ? '\n]' : ']') : endOfCollection(written)),
  tail: () => '}\n',
};

function beforeItem(number: number): string {
  if (number % PAGE) return ',\n';
  const page = number / PAGE + 1;
  if (page === 1) return `,\n"first":${pageHead(1)}`;
  const next = `],"next":"${pageId(page)}"}`;
  return page === 2 ? `\n${next},\n"@included":[${pageHead(2)}` : `\n${next},\n${pageHead(page)}`;
}

function pageHead(page: number): string {
  const before = page > 1 ? `"prev":"${pageId(page - 1)}",` : '';
  return `{"id":"${pageId(page)}","type":"AnnotationPage","partOf":"${COLLECTION}",${before}"startIndex":${(page - 1) * PAGE},"items":[\n`;
}

/** The number of annotations is known when all are written. */
function endOfCollection(total: number): string {
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const open = total ? '' : `,\n"first":${pageHead(1)}`;
  return `${open}\n]}${pages > 1 ? ']' : ''},\n"last":"${pageId(pages)}","total":${total}`;
}

/** Where in a file annotations stand in lists: a collection or a page of one, a graph, or nothing but a list of them. */
export function annotationLists(file: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (path.length > DEEPEST) return [];
  if (Array.isArray(file)) {
    if (path.at(-1) === 'items' || file.some(isAnnotation)) return [path];
    return file.flatMap((item, i) => annotationLists(item, [...path, i]));
  }
  const fields = fieldsOf(file) ?? {};
  return LISTS.filter((name) => Object.hasOwn(fields, name)).flatMap((name) =>
    annotationLists(fields[name], [...path, name]),
  );
}

/** True for a W3C annotation of any make. */
export function isAnnotation(value: unknown): boolean {
  return listOf(fieldsOf(value)?.type).includes('Annotation');
}

/** The annotations of those lists, each once, and where the file is ours its articles. */
export function readJsonld(file: unknown, lists: readonly (readonly Step[])[], { check }: FileReader): W3cContent {
  const rules = { schema: annotationSchema, keyOf: ({ id }: Annotation) => id, convert: fromW3c };
  const annotations = new Map(lists.flatMap((path) => check(path, rules)).map((one) => [one.id, one]));
  const hasArticles = Array.isArray(fieldsOf(file)?.articles);
  const articles = hasArticles ? check(['articles'], { schema: articleSchema, keyOf: ({ source }) => source }) : [];
  return { annotations: [...annotations.values()], articles };
}

interface W3cContent {
  annotations: Annotation[];
  articles: ArticleRecord[];
}
