/**
 * The parts of speech and the relations that the models tell apart, after Universal Dependencies.
 *
 * Verbs are split by form, since "said", "saying" and "to say" govern different things; other splits that reading quotations
 * has no use for are joined. Order is part of the model files: never reorder, a new model goes with a new list.
 */

export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX', // finite: is, was, has, do
  'AUX:MD', // would, can
  'AUX:NF', // be, been, being, have
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NOUN:P', // plural
  'NUM',
  'PART',
  'PART:POS', // 's
  'PART:TO', // to
  'PRON',
  'PRON:POSS', // his
  'PRON:WH', // who, what, which
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB:VB', // say
  'VERB:VBD', // said (finite)
  'VERB:VBG', // saying
  'VERB:VBN', // said (participle)
  'VERB:VBP', // say (finite)
  'VERB:VBZ', // says
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

export const LABELS = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'dep',
  'det',
  'discourse',
  'expl',
  'fixed',
  'flat',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:poss',
  'nsubj',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'parataxis',
  'punct',
  'vocative',
  'xcomp',
] as const;
export type Label = (typeof LABELS)[number];

/** Number of a tag or label, for comparing with what a model answered. */
export const tagId = (tag: Tag): number => TAGS.indexOf(tag);
export const labelId = (label: Label): number => LABELS.indexOf(label);
