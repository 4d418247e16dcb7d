/** Quotations that a page sets twice: in the article, and large between its paragraphs. */
import type { Draft } from './drafts.ts';
import type { Span } from './span.ts';

/** Shorter ones may be repeated by chance, and by others. */
const LEAST_LETTERS = 12;

/**
 * Gives paragraphs in marks the source of the same words elsewhere in the article. Whoever spoke last before a pull quote has
 * mostly nothing to do with it, though it looks as if that quotation went on.
 *
 * @returns the drafts, those that were carried on into a pull quote without it
 */
export function settlePullQuotes(text: string, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some((draft) => draft.content.some((_, i) => isAlone(text, draft, i)))) return [...drafts];
  const said = drafts
    .filter(({ cue }) => cue.length)
    .map((draft) => ({ draft, letters: draft.content.map((span) => lettersOf(text, span)) }));
  return drafts.flatMap((draft) => {
    const pulled: Draft[] = [];
    const kept = draft.content.filter((span, i) => {
      if (!isAlone(text, draft, i)) return true;
      const letters = lettersOf(text, span);
      if (letters.length < LEAST_LETTERS) return true;
      const same = said.find((other) =>
        other.letters.some((each, k) => isOther(other.draft, k, span) && each.includes(letters)),
      );
      if (same) pulled.push({ content: [span], cue: [], source: same.draft.source, rule: 'floating' });
      return !same;
    });
    return kept.length ? [{ ...draft, content: kept }, ...pulled] : pulled;
  });
}

const isOther = ({ content }: Draft, index: number, span: Span): boolean => content[index]?.start !== span.start;

/** A paragraph of its own, without attribution. */
function isAlone(text: string, { content, cue }: Draft, index: number): boolean {
  const [span, before] = [content[index] as Span, content[index - 1]];
  if (!before) return !cue.length && content.length === 1;
  return text.slice(before.end, span.start).includes('\n');
}

/** What is said without marks, blanks and stops: a pull quote may end where the quotation goes on. */
const lettersOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
