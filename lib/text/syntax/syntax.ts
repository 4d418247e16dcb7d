/** The grammar of a sentence: parts of speech and who governs whom, learnt from treebanks of English. */
import { loadModel, ModelError } from '../model/weights.ts';
import type { Token } from '../tokens.ts';
import { factsOf, Parser } from './parser.ts';
import { isCapitalised, paddedIds, Tagger } from './tagger.ts';
import { LABELS, TAGS } from './tagset.ts';
import { WordBook } from './words.ts';

/** The grammar of one sentence, an entry a token. */
export interface Analysis {
  /** Indices into `TAGS`. */
  tags: Uint8Array;
  /** Index of the token that governs this one; -1 for the root. */
  heads: Int32Array;
  /** Indices into `LABELS`: what the token is to its head. */
  labels: Uint8Array;
}

export interface Syntax {
  /** Parts of speech of one sentence: several times cheaper than `analyze`. */
  tag: (tokens: readonly Token[]) => Uint8Array;
  /** The whole grammar of one sentence; pass the tags if they are known already. */
  analyze: (tokens: readonly Token[], tags?: Uint8Array) => Analysis;
}

/** What the two model files are marked as. */
export const TAGGER_MODEL = 'tagger';
export const PARSER_MODEL = 'parser';

/**
 * Makes the reader of grammar from the model files `models/tagger.bin` and `models/parser.bin`.
 *
 * English only. Both verbs take time in proportion to the number of tokens and answer the same for the same tokens.
 *
 * @throws {ModelError} when a file is not the model that this version can read.
 */
export function createSyntax(taggerFile: ArrayBuffer, parserFile: ArrayBuffer): Syntax {
  const tagger = loadModel(taggerFile, TAGGER_MODEL);
  const model = loadModel(parserFile, PARSER_MODEL);
  if (![tagger, model].every(({ facts }) => String(facts.tags) === String(TAGS))) {
    throw new ModelError('trained with other parts of speech than this version knows');
  }
  if (String(model.facts.labels) !== String(LABELS)) {
    throw new ModelError('trained with other relations than this version knows');
  }
  const book = new WordBook();
  const reader = new Tagger(tagger.table('tags'), book);
  const parser = new Parser(model.packedTable('moves'), model.table('labels'));
  const tag = (tokens: readonly Token[]): Uint8Array => {
    book.makeRoom(tokens.length);
    return reader.tag(paddedIds(book, tokens), isCapitalised(tokens));
  };
  const analyze = (tokens: readonly Token[], known?: Uint8Array): Analysis => {
    const tags = known ?? tag(tokens);
    book.makeRoom(tokens.length);
    return { tags, ...parser.parse(factsOf(book, paddedIds(book, tokens), tags)) };
  };
  return { tag, analyze };
}
