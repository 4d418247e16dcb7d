/** Where what is said begins behind its cue: after the one who is told, and after when and where it is said. */
import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isAt, isComma, isFiniteVerb, isStop, isTime, nounPhraseEnd, opensClause, type Reader } from '../phrases.ts';

/** Behind the verb, its addressee, and what tells when and where. */
export function contentStart(reader: Reader, cue: Cue): number {
  const near = afterAddressee(reader, cue, false);
  const far = afterAddressee(reader, cue, true);
  for (const at of [near, far]) {
    const next = isComma(reader, at) || reader.words[at]?.text === ':' ? at + 1 : at;
    if (opensContent(reader, next) || reader.words[at]?.text === ':') return next;
  }
  if (far > near && asks(reader, far)) return far;
  const beyond = afterAside(reader, near);
  if (beyond > near && opensContent(reader, beyond)) return beyond;
  const after = beyondAside(reader, far);
  if (after > far) return after;
  const spoken = speechAhead(reader, cue, near);
  if (spoken >= 0) return spoken;
  if (isAt(reader, near, 'ADP') && opensClause(reader, far)) return far;
  const first = reader.words[near];
  if (!cue.verb?.takes.includes('a') && first?.is !== 'ADP' && !isTime(reader, near)) return near;
  for (let i = near; i < near + 25 && !isStop(reader, i) && !isFiniteVerb(reader, i); i++) {
    if (opensContent(reader, i) && (isComma(reader, i - 1) || !reader.words[i]?.region)) return i;
  }
  return near;
}

/** "told thousands who stood in the square, “We won.”": a whole sentence in marks behind a comma or colon is what was said. */
function speechAhead(reader: Reader, cue: Cue, from: number): number {
  if (!cue.verb?.takes.includes('q')) return -1;
  // "said as he opened the fair, “We won.”"
  let isAside = isAt(reader, from, 'SCONJ');
  for (let i = from; i < from + 25 && !isOpener(reader, i); i++) {
    const word = reader.words[i];
    if (!word || word.text === ';' || (i > from && word.region && !isSpeech(word.text))) return -1;
    const isSetOff = isComma(reader, i - 1) || reader.words[i - 1]?.text === ':';
    if (word.region) return isSetOff ? i : -1;
    if (reader.lexicon.relatives.has(word.lower)) isAside = true;
    else if ((isFiniteVerb(reader, i) || word.is === 'VERB') && !isAside) return -1;
  }
  return -1;
}

const isSpeech = (text: string): boolean => /^\W*\p{Lu}/u.test(text) && /[,،.!?…]["”’'»]*$/.test(text);

const isOpener = ({ words, lexicon }: Reader, i: number): boolean => lexicon.clauseOpeners.has(words[i]?.lower ?? '');

/** "explained to the council why", "told of how": a question, and not "people who" or "the day when". */
function asks({ words, lexicon }: Reader, i: number): boolean {
  const lower = words[i]?.lower ?? '';
  return (
    lexicon.complementisers.has(lower) &&
    !lexicon.relatives.has(lower) &&
    !lexicon.conditions.has(lower) &&
    lower !== 'where'
  );
}

/** The longest aside, in words. */
const ASIDE = 10;
const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—']);

/** "explains, in a satirical tone, that", "said, however, that", "argued — and Lee agreed — that": what stands between two marks. */
function afterAside(reader: Reader, at: number): number {
  const { words } = reader;
  const isSame = (i: number) => (isComma(reader, at) ? isComma(reader, i) : DASHES.has(words[i]?.text ?? ''));
  if (!isSame(at)) return at;
  if (words[at + 1]?.is === 'VERB' && words[at + 1]?.lower.endsWith('ing')) return at;
  for (let i = at + 2; i < at + ASIDE && words[i] && !words[i]?.region; i++) if (isSame(i)) return i + 1;
  return at;
}

/** How long the additions to where something was said may be, in words. */
const ADDITION = 25;

/** "contended in a letter, written by Ann Bell, a clerk, that": the clause behind what the comma adds. */
function beyondAside(reader: Reader, at: number): number {
  if (!isComma(reader, at)) return at;
  for (let i = at + 2; i < at + ADDITION && !isStop(reader, i) && !reader.words[i]?.region; i++) {
    if (isComma(reader, i - 1) && isAt(reader, i, 'SCONJ') && isOpener(reader, i)) return i;
  }
  return at;
}

/** Marks, or "that" where it is neither "in that meeting" nor "a crowd that had gathered". */
function opensContent(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word) return false;
  if (word.region) return word.is === 'X';
  return (
    reader.lexicon.clauseOpeners.has(word.lower) && reader.words[i - 1]?.is !== 'ADP' && !isFiniteVerb(reader, i + 1)
  );
}

export function afterAddressee(reader: Reader, cue: Cue, isFree = true): number {
  const at = afterAdverbials(reader, cue.group.to, isFree);
  if (!cue.verb?.takes.includes('a')) return at;
  const end = nounPhraseEnd(reader, at);
  const next = reader.words[end];
  if (end === at || (next && isFiniteVerb(reader, end))) return at;
  return afterAdverbials(reader, end, isFree);
}
