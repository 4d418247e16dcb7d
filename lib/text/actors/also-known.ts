/** Two names that the text itself says are one: "Oltrex, formerly known as Basken", "Ada Hale (born Ada Moor)". */
import type { Article } from '../article.ts';
import type { Mention } from '../reading.ts';
import type { Node } from './node.ts';

const ADVERBS =
  '(?:(?:also|better|best|popularly|commonly|professionally|formerly|previously|widely|usually|simply|now|once|until recently) )*';
const KNOWN_AS = new RegExp(
  `^(?: \\([^()]{1,60}\\))?,? \\(?(?:who (?:is|was) )?(?:is )?${ADVERBS}known(?: (?:professionally|simply|online|locally))?(?: as)? (?:the )?["“‘']?$`,
  'u',
);
const BORN =
  /^,? \(?(?:born|née|nee|alias|a\.k\.a\.|aka|real name|birth name|stage name|pen name|courtesy name):? ["“‘']?$/u;
/** Characters between the two names. */
const REACH = 90;

/** Pairs of indices into `nodes`. Linear in the mentions. */
export function alsoKnown(article: Article, nodes: readonly Node[]): [number, number][] {
  const places = nodes
    .flatMap((node, index) => node.mentions.map((mention): [Mention, number] => [mention, index]))
    .sort(([a], [b]) => a.start - b.start);
  const pairs: [number, number][] = [];
  for (let i = 1; i < places.length; i++) {
    const [before, a] = places[i - 1] as [Mention, number];
    const [after, b] = places[i] as [Mention, number];
    if (a === b || after.start - before.end > REACH || after.start <= before.end) continue;
    const between = article.text.slice(before.end, after.start);
    if (KNOWN_AS.test(between) || BORN.test(between)) pairs.push([a, b]);
  }
  return pairs;
}
