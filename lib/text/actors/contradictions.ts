/** Where an article itself tells two well-known names of one actor apart, they are two actors in it. */
import type { Article } from '../article.ts';
import type { Mention } from '../reading.ts';
import type { Node } from './node.ts';

/** What stands between two names that are not the same: "ISIL and the Islamic State", "Daesh broke away from ISIS". */
const APART =
  /^,?\s(?:and|nor|but not|not|unlike|against|versus|vs\.?|rather than|as well as|(?:is|was|are|were) (?:not|different from|another group than)|(?:fought|attacked|fights|attacks|joined|left)|(?:split|broke|differs|parted|broke away|split off) (?:with|from))(?:\s(?:the|both))?\s["“‘]?$/;
/** Longest text between them that is looked at. */
const REACH = 40;

/** The groups of well-known names of which the article names two side by side as different. */
export function contradictedGroups(
  article: Article,
  nodes: readonly Node[],
  mentions: readonly Mention[],
  groupOf: (node: Node) => string | undefined,
): Set<string> {
  const groups = new Map<number, { node: Node; group: string }>();
  for (const node of nodes) {
    const group = groupOf(node);
    if (group) for (const { start } of node.mentions) groups.set(start, { node, group });
  }
  const contradicted = new Set<string>();
  for (let i = 0; i + 1 < mentions.length && groups.size > 1; i++) {
    const [before, after] = [mentions[i] as Mention, mentions[i + 1] as Mention];
    const first = groups.get(before.start);
    const second = groups.get(after.start);
    if (!first || !second || first.group !== second.group || first.node === second.node) continue;
    const between = after.start - before.end <= REACH ? article.text.slice(before.end, after.start) : '';
    if (APART.test(between)) contradicted.add(first.group);
  }
  return contradicted;
}
