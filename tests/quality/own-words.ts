/**
 * Whether our own sentences are our own: the texts that are for measuring alone must not come back in tests, comments or
 * documents, not even with their names exchanged.
 *
 * Each line of ours is held against each sentence of theirs by the pairs of words that stand side by side in both. A pair
 * weighs the more the fewer of their sentences have it, so "said on Monday" is nothing and "proceeded to hand down" much.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOR_MEASURING = [
  'quotes/polnear.jsonl.gz',
  'quotes/wikinews_de.train.jsonl.gz',
  'quotes/wikinews_de.dev.jsonl',
  'names/worldwide.jsonl.gz',
  'aliases/newswcl50.jsonl',
  'pronouns/gap_development.jsonl.gz',
];
const OURS = ['lib', 'tests', 'docs', 'components', 'entrypoints', 'CONTRIBUTING.md', 'README.md'];
const NO_SENTENCES = /\.(?:png|bin|json|html|css)$|gazetteer-data|reference-weights|lexicon-|lexicon\//;

/** What two sentences have in common that only say the same kind of thing stays below; one with its names exchanged lies far above. */
const TOO_NEAR = 50;
/** Pairs in so many sentences say nothing. */
const COMMON = 200;

export interface Likeness {
  score: number;
  /** "tests/lib/text/quotations.test.ts:12". */
  place: string;
  ours: string;
  theirs: string;
}

/** The lines of the project that lie too near a sentence of the texts in `data`, nearest first; texts that are not there are passed over. */
export function likenesses(data: string): Likeness[] {
  const files = FOR_MEASURING.map((file) => path.join(data, file)).filter((file) => existsSync(file));
  const theirs = files.flatMap(sentencesOf);
  const index = indexOf(theirs);
  const found: Likeness[] = [];
  for (const { place, line } of ourLines()) {
    const nearest = nearestTo(line, index, theirs.length);
    if (nearest && nearest.score >= TOO_NEAR)
      found.push({ score: nearest.score, place, ours: line, theirs: theirs[nearest.at] as string });
  }
  return found.toSorted((a, b) => b.score - a.score);
}

function nearestTo(line: string, index: ReadonlyMap<string, number[]>, all: number) {
  const scores = new Map<number, number>();
  for (const pair of pairsOf(line)) {
    const places = index.get(pair) ?? [];
    if (places.length >= COMMON) continue;
    for (const at of places) scores.set(at, (scores.get(at) ?? 0) + Math.log(all / (1 + places.length)));
  }
  let nearest: { at: number; score: number } | null = null;
  for (const [at, score] of scores) if (!nearest || score > nearest.score) nearest = { at, score };
  return nearest;
}

function sentencesOf(file: string): string[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  return lines.flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.!?”"])\s+|\n+/u));
}

function indexOf(sentences: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, sentence] of sentences.entries()) {
    for (const pair of pairsOf(sentence)) {
      const places = index.get(pair);
      if (places) places.push(at);
      else index.set(pair, [at]);
    }
  }
  return index;
}

function pairsOf(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function* ourLines() {
  const files = execFileSync('git', ['ls-files', ...OURS], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const file of files.filter((name) => !NO_SENTENCES.test(name))) {
    for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      // The marks of our marked sentences: "[S:Lopez] [C:said]".
      yield { place: `${file}:${at + 1}`, line: line.replace(/\[[A-Z]:|\]/g, '').trim() };
    }
  }
}
