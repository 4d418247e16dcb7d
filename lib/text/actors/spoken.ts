/** Whose words a pronoun stands in: nobody calls themselves "he" or "she" while being quoted. */
import type { Article } from '../article.ts';
import type { Mention, Quotation } from '../reading.ts';
import { byPlace, firstStartingAt, type Span } from '../span.ts';

/** A quotation as far as it is looked at here. */
export type Utterance = Pick<Quotation, 'kind' | 'content' | 'source'>;

interface Part extends Span {
  /** Persons named in the quotation's source, owners ("Hale's lawyer") left out. */
  speakers: readonly Mention[];
}

/**
 * Gives the mentions that name the speaker of the direct quotation in which a span stands. In mixed ones, as in indirect ones,
 * "she" may well be who speaks: "Hale said she was “proud”".
 */
export function createSpeakers(
  { text }: Article,
  mentions: readonly Mention[],
  utterances: readonly Utterance[],
): (span: Span) => readonly Mention[] {
  const ordered = [...mentions].sort(byPlace);
  const parts: Part[] = utterances
    .filter(({ kind, source }) => kind === 'direct' && source.length > 0)
    .flatMap(({ content, source }) => {
      const speakers = source
        .flatMap((span) => within(ordered, span))
        .filter(({ end }) => !/^['’]s?\b/.test(text.slice(end, end + 2)));
      return content.map(({ start, end }) => ({ start, end, speakers }));
    })
    .sort(byPlace);
  return ({ start }) => {
    const part = parts[firstStartingAt(parts, start + 1) - 1];
    return part && start < part.end ? part.speakers : [];
  };
}

/** The mentions that begin inside the span. */
function within(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  const found: Mention[] = [];
  for (let at = firstStartingAt(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.start >= end) break;
    found.push(mention);
  }
  return found;
}
