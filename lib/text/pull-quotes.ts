/** Quotations that a page sets twice: in the article, and large between its paragraphs. */
import type { Draft } from './drafts.ts';
import type { Span } from './span.ts';

/** Shorter ones may be repeated by chance, and by others. */
const LEAST_LETTERS = 12;

/** Of so many quotations that hold the same beginning one is taken; an article that repeats itself more often is none. */
const MOST_ALIKE = 20;

interface Saying {
  draft: Draft;
  /** Which part of its content. */
  part: number;
  letters: string;
}

/**
 * Gives paragraphs in marks the source of the same words elsewhere in the article. Whoever spoke last before a pull quote has
 * mostly nothing to do with it, though it looks as if that quotation went on.
 *
 * Time grows with the letters of all that is said.
 *
 * @returns the drafts, those that were carried on into a pull quote without it
 */
export function settlePullQuotes(text: string, drafts: readonly Draft[]): Draft[] {
  const alone = drafts.flatMap((draft) => draft.content.filter((_, i) => isAlone(text, draft, i)));
  const lettersAlone = new Map(alone.map((span) => [span, lettersOf(text, span)]));
  const sayings = sayingsOf(text, drafts, new Set([...lettersAlone.values()].map(beginningOf)));
  return drafts.flatMap((draft) => {
    const pulled: Draft[] = [];
    const kept = draft.content.filter((span) => {
      const letters = lettersAlone.get(span) ?? '';
      if (letters.length < LEAST_LETTERS) return true;
      const same = sayings
        .get(beginningOf(letters))
        ?.find((other) => isOther(other, span) && other.letters.includes(letters));
      if (same) pulled.push({ content: [span], cue: [], source: same.draft.source, rule: 'floating' });
      return !same;
    });
    return kept.length ? [{ ...draft, content: kept }, ...pulled] : pulled;
  });
}

const beginningOf = (letters: string): string => letters.slice(0, LEAST_LETTERS);

/** What is said with a cue and holds one of the beginnings anywhere, by that beginning, in reading order. */
function sayingsOf(text: string, drafts: readonly Draft[], beginnings: ReadonlySet<string>): Map<string, Saying[]> {
  const sayings = new Map<string, Saying[]>();
  if (!beginnings.size) return sayings;
  for (const draft of drafts) {
    if (!draft.cue.length) continue;
    for (const [part, span] of draft.content.entries()) {
      const letters = lettersOf(text, span);
      for (const beginning of heldIn(letters, beginnings)) {
        const alike = sayings.get(beginning) ?? [];
        if (alike.length < MOST_ALIKE) alike.push({ draft, part, letters });
        sayings.set(beginning, alike);
      }
    }
  }
  return sayings;
}

function heldIn(letters: string, beginnings: ReadonlySet<string>): Set<string> {
  const held = new Set<string>();
  for (let i = 0; i + LEAST_LETTERS <= letters.length; i++) {
    const window = letters.slice(i, i + LEAST_LETTERS);
    if (beginnings.has(window)) held.add(window);
  }
  return held;
}

const isOther = ({ draft, part }: Saying, span: Span): boolean => draft.content[part]?.start !== span.start;

/** A paragraph of its own, without attribution; a signature is one. */
function isAlone(text: string, { content, cue, rule }: Draft, index: number): boolean {
  const [span, before] = [content[index] as Span, content[index - 1]];
  if (!before) return !cue.length && content.length === 1 && rule !== 'signed';
  return text.slice(before.end, span.start).includes('\n');
}

/** What is said without marks, blanks and stops: a pull quote may end where the quotation goes on. */
const lettersOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
