/** One key for one actor across articles, used by the engine, by saved annotations and by the library's index. */
import type { ActorKind } from './reading.ts';

/** Arabic articles in front of a name, which newsrooms write or leave out. */
const ARTICLES = /(^|\s)(?:al|el|as|ash|an|ar|ad|at|az|ul)[-\u2010\u2011](?=\p{L})/gu;
/** A middle initial: some articles give it, others do not. */
const INITIALS = /(?<=\p{L}\s)\p{L}\.?\s+(?=\p{L})/gu;
const COMPANY_FORMS = /[\s,]+(?:inc|corp|ltd|llc|plc|ag|sa|nv|se|gmbh)\.?$/u;

/**
 * The folded name with its kind. Case, accents, punctuation, width, articles and middle initials differ from newsroom to
 * newsroom for one name.
 *
 * @example actorKeyOf('Bashar al-Assad', 'person') // => "person:bashar assad"
 * @example actorKeyOf('Oltrex, Inc.', 'organization') // => "organization:oltrex"
 */
export function actorKeyOf(name: string, kind: ActorKind): string {
  const lower = name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
  const short =
    kind === 'person'
      ? lower.replace(ARTICLES, '$1').replace(INITIALS, '')
      : lower.replace(/^the\s+/u, '').replace(COMPANY_FORMS, '');
  return `${kind}:${plainOf(short) || plainOf(lower)}`;
}

/** No name is longer; a key is an index of the database. */
const LONGEST = 300;

const plainOf = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * The key of an actor whom the article never names in full: "Kerry" of two articles may be two people, and "the Coalition"
 * is another one in every country, so they are told apart by the article.
 *
 * @param source the canonical address of the article
 */
export function keyWithin(key: string, source: string): string {
  return `${key}@${source}`;
}

/** The key as it would be without its article. */
export function keyWithoutArticle(key: string): string {
  const at = key.indexOf('@');
  return at < 0 ? key : key.slice(0, at);
}
