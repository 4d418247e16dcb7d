/** Looks up where mentions of persons stand: in which sentence, in a quotation or not, and what they are to the sentence. */
import type { Mention } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { byPlace, firstEndingAfter, type Span } from '../span.ts';
import type { Grammar, Spot } from './grammar.ts';
import type { PronounSight, Sight } from './sight.ts';
import type { Utterance } from './spoken.ts';

/** What sights are looked up in. */
export interface Stage {
  sentences: readonly Sentence[];
  quotations: readonly Utterance[];
}

/** Looks up where a mention stands; mentions must be asked for in order. */
export function createSights({ sentences, quotations }: Stage, grammar: Grammar): (mention: Mention) => PronounSight {
  const spans = quotations.flatMap(({ content }) => content).sort(byPlace);
  const narrated = narratedSentences(sentences, spans);
  const isQuoted = createIsWithin(spans);
  const isSource = createIsWithin(quotations.flatMap(({ source }) => source).sort(byPlace));
  let sentence = 0;
  return (mention) => {
    while (sentence + 1 < sentences.length && (sentences[sentence] as Sentence).end <= mention.start) sentence += 1;
    const own = sentences[sentence] as Sentence;
    return new LazySight(grammar, mention, {
      sentence,
      narrated: narrated[sentence] ?? 0,
      block: own.block,
      isQuoted: isQuoted(mention),
      isSource: isSource(mention),
      token: firstEndingAfter(own.tokens, mention.start),
      last: firstEndingAfter(own.tokens, mention.end - 1),
      form: mention.form,
    });
  };
}

/** Whether a mention begins in one of the spans; spans and mentions in order. */
function createIsWithin(spans: readonly Span[]): (mention: Mention) => boolean {
  let at = 0;
  return ({ start }) => {
    while (at < spans.length && (spans[at] as Span).end <= start) at += 1;
    return at < spans.length && (spans[at] as Span).start <= start;
  };
}

type Place = Omit<Sight, 'spot' | 'isFirst'>;

/**
 * Grammar is asked only where a pronoun looks: most sentences are never parsed for it. A class, since objects with getters of
 * their own are each of another shape to the engine that runs this, and every look at one would be a search.
 */
class LazySight implements PronounSight {
  readonly sentence: number;
  readonly narrated: number;
  readonly block: number;
  readonly isQuoted: boolean;
  readonly isSource: boolean;
  readonly token: number;
  readonly last: number;
  readonly form: Mention['form'];
  isFirst = false;
  word = '';
  private known: Spot | null = null;

  constructor(
    private readonly grammar: Grammar,
    private readonly mention: Mention,
    { sentence, narrated, block, isQuoted, isSource, token, last, form }: Place,
  ) {
    this.sentence = sentence;
    this.narrated = narrated;
    this.block = block;
    this.isQuoted = isQuoted;
    this.isSource = isSource;
    this.token = token;
    this.last = last;
    this.form = form;
  }

  get spot(): Spot {
    this.known ??= this.grammar.spotOf(this.sentence, this.mention);
    return this.known;
  }
}

/** For each sentence how many, it included, do not begin inside a quotation. */
function narratedSentences(sentences: readonly Sentence[], spans: readonly Span[]): number[] {
  let count = 0;
  let span = 0;
  return sentences.map(({ start }) => {
    while (span < spans.length && (spans[span] as Span).end <= start) span += 1;
    const isQuoted = span < spans.length && (spans[span] as Span).start <= start;
    if (!isQuoted) count += 1;
    return count;
  });
}
