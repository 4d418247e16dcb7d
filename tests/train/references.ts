/** Trains the ranker of pronouns (logistic regression over whole choices) and writes lib/text/actors/reference-weights.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beliefsOf, type Choice, walk } from '../../lib/text/actors/reference.ts';
import { FEATURES } from '../../lib/text/actors/reference-features.ts';
import { type Draft, draftsOf } from '../../lib/text/actors.ts';
import { toArticle } from '../../lib/text/article.ts';
import { findMentions } from '../../lib/text/mentions.ts';
import type { Models } from '../../lib/text/models.ts';
import { findQuotations } from '../../lib/text/quotations.ts';
import type { Mention } from '../../lib/text/reading.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { readModels } from '../tools/models.ts';

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
const ROUNDS = 300;
const RATE = 0.05;
/** Few cases and many signs: weights stay near what grammar says unless many cases ask for more. */
const SHRINK = 0.05;

/**
 * What is known of English before any case is seen (after centering: Grosz, Joshi and Weinstein 1995): the sentence's own
 * subject is taken up first, subjects by subjects, and those spoken of before others are less in mind.
 */
const PRIOR: Partial<Record<(typeof FEATURES)[number], number>> = {
  here: 1.1,
  agrees: 0.3,
  'taken up': 0.5,
  'speaks on': 0.8,
  'two back': -0.5,
  'further back': -1,
  subject: 0.4,
  oblique: -0.4,
  noun: -0.4,
  listed: -0.5,
  'main subject one back': 0.5,
  'both subjects back': 0.6,
  'he: subject above': 0.4,
  'he: subject beside': 0.6,
  'subject of shared clause': 1,
  'him: subject here': -0.4,
  'opens: subject one back': 0.4,
  'named again': 0.7,
  near: -0.6,
  'one later': -0.4,
  'more later': -0.8,
  crowd: -0.1,
  alone: -0.3,
  // "In her speech, Lopez …": the subject behind a phrase in front is the pronoun's in it.
  fronted: 2.5,
  joined: 2,
  differs: -3,
  judged: 1.5,
};

export function trainReferences(evalDir: string, root: string, report: (line: string) => void): void {
  const weights = trainWeights(evalDir, report).map((weight) => Number(weight.toFixed(3)));
  const source = `/** Written by tests/train/references.ts. Do not edit. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt figures
export const REFERENCE_WEIGHTS: readonly number[] = [${weights.join(', ')}];
`;
  writeFileSync(path.join(root, 'lib/text/actors/reference-weights.ts'), source);
}

/** One weight a feature, in their order. */
export function trainWeights(evalDir: string, report: (line: string) => void): number[] {
  const cases: Case[] = [];
  const models = readModels();
  for (const set of SETS) {
    const bytes = gunzipSync(readFileSync(path.join(evalDir, `train/coref/${set}.jsonl.gz`)));
    for (const line of bytes.toString('utf8').split('\n').filter(Boolean))
      cases.push(...casesOf(JSON.parse(line) as Row, models));
  }
  const weights = learn(cases);
  const right = cases.filter((one) => isRight(one, weights)).length;
  report(`references: ${cases.length} pronouns, ${right} of them right`);
  return weights;
}

/** Replays the article with the answers that people gave, and notes each choice on the way. */
function casesOf(row: Row, models: Models): Case[] {
  const article = toArticle(row.text, 'en');
  const sentences = splitSentences(article, 'en');
  const syntax = models.syntax ?? null;
  const mentions = findMentions(article, sentences, 'en', models.names);
  const quotations = findQuotations(article, sentences, { language: 'en', syntax });
  const { drafts, owners } = draftsOf(article, mentions);
  const clusterAt = new Map<number, string>();
  for (const { id, mentions: own } of row.clusters) {
    for (const { start, end, mtype } of own)
      if (mtype === 'pronoun' || mtype === 'name') clusterAt.set(mtype === 'name' ? -end : start, id);
  }
  const clusters = drafts.map((draft) => clusterOf(draft, clusterAt));
  const cases: Case[] = [];
  const beliefs = new Map<Mention, number>();
  walk(
    { article, sentences, mentions, quotations, drafts, owners, syntax, beliefs },
    ({ mention, drafts: near, features }: Choice) => {
      const gold = clusterAt.get(mention.start);
      const right = gold === undefined ? -1 : near.findIndex((index) => clusters[index] === gold);
      if (gold !== undefined) cases.push({ features, right });
      return right < 0 ? undefined : near[right];
    },
  );
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

/** Full gradients with Adam steps (Kingma and Ba 2015): the same in every run, whatever the order of the cases. */
function learn(cases: readonly Case[]): number[] {
  const prior = FEATURES.map((feature) => PRIOR[feature] ?? 0);
  const size = prior.length;
  const weights = [...prior];
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slopes = slopesOf(cases, weights);
    for (let i = 0; i < size; i++) {
      const slope = (slopes[i] as number) / cases.length - SHRINK * ((weights[i] as number) - (prior[i] as number));
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope;
      square[i] = 0.99 * (square[i] as number) + 0.01 * slope * slope;
      const step = (mean[i] as number) / (1 - 0.9 ** round);
      const scale = Math.sqrt((square[i] as number) / (1 - 0.99 ** round)) + 1e-8;
      weights[i] = (weights[i] as number) + (RATE * step) / scale;
    }
  }
  return weights;
}

function slopesOf(cases: readonly Case[], weights: readonly number[]): number[] {
  const slopes = new Array<number>(weights.length).fill(0);
  for (const { features, right } of cases) {
    const beliefs = beliefsOf(features, weights);
    features.forEach((own, person) => {
      const slope = (person === right ? 1 : 0) - (beliefs[person] as number);
      own.forEach((value, i) => {
        if (value) slopes[i] = (slopes[i] as number) + slope * value;
      });
    });
  }
  return slopes;
}

function isRight({ features, right }: Case, weights: readonly number[]): boolean {
  const beliefs = beliefsOf(features, weights);
  const best = beliefs.indexOf(Math.max(...beliefs));
  const none = 1 - beliefs.reduce((a, b) => a + b, 0);
  return right < 0 ? none > (beliefs[best] as number) : best === right;
}
