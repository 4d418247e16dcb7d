/** Legal forms and other last words that articles leave off a company's name. */
/** What a company may leave off its name. */
const FORMS = new Set(
  'inc incorporated corp corporation co company companies ltd limited llc plc ag sa nv se gmbh group holdings holding computer industries international'.split(
    ' ',
  ),
);
/** "Oltrex Inc." as "oltrex"; words folded. */
export function withoutForm(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && FORMS.has(words[end - 1] as string)) end -= 1;
  return words.slice(0, end);
}
