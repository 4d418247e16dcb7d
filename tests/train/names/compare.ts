/** `npm run train -- compare`: three kinds of taggers of one size, taught on the same sentences, measured on the same articles. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { toArticle } from '../../../lib/text/article.ts';
import { loadNameModel, type NameModel } from '../../../lib/text/names/tagger.ts';
import { readArticle } from '../../../lib/text/read.ts';
import { trainConditional } from './conditional.ts';
import { type Row, readRows } from './data.ts';
import { CONDITIONAL, examplesIn } from './names.ts';
import { NeuralTagger } from './neural.ts';
import { stretchesOf } from './stretches.ts';
import { trainPerceptron } from './structured.ts';
import { type Trained, toFile } from './trained.ts';

const SETS = ['worldwide', 'gum_news', 'meantime_en', 're3d'];

interface Score {
  f1: number;
}

interface Scored {
  exact: Record<'micro' | 'PER' | 'ORG' | 'LOC', Score>;
  overlap: Record<'micro', Score>;
  spansOnly: Score;
}

type ScoreNames = (gold: Row[], answers: unknown[]) => { res: Scored };

/** Gold articles with their name, and the scorer of EVAL_DIR. */
async function openFigures(evalDir: string) {
  const { SCORERS } = (await import(pathToFileURL(path.join(evalDir, 'score.mjs')).href)) as {
    SCORERS: { names: ScoreNames };
  };
  const sets = SETS.map((name) => {
    const file = path.join(evalDir, `dev/names/${name}.jsonl`);
    return { name, gold: readRows(existsSync(file) ? file : `${file}.gz`) };
  });
  return (names: NameModel | undefined): { name: string; scored: Scored }[] =>
    sets.map(({ name, gold }) => {
      const answers = gold.map(({ id, text }) => ({
        id,
        ...readArticle(toArticle(text, 'en'), names ? { names } : {}),
      }));
      return { name, scored: SCORERS.names(gold, answers).res };
    });
}

const percent = (share: number) => (share * 100).toFixed(1);

/** Taught without re3d, so that no weight was fitted on any of the sets that are measured. */
const LEFT_OUT = ['re3d_dev'];
const PERCEPTRON = { epochs: 8, minimum: 2, seed: 7, floor: 0, limit: 200_000 };
const NEURAL = { epochs: 8, seed: 7, rate: 0.02, hidden: 64, wordDropout: 0.15, dropout: 0.3 };

export async function compareNames(evalDir: string, report: (line: string) => void): Promise<void> {
  const figures = await openFigures(evalDir);
  const examples = examplesIn(evalDir, report, LEFT_OUT);
  const stretches = examples.flatMap(stretchesOf);
  const show = (who: string, names: NameModel | undefined, bytes: Uint8Array) => {
    const size = bytes.length ? gzipSync(bytes, { level: 9 }).length : 0;
    report(`${who}: ${bytes.length} bytes, ${size} compressed`);
    for (const { name, scored } of figures(names)) report(`  ${name.padEnd(12)}${figuresOf(scored)}`);
  };
  const showFile = (who: string, trained: Trained) => {
    const file = toFile(trained);
    show(who, loadNameModel(file.buffer), file);
  };
  const silent = () => {};
  show('rules', undefined, new Uint8Array());
  showFile('perceptron', trainPerceptron(stretches, PERCEPTRON, silent));
  showFile('conditional random field', trainConditional(stretches, CONDITIONAL, silent));
  const neural = new NeuralTagger(NEURAL);
  neural.train(examples, silent);
  const { model, bytes } = neural.finish();
  show('neural', model, bytes);
}

function figuresOf({ exact, overlap, spansOnly }: Scored): string {
  const kinds = (['PER', 'ORG', 'LOC'] as const).map((kind) => percent(exact[kind].f1)).join(' / ');
  const { micro } = exact;
  return `exact ${percent(micro.f1)}, overlap ${percent(overlap.micro.f1)}, spans ${percent(spansOnly.f1)}, PER / ORG / LOC ${kinds}`;
}
