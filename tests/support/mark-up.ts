/** Expectations written into the text itself: [Q:content], [C:cue], [S:source]. A failure then reads as a sentence. */
import { toArticle } from '../../lib/text/article.ts';
import type { Models } from '../../lib/text/models.ts';
import { readArticle } from '../../lib/text/read.ts';
import type { Quotation } from '../../lib/text/reading.ts';
import type { Span } from '../../lib/text/span.ts';

const OPENING = /\[[QCS]:/y;

/** The text without its expectations; square brackets of its own stay. */
export function plain(marked: string): string {
  let text = '';
  const opened: boolean[] = [];
  for (let i = 0; i < marked.length; i++) {
    OPENING.lastIndex = i;
    if (OPENING.test(marked)) {
      opened.push(true);
      i += 2;
    } else if (marked[i] === '[') {
      opened.push(false);
      text += '[';
    } else if (marked[i] === ']' && opened.length) text += opened.pop() ? '' : ']';
    else text += marked[i];
  }
  return text;
}

/** The text with what was found in it written as expectations are. */
export function markUp(text: string, quotations: readonly Quotation[]): string {
  const opening = new Map<number, string[]>();
  const closing = new Map<number, number>();
  const seen = new Set<string>();
  const add = (letter: string, spans: readonly Span[]) => {
    for (const { start, end } of spans) {
      // Two quotations may share a source; it is written once.
      const key = `${letter}${start}:${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      opening.set(start, [...(opening.get(start) ?? []), `[${letter}:`]);
      closing.set(end, (closing.get(end) ?? 0) + 1);
    }
  };
  for (const { content, cue, source } of quotations) {
    add('Q', content);
    add('C', cue);
    add('S', source);
  }
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    out += `${']'.repeat(closing.get(i) ?? 0)}${(opening.get(i) ?? []).join('')}${text[i] ?? ''}`;
  }
  return out;
}

/** Reads a marked text and writes down what was found in it; without models by the rules alone. */
export function reread(marked: string, language = 'en', models: Models = {}): string {
  const text = plain(marked);
  return markUp(text, readArticle(toArticle(text, language), models).quotations);
}
