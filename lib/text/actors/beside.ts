/** Names right beside a pronoun that say whom it means. */
import type { Scene, Seen } from './scene.ts';

/** “I’m Anna Berg,” she said: whoever gives a name in a quotation is its speaker, and the pronoun behind it. */
export function namingItself({ article, owners }: Scene, persons: readonly Seen[], at: number): number | undefined {
  const { sight } = persons[at] as Seen;
  const before = persons[at - 1];
  if (before?.mention.form !== 'name' || !before.sight.isQuoted || sight.isQuoted) return undefined;
  if (before.sight.sentence !== sight.sentence) return undefined;
  const { start } = before.mention;
  return NAMING.test(article.text.slice(Math.max(0, start - 12), start)) ? owners.get(before.mention) : undefined;
}

/** "He [Hale] agreed", "his (Hale’s) office": editors put the name in brackets behind the pronoun. */
export function bracketed(
  { article: { text }, owners }: Scene,
  persons: readonly Seen[],
  at: number,
): number | undefined {
  const { mention } = persons[at] as Seen;
  const name = persons[at + 1]?.mention;
  if (name?.form !== 'name' || !/^ ?[[(]$/.test(text.slice(mention.end, name.start))) return undefined;
  return /^(?:['’]s)?[\])]/.test(text.slice(name.end, name.end + 3)) ? owners.get(name) : undefined;
}

const NAMING = /\bI(?:['’]m| am) $|\b[Mm]y name is $/;
