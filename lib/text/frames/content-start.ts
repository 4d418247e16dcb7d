/** Where what is said begins behind its cue: after the one who is told, and after when and where it is said. */
import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isComma, isFiniteVerb, isStop, isTime, longNounPhraseEnd, nounPhraseEnd, type Reader } from '../phrases.ts';

/** Behind the verb, its addressee, and what tells when and where. */
export function contentStart(reader: Reader, cue: Cue): number {
  const near = afterAddressee(reader, cue, false);
  const far = afterAddressee(reader, cue, true);
  for (const at of [near, far]) {
    const next = isComma(reader, at) || reader.words[at]?.text === ':' ? at + 1 : at;
    if (opensContent(reader, next) || reader.words[at]?.text === ':') return next;
  }
  const beyond = afterAside(reader, near);
  if (beyond > near && opensContent(reader, beyond)) return beyond;
  const first = reader.words[near];
  if (!cue.verb?.takes.includes('a') && first?.is !== 'ADP' && !isTime(reader, near)) return near;
  for (let i = near; i < near + 25 && !isStop(reader, i) && !isFiniteVerb(reader, i); i++) {
    if (opensContent(reader, i) && (isComma(reader, i - 1) || !reader.words[i]?.region)) return i;
  }
  return near;
}

/** "explains, in a satirical tone, that": a phrase between commas. */
function afterAside(reader: Reader, at: number): number {
  if (!isComma(reader, at) || reader.words[at + 1]?.is !== 'ADP') return at;
  const end = longNounPhraseEnd(reader, at + 2);
  return end > at + 2 && isComma(reader, end) ? end + 1 : at;
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
