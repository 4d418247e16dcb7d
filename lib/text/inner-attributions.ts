/** Cuts quotations at the words that attribute them between their own marks: « C’est faux, a répondu Anne Petit. Il pleut. » */
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Region } from './quote-marks.ts';
import type { Token } from './tokens.ts';

/** Words that the attribution may take, verb and name and office. */
const LONGEST = 18;
const ENDS: ReadonlySet<string> = new Set([',', '.', '?', '!', ';', '»', '”', '"']);
const DASHES: ReadonlySet<string> = new Set(['—', '–', '-']);

/**
 * The regions, each cut where its speaker is named inside of it; the words between belong to the narrator.
 *
 * French papers do not close the marks for "dit-il". Tokens are all of the text's, in order, as the regions are.
 */
export function cutAttributions(regions: readonly Region[], tokens: readonly Token[], lexicon: Lexicon): Region[] {
  if (!lexicon.attributesInside.size) return [...regions];
  let at = 0;
  return regions.flatMap((region) => {
    while (at < tokens.length && (tokens[at] as Token).start < region.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).end <= region.end) at++;
    return cut(region, tokens.slice(from, at), lexicon);
  });
}

function cut(region: Region, tokens: readonly Token[], lexicon: Lexicon): Region[] {
  const parts: Region[] = [];
  let { start } = region;
  for (let i = 1; i < tokens.length; i++) {
    if (!lexicon.attributesInside.has(tokens[i]?.text ?? '') || isInsideWord(tokens, i)) continue;
    const end = attributionEnd(tokens, i + 1, lexicon);
    if (end < 0) continue;
    // A comma is the speaker's too; a dash is the narrator's.
    const last = tokens[i]?.text === ',' ? i : i - 1;
    parts.push({ ...region, start, end: (tokens[last] as Token).end, closed: true });
    start = tokens[end + 1]?.start ?? region.end;
    i = end;
  }
  const isLeft = tokens.some((token) => token.start >= start && /[\p{L}\p{N}]/u.test(token.text));
  if (isLeft || !parts.length) parts.push({ ...region, start, reopens: parts.length ? false : region.reopens });
  return parts;
}

/** Index of the mark that ends the attribution beginning at `from`; -1 when none begins there. Only a dash is answered by a dash. */
function attributionEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const subject = behindVerb(tokens, from, lexicon);
  if (subject < 0) return -1;
  const isDashed = DASHES.has(tokens[from - 1]?.text ?? '');
  for (let i = subject; i < tokens.length && i < from + LONGEST; i++) {
    const { text } = tokens[i] as Token;
    const isEnd = ENDS.has(text) || (isDashed && DASHES.has(text) && !isInsideWord(tokens, i));
    if (text === ',' && isNamed(tokens, i + 1)) continue;
    if (isEnd) return i > subject || isClitic(tokens, i - 1, lexicon) ? i : -1;
  }
  return -1;
}

/** "… a répondu la maire, Anne Petit, …": nothing but a name to the next mark is the one that the subject is called by. */
function isNamed(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (/^\p{Lu}/u.test(tokens[i]?.text ?? '') || isInsideWord(tokens, i)) i++;
  return i > from && ENDS.has(tokens[i]?.text ?? '');
}

/** Jean-Luc, a-t-il: a hyphen with letters on both sides sets nothing off. */
function isInsideWord(tokens: readonly Token[], i: number): boolean {
  const [before, mark, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return mark?.text === '-' && before?.end === mark.start && mark.end === after?.start;
}

/** Where the subject begins behind "dit", "a répondu", "dit-il" or "a-t-il répondu"; behind a pronoun there is none to find. */
function behindVerb(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const lower = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  const isReported = (i: number) => lexicon.verbs.get(lower(i))?.takes.includes('q') === true;
  const first = lexicon.elidedPronouns.has(lower(from)) ? from + 1 : from;
  const isAuxiliary = lexicon.classes.get(lower(first)) === 'AUX';
  if (!isAuxiliary && !isReported(first)) return -1;
  const clitic = afterClitic(tokens, first + 1, lexicon);
  const at = isAuxiliary ? clitic : first;
  if (isAuxiliary && !isReported(at)) return -1;
  const next = isAuxiliary ? at + 1 : clitic;
  const opensName = /^\p{Lu}/u.test(tokens[next]?.text ?? '') || lexicon.classes.get(lower(next)) === 'DET';
  return opensName || clitic > first + 1 ? next : -1;
}

/** Behind "-il" or "-t-elle"; `at` itself when no pronoun hangs on the verb. */
export function afterClitic(tokens: readonly { text: string }[], at: number, { clitics }: Lexicon): number {
  const text = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  if (text(at) !== '-') return at;
  const pronoun = text(at + 1) === 't' && text(at + 2) === '-' ? at + 3 : at + 1;
  return clitics.has(text(pronoun)) ? pronoun + 1 : at;
}

const isClitic = (tokens: readonly Token[], i: number, { clitics, verbs }: Lexicon): boolean =>
  clitics.has(tokens[i]?.text.toLowerCase() ?? '') || verbs.has(tokens[i]?.text.toLowerCase() ?? '');
