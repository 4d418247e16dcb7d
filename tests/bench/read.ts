/** Reading: our recipe with the shipped models beside compromise, in CPU time of this process. */
import { type Article, type Block, createPageArticle, toArticle } from '../../lib/text/article.ts';
import { languageOf } from '../../lib/text/language.ts';
import { findMentions } from '../../lib/text/mentions.ts';
import type { Models } from '../../lib/text/models.ts';
import { readArticle } from '../../lib/text/read.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { readModels } from '../tools/models.ts';
import { count, median, ms, ratio, type Section } from './table.ts';
import { type GoldenText, paragraphsOf, wordCount } from './texts.ts';

/** Words in the article, and how often it is read: the median counts. */
const LENGTHS: readonly (readonly [words: number, runs: number])[] = [
  [1_000, 7],
  [10_000, 3],
  [50_000, 1],
  [200_000, 1],
];

/** Its time grows with the square of the length: at 200,000 words it needs minutes. `--full` waits for them. */
const PEER_LENGTH = 50_000;

type Nlp = typeof import('compromise').default;

/** Milliseconds of CPU, all threads: the collector's and the compiler's work is somebody's too. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

export async function measureReading(texts: readonly GoldenText[], isFull: boolean): Promise<Section[]> {
  let models: Models = {};
  const load = cpuOf(() => {
    models = readModels();
  });
  const before = process.cpuUsage();
  const { default: nlp } = await import('compromise');
  const { user, system } = process.cpuUsage(before);
  const loadPeer = (user + system) / 1_000;
  warmUp(texts, models, nlp);
  const rows = LENGTHS.map(([words, runs]) =>
    measureLength(paragraphsOf(texts, words), runs, models, isFull || words <= PEER_LENGTH ? nlp : null),
  );
  return [
    {
      title: 'Reading',
      how:
        'Words a second of CPU time (all threads of the process, so less than on a clock), Node, median of the runs. "All": quotations with their ' +
        'sources, names, pronouns, actors; compromise: its quotations, people, places and organizations, which it does not ' +
        'attribute or join. "Names": sentences and names alone; compromise: people, places, organizations.',
      columns: ['words', 'all', 'compromise', 'ours faster', 'names', 'compromise', 'ours faster'],
      rows,
      notes: [
        `To load: our models ${ms(load)} of CPU, compromise ${ms(loadPeer)} (${ratio(loadPeer, load)}).`,
        ...(isFull
          ? []
          : ['compromise is left out at 200,000 words, where it needs minutes: `npm run bench -- read --full`.']),
      ],
    },
  ];
}

/** Both are compiled by the time that the first figure is taken. */
function warmUp(texts: readonly GoldenText[], models: Models, nlp: Nlp): void {
  const text = paragraphsOf(texts, 5_000, 2).join('\n\n');
  readArticle(toArticle(text, 'en'), models);
  readByPeer(text, nlp);
}

function measureLength(paragraphs: readonly string[], runs: number, models: Models, peer: Nlp | null): string[] {
  const { article } = createPageArticle(...joined(paragraphs), 'en');
  const words = wordCount(article.text);
  const speedOf = (times: readonly number[]) => words / (median(times) / 1_000);
  const times = (work: () => unknown) => Array.from({ length: runs }, () => cpuOf(work));
  const all = speedOf(times(() => readArticle(article, models)));
  const names = speedOf(times(() => findNames(article, models)));
  const theirs = peer ? Array.from({ length: runs }, () => readByPeer(article.text, peer)) : [];
  const [peerNames, peerAll] = [speedOf(theirs.map((run) => run.names)), speedOf(theirs.map((run) => run.all))];
  const figure = (speed: number) => (Number.isFinite(speed) ? `${count(speed)}/s` : '-');
  return [
    count(words),
    ...[figure(all), figure(peerAll), ratio(all, peerAll)],
    ...[figure(names), figure(peerNames), ratio(names, peerNames)],
  ];
}

function findNames(article: Article, { names }: Models): void {
  const language = languageOf(article);
  findMentions(article, splitSentences(article, language), language, names);
}

/** Milliseconds of CPU to its names, and on to its quotations. */
function readByPeer(text: string, nlp: Nlp): { names: number; all: number } {
  let view: ReturnType<Nlp> | undefined;
  const names = cpuOf(() => {
    view = nlp(text);
    for (const found of [view.people(), view.places(), view.organizations()]) found.json({ offset: true });
  });
  return { names, all: names + cpuOf(() => view?.quotations().json({ offset: true })) };
}

function joined(paragraphs: readonly string[]): [text: string, blocks: Block[]] {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length, role: 'paragraph' as const };
    start = block.end + 1;
    return block;
  });
  return [text, blocks];
}
