/** What a decision is about, as the key of its row: deciding the same thing again replaces the decision. */
import { actorKeyOf } from '../text/actor-key.ts';
import type { AliasDecision } from './model.ts';

/** Case and accents of a name do not matter. */
export const foldedName = (name: string): string => actorKeyOf(name, 'group');

export const mergeId = (key: string): string => `merge ${key}`;

export function decisionId({ is, key, name }: AliasDecision): string {
  return is === 'merge' ? mergeId(key) : `split ${key}\n${foldedName(name)}`;
}
