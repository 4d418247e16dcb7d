/** The grammar of an article's sentences, each worked out once, whoever asks for it. */
import type { Token } from '../tokens.ts';
import type { Analysis, Syntax } from './syntax.ts';

interface Known {
  last: Token | undefined;
  tags: Uint8Array;
  analysis?: Analysis;
}

/**
 * A syntax that remembers. A sentence is known by its first and last token, not by the list they stand in: stages make lists of
 * their own. For one article, since it keeps every token that it has seen.
 */
export function rememberedSyntax(syntax: Syntax): Syntax {
  const sentences = new Map<Token, Known>();
  const knownOf = (tokens: readonly Token[], tags?: Uint8Array): Known => {
    const [first] = tokens;
    const last = tokens.at(-1);
    const known = first && sentences.get(first);
    if (known?.last === last && known?.tags.length === tokens.length) return known;
    const made: Known = { last, tags: tags ?? syntax.tag(tokens) };
    if (first) sentences.set(first, made);
    return made;
  };
  return {
    tag: (tokens) => knownOf(tokens).tags,
    analyze: (tokens, tags) => {
      const known = knownOf(tokens, tags);
      known.analysis ??= syntax.analyze(tokens, tags ?? known.tags);
      return known.analysis;
    },
  };
}
