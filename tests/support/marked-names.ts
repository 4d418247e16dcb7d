/** Names written into the text itself with a letter for their kind: "[P:Maria Lopez] flew to [L:Lima]." */
import type { ActorKind, Mention } from '../../lib/text/reading.ts';

const SIGNS: Readonly<Record<ActorKind, string>> = {
  person: 'P',
  organization: 'O',
  state: 'S',
  group: 'G',
  place: 'L',
};

/** The text without its marks. */
export const withoutNames = (marked: string): string => marked.replaceAll(/\[[POSGL]:([^\]]*)\]/g, '$1');

/** The text with every name that was found in it marked; pronouns and offices are no names. */
export function withNames(text: string, mentions: readonly Mention[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind, form } of mentions) {
    if (form !== 'name') continue;
    out += `${text.slice(at, start)}[${SIGNS[kind]}:${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}
