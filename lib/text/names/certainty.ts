/** How sure a name is: of those at .9 nine in ten have the words and the kind that people gave them. Measured on news. */
import type { Judged } from './by-rules.ts';
import type { NameType } from './labels.ts';
import type { Verdict } from './votes.ts';

const TYPES_OF: Readonly<Record<Verdict, readonly NameType[]>> = {
  person: ['PER'],
  organization: ['ORG'],
  group: ['ORG'],
  state: ['LOC', 'ORG'],
  place: ['LOC'],
  thing: ['MISC'],
};

/** Votes of rules that make a name more than a guess. */
const SURE_WEIGHT = 4;

/**
 * Share of right ones among names like this one, 0 to 1.
 *
 * The model is too sure of what it is sure of, as its texts are of other years and places than what is read with it; and
 * where the votes of the whole article overrule its type, it is right about the words at most.
 */
export function certaintyOf({ tag, verdict, titled, weight }: Judged): number {
  if (tag) return 0.3 + (TYPES_OF[verdict].includes(tag.type) ? 0.61 : 0.4) * tag.probability;
  if (titled) return 0.75;
  return weight >= SURE_WEIGHT ? 0.55 : 0.4;
}
