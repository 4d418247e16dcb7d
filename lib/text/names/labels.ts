/** The labels that the tagger gives words: where a name of which type begins and goes on. */

/** Types of names in the training data. MISC is what no actor is: events, works, products, adjectives of nations. */
export const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameType = (typeof TYPES)[number];

/** Label 0 is "no name"; type `t` has label `1 + 2t` for its first word and `2 + 2t` for the others. */
export const LABELS = 1 + 2 * TYPES.length;

export const firstLabel = (type: number): number => 1 + 2 * type;

/** Whether a label may follow another: a name's later words only behind its first. */
export const mayFollow = (label: number, before: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;
