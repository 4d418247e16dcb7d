/** Attributions whose pronoun hangs on the verb: « Non », dit-il; « Non », a-t-elle répondu. */
import { afterAdverbials } from '../adverbials.ts';
import { afterClitic } from '../inner-attributions.ts';
import { isComma, type Reader } from '../phrases.ts';
import { continuation, endsQuoted } from './content.ts';
import { leftOf } from './content-before.ts';
import type { Frame, Place } from './frame.ts';

/** The frame of the verb at `at`, a participle behind its auxiliary included; null where no pronoun hangs on it. */
export function cliticFrame(reader: Reader, at: number, place: Place): Frame | null {
  const { words, lexicon } = reader;
  if (!lexicon.clitics.size) return null;
  const verb = auxiliaryBefore(reader, at) ?? at;
  const end = afterClitic(words, verb + 1, lexicon);
  if (end === verb + 1 || (verb < at && end !== at)) return null;
  const left = leftOf(reader, place.floor, verb);
  if (!left || !(isComma(reader, verb - 1) || words[verb - 1]?.region)) return null;
  const to = Math.max(end, at + 1);
  const more = continuation(reader, afterAdverbials(reader, to, true), place, endsQuoted(reader, left));
  const cue = [{ from: verb, to: verb + 1 }, ...(verb < at ? [{ from: at, to: at + 1 }] : [])];
  return { cue, source: { from: end - 1, to: end }, content: [left, ...more], rule: 'cue-inverted' };
}

/** "a-t-il répondu": the auxiliary stands before the pronoun, at most four words back. */
function auxiliaryBefore({ words }: Reader, at: number): number | null {
  if (words[at - 1]?.is !== 'PRON') return null;
  for (let i = at - 2; i >= at - 5; i--) if (words[i]?.is === 'AUX') return i;
  return null;
}
