/** One key for one actor across articles, used by the engine, by saved annotations and by the library's index. */
import type { ActorKind } from './reading.ts';

/**
 * The folded name with its kind. Case, accents, punctuation and width differ from newsroom to newsroom for one name.
 *
 * @example actorKeyOf('Bashar al-Assad', 'person') // => "person:bashar al assad"
 */
export function actorKeyOf(name: string, kind: ActorKind): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${kind}:${folded}`;
}
