/** Trains the ranker of pronouns (logistic regression over whole choices) and writes lib/text/actors/reference-weights.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beliefsOf, type Choice, walk } from '../../lib/text/actors/reference.ts';
import { type Draft, draftsOf } from '../../lib/text/actors.ts';
import { toArticle } from '../../lib/text/article.ts';
import { findMentions } from '../../lib/text/mentions.ts';
import { findQuotations } from '../../lib/text/quotations.ts';
import type { Mention } from '../../lib/text/reading.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { createRandom, shuffle } from './perceptron.ts';

interface Row {
  text: string;
  clusters: { id: string; mentions: { start: number; end: number; mtype: string }[] }[];
}

/** One pronoun: the features of each person and which is right (-1: none of them). */
interface Case {
  features: number[][];
  right: number;
}

const SETS = ['gum_interview', 'gum_other_free'];
const ROUNDS = 60;
const RATE = 0.05;
const SHRINK = 0.0005;

export function trainReferences(evalDir: string, root: string, report: (line: string) => void): void {
  const cases: Case[] = [];
  for (const set of SETS) {
    const bytes = gunzipSync(readFileSync(path.join(evalDir, `train/coref/${set}.jsonl.gz`)));
    for (const line of bytes.toString('utf8').split('\n').filter(Boolean))
      cases.push(...casesOf(JSON.parse(line) as Row));
  }
  const weights = learn(cases);
  const right = cases.filter((one) => isRight(one, weights)).length;
  report(`references: ${cases.length} pronouns, ${right} of them right`);
  const source = `/** Written by tests/train/references.ts. Do not edit. */\nexport const REFERENCE_WEIGHTS: readonly number[] = [\n  ${weights
    .map((weight) => weight.toFixed(3))
    .join(', ')},\n];\n`;
  writeFileSync(path.join(root, 'lib/text/actors/reference-weights.ts'), source);
}

/** Replays the article with the answers that people gave, and notes each choice on the way. */
function casesOf(row: Row): Case[] {
  const article = toArticle(row.text, 'en');
  const sentences = splitSentences(article, 'en');
  const mentions = findMentions(article, sentences, 'en');
  const quoted = findQuotations(article, sentences, { language: 'en', syntax: null }).flatMap(
    (quotation) => quotation.content,
  );
  const { drafts, owners } = draftsOf(article, mentions);
  const clusterAt = new Map<number, string>();
  for (const { id, mentions: own } of row.clusters) {
    for (const { start, end, mtype } of own)
      if (mtype === 'pronoun' || mtype === 'name') clusterAt.set(mtype === 'name' ? -end : start, id);
  }
  const clusters = drafts.map((draft) => clusterOf(draft, clusterAt));
  const cases: Case[] = [];
  walk({ article, sentences, mentions, quoted, drafts, owners }, ({ mention, drafts: near, features }: Choice) => {
    const gold = clusterAt.get(mention.start);
    const right = gold === undefined ? -1 : near.findIndex((index) => clusters[index] === gold);
    if (gold !== undefined) cases.push({ features, right });
    return right < 0 ? undefined : near[right];
  });
  return cases;
}

/** The cluster in which most of a person's names end. */
function clusterOf(draft: Draft, clusterAt: ReadonlyMap<number, string>): string | undefined {
  const votes = new Map<string, number>();
  for (const { end } of draft.mentions as Mention[]) {
    const id = clusterAt.get(-end);
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function learn(cases: readonly Case[]): number[] {
  const weights = new Array<number>(cases[0]?.features[0]?.length ?? 0).fill(0);
  const random = createRandom(11);
  const order = [...cases];
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    const rate = RATE / (1 + round / 10);
    for (const { features, right } of order) {
      const beliefs = beliefsOf(features, weights);
      features.forEach((own, person) => {
        const slope = (person === right ? 1 : 0) - (beliefs[person] as number);
        own.forEach((value, i) => {
          if (value) weights[i] = (weights[i] as number) * (1 - rate * SHRINK) + rate * slope * value;
        });
      });
    }
  }
  return weights;
}

function isRight({ features, right }: Case, weights: readonly number[]): boolean {
  const beliefs = beliefsOf(features, weights);
  const best = beliefs.indexOf(Math.max(...beliefs));
  const none = 1 - beliefs.reduce((a, b) => a + b, 0);
  return right < 0 ? none > (beliefs[best] as number) : best === right;
}
