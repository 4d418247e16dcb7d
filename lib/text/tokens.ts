/** Cuts a span into words and punctuation, as the Universal Dependencies of English do ("do" + "n't", "Kerry" + "'s"). */
import type { Span } from './span.ts';

export interface Token extends Span {
  text: string;
}

const TOKEN =
  /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{M}\p{N}]+(?:[-.,'’](?!(?:s|re|ve|ll|d|m|t)\b)[\p{L}\p{M}\p{N}]+)*|\S/giu;

export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = span.start;
  for (let match = TOKEN.exec(text); match && match.index < span.end; match = TOKEN.exec(text)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return tokens;
}
