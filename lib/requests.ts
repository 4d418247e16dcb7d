/**
 * The background's door: what may be asked, in which shape, and by whom.
 *
 * Script in a page runs beside whatever the page runs. Should a page ever get hold of that script's voice, it must still
 * not read or change what the reader keeps of other sites; so a page's requests are held to the page's own host, and the
 * whole library is handed out to our own pages only.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { annotationSchema, articleSchema, changeSchema } from './annotation/schema.ts';
import { PressmarkError } from './errors.ts';
import { hostOf } from './host.ts';
import { LIBRARY_REQUESTS, librarySchemas } from './library-requests.ts';
import type { BackgroundProtocol } from './messages.ts';

type Request = keyof BackgroundProtocol;

/** Longest page text that is read, in UTF-16 units: half a million words, ten times the longest articles that are known. */
export const MAX_TEXT = 3_000_000;
const MAX_WORDS = 10_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT));
const line = v.pipe(v.string(), v.maxLength(MAX_WORDS));
const address = v.pipe(v.string(), v.maxLength(MAX_WORDS), v.url(), v.regex(/^https?:/i, 'not a web address'));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const id = v.pipe(v.string(), v.maxLength(200));
/** The site that a thing must be of. */
const host = v.exactOptional(v.pipe(v.string(), v.maxLength(300)));
const ids = v.pipe(v.array(id), v.maxLength(MAX_WORDS));

const block = v.strictObject({
  start: count,
  end: count,
  role: v.picklist(['heading', 'paragraph', 'quote', 'item', 'caption']),
});

/** In the order of the text and apart from each other: else one short message would be read over and over. */
const article = v.pipe(
  v.strictObject({ text, blocks: v.pipe(v.array(block), v.maxLength(200_000)), language: line }),
  v.check(({ text, blocks }) => {
    let end = 0;
    return blocks.every((one) => {
      const isNext = one.start >= end && one.end >= one.start;
      end = one.end;
      return isNext && end <= text.length;
    });
  }, 'its blocks lie in each other or outside of it'),
);

const schemas: { [K in Request]: v.GenericSchema<unknown, BackgroundProtocol[K]['request']> } = {
  openReader: v.strictObject({}),
  openSurfaces: v.strictObject({}),
  readArticle: v.strictObject({ source: address, article }),
  annotationsOf: v.strictObject({ source: address, text: v.nullable(text) }),
  saveAnnotations: v.strictObject({
    annotations: v.pipe(v.array(annotationSchema), v.maxLength(MAX_WORDS)),
    article: articleSchema,
  }),
  changeAnnotation: v.strictObject({ id, change: changeSchema, of: host }),
  deleteAnnotations: v.strictObject({ ids, of: host }),
  // Two letters at least, eight names at most: a page that got hold of our voice could not read the library through this.
  actorNames: v.strictObject({ query: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)) }),
  rejectQuotation: v.strictObject({ source: address, exact: text }),
  statementsOf: v.strictObject({ key: line }),
  openActor: v.strictObject({ key: line, is: v.picklist(['merge', 'split', 'library']) }),
  ...librarySchemas,
  showBadge: v.strictObject({ text: v.union([count, v.literal('!'), v.null()]) }),
};

/** Everything that may be asked. */
export const REQUESTS = Object.keys(schemas) as Request[];

/** Requests that only our own pages may make. */
const OURS_ALONE: ReadonlySet<Request> = new Set(LIBRARY_REQUESTS);
/** Requests that only a script in a page makes. Our welcome page has an article to be read too. */
const PAGES_ALONE: ReadonlySet<Request> = new Set(['openReader', 'openSurfaces', 'openActor', 'showBadge']);

/** A request of known shape from a sender that may make it. @throws PressmarkError "bad-request" with the place that is wrong. */
export function parseRequest(type: Request, request: unknown, sender: Browser.runtime.MessageSender): unknown {
  const ours = isOwnPage(sender);
  if (ours ? PAGES_ALONE.has(type) : OURS_ALONE.has(type))
    throw new PressmarkError('bad-request', `${type} is not for you`);
  const result = v.safeParse(schemas[type], request);
  if (!result.success) {
    const issue = result.issues[0];
    const code = issue.type === 'max_length' ? 'too-large' : 'bad-request';
    throw new PressmarkError(code, `${type}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  }
  if (!ours) for (const source of sourcesIn(type, result.output)) requireSameHost(source, sender);
  return result.output;
}

/** True for the popup and the other pages of the extension, in a tab of their own or not. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** @throws PressmarkError when an address is of another host than the sender's page. */
export function requireSameHost(source: string, sender: Browser.runtime.MessageSender): void {
  const host = sender.url ? hostOf(sender.url) : '';
  if (!host || hostOf(source) !== host) throw new PressmarkError('bad-request', `${source} is not of ${host}`);
}

function sourcesIn(type: Request, request: unknown): string[] {
  switch (type) {
    case 'readArticle':
    case 'annotationsOf':
    case 'rejectQuotation':
      return [(request as { source: string }).source];
    case 'saveAnnotations': {
      const { annotations, article } = request as BackgroundProtocol['saveAnnotations']['request'];
      return [article.source, ...annotations.flatMap((one) => one.target.map((target) => target.source))];
    }
    default:
      return [];
  }
}
