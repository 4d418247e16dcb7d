/** Where a person stands in the sentence: subjects are taken up by the next pronoun far more often than objects. */
import type { Sentence } from '../sentences.ts';
import { firstEndingAfter, type Span } from '../span.ts';

export type Stance = 'subject' | 'object' | 'oblique' | 'possessive';

const PREPOSITIONS = new Set(
  'of in on at by for with from to about against between among over under after before during through into onto upon without within as than like near toward towards per via despite including'.split(
    ' ',
  ),
);
const VERBS = new Set(
  'is was are were be been has had have does did do will would can could may might shall should must says said told asked added wrote became made took went came got left won lost led met saw gave found began grew held kept knew ran sat spoke stood thought'.split(
    ' ',
  ),
);

/** Judged from the words next to it: exact enough to rank persons, and there is no parse to ask. */
export function stanceOf({ tokens }: Sentence, span: Span): Stance {
  const from = firstEndingAfter(tokens, span.start);
  const before = (tokens[from - 1]?.text ?? '').toLowerCase();
  const next = tokens[firstEndingAfter(tokens, span.end - 1) + 1]?.text ?? '';
  if (/^(?:['’]s?)$/.test(next) || /^(?:his|hers)$/i.test(tokens[from]?.text ?? '')) return 'possessive';
  if (PREPOSITIONS.has(before)) return 'oblique';
  if (isVerb(next) || from === 0 || /^(?:who|and|that|but|when|while|because|if|as)$/.test(before)) return 'subject';
  if (
    next === ',' &&
    /^(?:who|whose|a|an|the|\d+)$/.test(tokens[firstEndingAfter(tokens, span.end - 1) + 2]?.text ?? '')
  )
    return 'subject';
  return 'object';
}

const isVerb = (word: string): boolean =>
  VERBS.has(word) || (/^\p{Ll}{3,}(?:ed|es)$/u.test(word) && !PREPOSITIONS.has(word));
