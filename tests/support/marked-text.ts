/** A reading as text for people: the body with its marks, then who is quoted and who acts. */
import type { Article } from '../../lib/text/article.ts';
import type { Reading } from '../../lib/text/reading.ts';
import { type Span, sliceOf } from '../../lib/text/span.ts';

const LETTERS = { direct: 'D', mixed: 'M', indirect: 'I' } as const;

interface Piece extends Span {
  /** "D3" is the content of quotation 3, "c3" its cue, "s3" its source. */
  label: string;
}

/** The article's text in which every finding stands in brackets: `[D1:“We won,”] [c1:said] [s1:Maria Lopez]`. */
export function markedText(article: Article, reading: Reading): string {
  const pieces: Piece[] = reading.quotations.flatMap(({ id, kind, content, cue, source }) => {
    const number = id.slice(1);
    return [
      ...content.map((span) => ({ ...span, label: LETTERS[kind] + number })),
      ...cue.map((span) => ({ ...span, label: `c${number}` })),
      ...source.map((span) => ({ ...span, label: `s${number}` })),
    ];
  });
  const opening = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const closing = pieces.toSorted((a, b) => a.end - b.end || b.start - a.start);
  let out = '';
  let at = 0;
  const upTo = (place: number) => {
    out += article.text.slice(at, place);
    at = place;
  };
  for (let next = 0, last = 0; last < closing.length; ) {
    const open = opening[next];
    const close = closing[last] as Piece;
    if (open && open.start < close.end) {
      upTo(open.start);
      out += `[${open.label}:`;
      next++;
    } else {
      upTo(close.end);
      out += ']';
      last++;
    }
  }
  return out + article.text.slice(at);
}

/** One line a quotation: its number, kind, speaker and rule. */
export function quotationLines(article: Article, reading: Reading): string[] {
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  return reading.quotations.map(({ id, kind, speaker, rule, content }) => {
    const words = content.map((span) => sliceOf(article.text, span)).join(' … ');
    const start = words.length > 50 ? `${words.slice(0, 50)}…` : words;
    return `${id} ${kind}, ${(speaker && names.get(speaker)) ?? 'nobody'} (${rule}): ${start}`;
  });
}

/** One line an actor: kind, name, other names, how often it is mentioned. */
export function actorLines(reading: Reading): string[] {
  return reading.actors.map(({ id, kind, name, aliases }) => {
    const others = aliases.filter((alias) => alias !== name);
    const count = reading.mentions.filter(({ actor }) => actor === id).length;
    return `${kind} ${name}${others.length ? `, also ${others.join(', ')}` : ''} (${count})`;
  });
}
