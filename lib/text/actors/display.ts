/** Chooses the name that an actor is shown by, and the name that its key is made of. */
import { GROUP_HEADS, GROUPS, KNOWN_ALIASES, ORGANIZATION_HEADS } from '../names/lexicon-en.ts';
import type { ActorKind } from '../reading.ts';

/** Capitals alone; Arabic and Chinese have none. */
const isCapitals = (name: string): boolean => name === name.toUpperCase() && name !== name.toLowerCase();

/** The fullest name; of two as full, the first; never one in capitals where another is not. */
export function bestName(names: readonly string[]): string {
  // "MANILA" opens a dispatch from Manila.
  const spelled = new Set(names.filter((name) => name !== name.toUpperCase()).map((name) => name.toUpperCase()));
  const isShouted = (name: string) => isCapitals(name) && (name.includes(' ') || spelled.has(name));
  const rank = (name: string) => (isShouted(name) ? 0 : name.split(/\s+/).length);
  return names.reduce((best, name) => (rank(name) > rank(best) ? name : best), names[0] ?? '');
}

const KNOWN = new Map(KNOWN_ALIASES.flatMap(({ names }) => names.map((name) => [name, names[0] as string] as const)));

/**
 * The name that articles about this actor have in common.
 *
 * One article says "John Forbes Kerry" once and another never does, so a person's key is made of the shortest name with a
 * first and a last name; bodies that have several well-known names go by the first of them.
 */
export function keyNameOf(names: readonly string[], kind: ActorKind): string {
  const fullest = bestName(names);
  if (kind !== 'person') {
    const known = names.map((name) => KNOWN.get(name.toLowerCase().replace(/^the /, ''))).find(Boolean);
    return known ?? fullest;
  }
  const whole = names.filter((name) => /^\p{L}[\p{L}\p{M}'’-]+\s+\S/u.test(name) && !isCapitals(name));
  const length = (name: string) => name.split(/\s+/).length;
  return whole.reduce((best, name) => (length(name) < length(best) ? name : best), whole[0] ?? fullest);
}

const SCRIPTS_WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;

/** Whether a name tells its bearer in any article: "John Kerry" does, "Kerry" and "the Coalition" do not. */
export function isNamedInFull(name: string, kind: ActorKind): boolean {
  if (/\S\s+\S/.test(name) || SCRIPTS_WITHOUT_SPACES.test(name)) return true;
  if (kind === 'person') return false;
  const word = name.toLowerCase();
  return GROUPS.has(word) || !(ORGANIZATION_HEADS.has(word) || GROUP_HEADS.has(word));
}
