import { isDash, type Reader, type Run } from '../phrases.ts';

/** What stands before an attribution, without the comma or dash between; null when there is nothing. */
export function leftOf(reader: Reader, floor: number, end: number): Run | null {
  let to = end;
  let from = floor || afterDateline(reader);
  if (['as', 'like'].includes(reader.words[to - 1]?.lower ?? '')) to--;
  while (to > from && reader.words[to - 1]?.is === 'PUNCT' && reader.words[to - 1]?.text !== '%') to--;
  while (from < to && (reader.words[from]?.is === 'PUNCT' || (floor > 0 && reader.words[from]?.is === 'CCONJ'))) from++;
  const bracket = openBracket(reader, from, end);
  if (bracket > from) from = bracket;
  const announced = announcedMarks(reader, from, to);
  if (announced > from) from = announced;
  return from < to ? { from, to } : null;
}

/** "The town lost its name: “Ada is gone,” he said": marks behind a colon, a dash or a bracket begin what is said; -1 for none. */
function announcedMarks(reader: Reader, from: number, to: number): number {
  const { words, lexicon } = reader;
  let at = to - 1;
  if (lexicon.verbSecond || !words[at]?.region) return -1;
  while (at > from && words[at - 1]?.region) at--;
  const mark = words[at - 1];
  const isOnlyDash = isDash(reader, at - 1) && !words.slice(from, at - 1).some((_, i) => isDash(reader, from + i));
  return mark?.text === ':' || mark?.text === '(' || isOnlyDash ? at : -1;
}

/** "Six towns (Ada had rain, according to the Press)": an attribution in brackets is of what stands in them; -1 outside of any. */
function openBracket({ words }: Reader, from: number, to: number): number {
  let open = 0;
  for (let i = to - 1; i >= from; i--) {
    if (words[i]?.text === ')') open++;
    if (words[i]?.text === '(' && open-- === 0) return i + 1;
  }
  return -1;
}

/** Behind "ADA, Ohio (AP) —" or "ADA:", which opens a report and is nobody's words. */
function afterDateline({ words }: Reader): number {
  if (!/^\p{Lu}{2,}$/u.test(words[0]?.text ?? '')) return 0;
  if (words[1]?.text === ':') return 2;
  for (let i = 1; i < 10 && words[i]; i++) {
    if (['-', '--', '–', '—'].includes(words[i]?.text ?? '')) return words[i - 1]?.end === words[i]?.start ? 0 : i + 1;
  }
  return 0;
}
