/**
 * The JSON that Hypothesis's client exports, and what its API answers to a search (https://h.readthedocs.io/en/latest/api-reference/):
 * annotations with `uri`, `text`, `tags` and W3C selectors, and the title of the page in `document`.
 */

import type { Annotation, ArticleRecord } from '../model.ts';
import { annotationSchema } from '../schema.ts';
import type { Step } from './lines.ts';
import type { FileReader } from './reader.ts';
import { Refused } from './refusals.ts';
import { fromW3c, toInstant } from './w3c/annotation.ts';
import { type Fields, fieldsOf, listOf, restOf } from './w3c/fields.ts';

/** Name space of its annotations' ids. */
const ADDRESS = 'https://hypothes.is/a/';
/** What has a place in the W3C annotation that we make of one. */
const TAKEN = ['id', 'created', 'updated', 'uri', 'text', 'tags', 'target', 'user', 'user_info', 'document'];

/** Where the annotations stand in such a file; undefined when it is none. */
export function hypothesisList(file: unknown): readonly Step[] | undefined {
  const fields = fieldsOf(file);
  const name = ['annotations', 'rows'].find((field) => Array.isArray(fields?.[field]));
  if (!fields || !name) return Array.isArray(file) && file.some(isItsOwn) ? [] : undefined;
  const list = fields[name] as unknown[];
  return typeof fields.client_version === 'string' || list.some(isItsOwn) ? [name] : undefined;
}

const isItsOwn = (value: unknown) => {
  const fields = fieldsOf(value);
  return typeof fields?.uri === 'string' && fields.target !== undefined;
};

/** Its annotations, and an article with a title for each page. Replies and notes on a whole page are refused. */
export function readHypothesis(path: readonly Step[], { check }: FileReader): HypothesisContent {
  const articles = new Map<string, ArticleRecord>();
  const convert = (value: unknown) => {
    const fields = fieldsOf(value);
    if (!fields) throw new Refused('no-annotation');
    const annotation = fromHypothesis(fields);
    const { source } = annotation.target[0];
    if (!articles.has(source)) articles.set(source, articleOf(source, fields, annotation.created));
    return annotation;
  };
  const annotations = check(path, { schema: annotationSchema, keyOf: ({ id }) => id, convert });
  const used = new Set(annotations.map(({ target }) => target[0].source));
  return { annotations, articles: [...articles.values()].filter(({ source }) => used.has(source)) };
}

interface HypothesisContent {
  annotations: Annotation[];
  articles: ArticleRecord[];
}

function fromHypothesis(given: Fields): Annotation {
  if (listOf(given.references).length) throw new Refused('reply');
  const note = typeof given.text === 'string' && given.text.trim() ? [toNote(given.text)] : [];
  const tags = listOf(given.tags).filter((tag) => typeof tag === 'string' && tag.trim());
  const name = fieldsOf(given.user_info)?.display_name;
  return fromW3c({
    type: 'Annotation',
    ...(typeof given.id === 'string' && given.id ? { id: ADDRESS + given.id } : {}),
    ...(typeof given.user === 'string' ? { creator: { id: given.user, ...(name ? { name } : {}) } } : {}),
    created: given.created,
    modified: given.updated ?? given.created,
    body: [...note, ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))],
    target: listOf(given.target).map((target) => ({
      ...fieldsOf(target),
      source: fieldsOf(target)?.source ?? given.uri,
    })),
    hypothesis: restOf(given, TAKEN),
  });
}

const toNote = (value: string) => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/markdown' });

/** What is known of a page that was never read here. */
function articleOf(source: string, { document }: Fields, retrieved: string): ArticleRecord {
  const title = listOf(fieldsOf(document)?.title).find((one) => typeof one === 'string') as string | undefined;
  return {
    source,
    address: source,
    title: title?.trim().slice(0, 1_000) ?? '',
    byline: [],
    site: '',
    section: [],
    published: null,
    modified: null,
    retrieved: toInstant(retrieved) ?? retrieved,
    language: '',
    sha256: '',
  };
}
