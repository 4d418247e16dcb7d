/** What a colon announces at a sentence's start, as headlines, captions and transcripts have it. */
import type { Cue } from '../cues.ts';
import type { Word } from '../passages.ts';
import { isAt, isComma, longNounPhraseEnd, type Reader, type Run } from '../phrases.ts';
import { possessorBefore } from '../subjects.ts';
import { contentEnd } from './content-end.ts';
import type { Frame } from './frame.ts';

/** "Said Lopez: “…”", "Her answer: “…”", "Lopez: “…”"; null where the sentence opens otherwise. */
export function beforeColon(reader: Reader, cues: readonly Cue[]): Frame | null {
  return openingVerb(reader, cues) ?? colonNoun(reader, cues) ?? colonSpeaker(reader, cues);
}

/** Said Lopez: “We won.” "Así lo ha anunciado Ruiz: “No habrá elecciones”". The verb opens the sentence, and a colon what is said. */
function openingVerb(reader: Reader, cues: readonly Cue[]): Frame | null {
  const { words } = reader;
  const colon = words.findIndex((word) => word.text === ':');
  const cue = verbAtStart(reader, cues);
  if (!cue || colon < cue.to + 1 || colon > 14 || !words[colon + 1]?.region) return null;
  const to = longNounPhraseEnd(reader, cue.to);
  if (to === cue.to || !(to === colon || isComma(reader, to))) return null;
  const end = contentEnd(reader, colon + 1, { cues, index: cues.length, floor: 0, before: null });
  const content = [{ from: colon + 1, to: end }];
  return { cue: [cue], source: { from: cue.to, to: colon }, content, rule: 'colon' };
}

/** The verb as the first word or, with the pronouns and auxiliaries that some languages set before it, behind an adverb. */
function verbAtStart(reader: Reader, cues: readonly Cue[]): Run | null {
  const { words, lexicon } = reader;
  if (lexicon.verbs.get(words[0]?.lower ?? '')?.takes.includes('q')) return { from: 0, to: 1 };
  const [cue] = cues;
  const isFirst = cue?.kind === 'verb' && cue.group.from <= 1 && cue.group.to - cue.group.from > 1;
  const isBare = cue?.group.from === 0 || isAt(reader, 0, 'ADV');
  return cue && isFirst && isBare && lexicon.dropsSubject && cue.verb?.takes.includes('q') ? cue.group : null;
}

/** Her answer: “No.” */
function colonNoun(reader: Reader, cues: readonly Cue[]): Frame | null {
  const { words, lexicon } = reader;
  const colon = words.findIndex((word) => word.text === ':');
  const last = isAt(reader, colon - 1, 'AUX') ? colon - 2 : colon - 1;
  if (colon < 1 || !words[colon + 1]?.region || !lexicon.cueNouns.has(words[last]?.lower ?? '')) return null;
  const source = possessorBefore(reader, last);
  const content = {
    from: colon + 1,
    to: contentEnd(reader, colon + 1, { cues, index: cues.length, floor: 0, before: null }),
  };
  return source && { cue: [{ from: last, to: colon + 1 }], source, content: [content], rule: 'colon' };
}

/** A name, or a word in capitals as transcripts have it: "SEN. WARD: “…”". */
function isName(words: readonly Word[], colon: number): boolean {
  const last = words[colon - 1];
  // "Sanders: …": at a sentence's start a name may pass for a noun.
  const isFirst = colon === 1 && last?.is === 'NOUN' && /^\p{Lu}\p{Ll}+$/u.test(last.text);
  return (
    isFirst || last?.is === 'PROPN' || (words[colon + 1]?.region != null && /^\p{Lu}{2,}$/u.test(last?.text ?? ''))
  );
}

/** "Lopez: Nobody ‘paints bridges’": a name and a colon, as headlines and captions attribute. */
function colonSpeaker(reader: Reader, cues: readonly Cue[]): Frame | null {
  const { words } = reader;
  const colon = words.findIndex((word) => word.text === ':');
  if (colon < 1 || colon > 8 || longNounPhraseEnd(reader, 0) !== colon || !isName(words, colon)) return null;
  const content = {
    from: colon + 1,
    to: contentEnd(reader, colon + 1, { cues, index: cues.length, floor: 0, before: null }),
  };
  if (!words.slice(content.from, content.to).some((word) => word.region)) return null;
  const cue = [{ from: colon, to: colon + 1 }];
  return { cue, source: { from: 0, to: colon }, content: [content], rule: 'colon' };
}
