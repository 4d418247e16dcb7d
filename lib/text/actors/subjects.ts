/** Mends what the parser gets wrong most where names stand: "before Ruth Hale finished" has a subject, not a time. */
import type { Analysis } from '../syntax/syntax.ts';
import { labelId, TAGS } from '../syntax/tagset.ts';
import type { Token } from '../tokens.ts';

const IS_NAME = TAGS.map((tag) => tag === 'PROPN');
const IS_FINITE = TAGS.map((tag) => /^(?:VERB:(?:VBD|VBP|VBZ)|AUX|AUX:MD)$/.test(tag));
const IS_AUX = TAGS.map((tag) => tag.startsWith('AUX'));
const SUBJECTS = new Set([labelId('nsubj'), labelId('nsubj:pass'), labelId('csubj')]);
const HELPERS = new Set([labelId('aux'), labelId('aux:pass'), labelId('cop')]);
/** What stands before a clause. */
const OPENERS =
  /^(?:before|after|as|until|till|since|while|when|whenever|where|because|if|unless|although|though|whether|that|than|and|but|or|so|,|:|;|–|—|“|")$/i;

/** Those that begin a clause of their own, whatever the parser made of the words before. */
const CONJUNCTIONS = /^(?:before|after|as|until|since|while|when|because|if|although|though)$/i;

/** The same analysis, in which a name right before a finite verb without a subject is its subject. */
export function withSubjects(analysis: Analysis, tokens: readonly Token[]): Analysis {
  // Others remember the analysis.
  const mended = { tags: analysis.tags, heads: analysis.heads.slice(), labels: analysis.labels.slice() };
  const { tags, heads, labels } = mended;
  for (let finite = 1; finite < tokens.length; finite++) {
    if (!IS_FINITE[tags[finite] as number] || !IS_NAME[tags[finite - 1] as number]) continue;
    let from = finite - 1;
    while (from > 0 && IS_NAME[tags[from - 1] as number]) from--;
    if (from > 0 && !OPENERS.test((tokens[from - 1] as Token).text)) continue;
    const governed = HELPERS.has(labels[finite] as number) ? (heads[finite] as number) : finite;
    if (governed < finite) continue;
    const isTakenForHelper = governed > finite && !IS_AUX[tags[finite] as number];
    if (isTakenForHelper) attach(mended, from, finite, govern(mended, finite, governed));
    else if (!hasSubject(mended, governed)) attach(mended, from, finite, governed);
    else if (CONJUNCTIONS.test(tokens[from - 1]?.text ?? '')) {
      // "Months after Paul Hale fired him": the months did not.
      dismiss(mended, governed, from);
      attach(mended, from, finite, governed);
    }
  }
  return mended;
}

const hasSubject = ({ heads, labels }: Analysis, verb: number): boolean =>
  heads.some((head, i) => head === verb && SUBJECTS.has(labels[i] as number));

/** Takes from the verb the subjects before token `from`. */
function dismiss({ heads, labels }: Analysis, verb: number, from: number): void {
  for (let i = 0; i < from; i++) if (heads[i] === verb && SUBJECTS.has(labels[i] as number)) labels[i] = labelId('obl');
}

/** "Hale said he did not know": a verb that the parser took for a helper of the next governs it. */
function govern({ heads, labels }: Analysis, verb: number, inner: number): number {
  heads[verb] = heads[inner] as number;
  labels[verb] = labels[inner] as number;
  heads[inner] = verb;
  labels[inner] = labelId('ccomp');
  return verb;
}

/** Makes the name from token `from` to `to` the subject of the verb. */
function attach({ heads, labels }: Analysis, from: number, to: number, verb: number): void {
  let name = from;
  while (name < to - 1 && (heads[name] as number) >= from && (heads[name] as number) < to) name++;
  const above = heads[name] as number;
  if (above >= from && above < to) return;
  // The verb takes the name's place where it hung on it.
  for (let at = verb, steps = 0; at >= 0 && steps < heads.length; at = heads[at] as number, steps++) {
    if (at !== name) continue;
    heads[verb] = above;
    labels[verb] = labels[name] as number;
    break;
  }
  heads[name] = verb;
  labels[name] = labelId('nsubj');
}
