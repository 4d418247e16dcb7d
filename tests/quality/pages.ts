/** Extraction, article detection and anchoring, each fed through its own tool and scored by the kit's own scorer. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figures } from './peers.ts';

const SETS = ['scrapinghub', 'wcxb-dev', 'mercury-restored'];

interface PageResult {
  name: string;
  headline?: Figures;
  error?: string;
}

interface Extraction {
  body: { all?: { F1: number }; article?: { F1: number } };
  title: { n: number; loose: number } | null;
  byline: { n: number; equal: number } | null;
  date: { n: number; same: number } | null;
}

interface Detection {
  recallBySet: Record<string, { recall: number }>;
  fpr: number;
  fprByClass: Record<string, { n: number; fpr: number }>;
}

interface Anchored {
  visible: { recall: number | null; misplaced: number | null; orphans: number; orphansFound: number };
}

/** Scores what the tools answer, prints the scorer's own tables and returns the figures that have floors. */
export function scorePages(folder: string, root: string): PageResult[] {
  const scorer = path.join(folder, 'score-pages.mjs');
  if (!existsSync(scorer)) return [{ name: 'pages', error: `${scorer} is missing` }];
  const out = mkdtempSync(path.join(os.tmpdir(), 'pressmark-quality-'));
  try {
    const answer = (feed: string[], tool: string) =>
      answerOf({ scorer, feed, tool, root, file: path.join(out, `${tool}.jsonl`) });
    const pages = answer(['feed', 'extract', ...SETS, 'negatives'], 'extract');
    const anchors = answer(['feed', 'anchor', 'anchor/dev'], 'anchor');
    const extracted = score<Extraction>(scorer, ['extract', '--gold', ...SETS, '--pred', pages]);
    const { detect } = score<Detection>(scorer, ['detect', '--gold', 'detect', '--pred', pages]);
    const { dev } = score<Anchored>(scorer, ['anchor', '--cases', 'anchor/dev', '--pred', anchors]);
    return [
      ...Object.entries(extracted).map(([set, figures]) => ({ name: `pages/${set}`, headline: extraction(figures) })),
      { name: 'pages/detect', headline: detect ? detection(detect) : {} },
      { name: 'pages/anchor', headline: dev ? anchoring(dev) : {} },
    ];
  } catch (error) {
    return [{ name: 'pages', error: String(error) }];
  } finally {
    rmSync(out, { recursive: true });
  }
}

function extraction({ body, title, byline, date }: Extraction): Figures {
  return {
    ...((body.article ?? body.all) && { 'body F1': (body.article ?? body.all)?.F1 ?? 0 }),
    ...(title?.n && { 'title loose': title.loose }),
    ...(byline?.n && { 'byline equal': byline.equal }),
    ...(date?.n && { 'date same day': date.same }),
  };
}

/** False alarms are given as the share that was rightly left alone, so that floors can hold them. */
function detection({ recallBySet, fpr, fprByClass }: Detection): Figures {
  const recalls = Object.entries(recallBySet).map(
    ([set, { recall }]) => [`recall ${set.split('/')[0]}`, recall] as const,
  );
  const worst = Math.max(
    ...Object.values(fprByClass)
      .filter(({ n }) => n >= 20)
      .map((one) => one.fpr),
    0,
  );
  return { ...Object.fromEntries(recalls), 'left alone': 1 - fpr, 'left alone, worst class': 1 - worst };
}

function anchoring({ visible }: Anchored): Figures {
  const { recall, misplaced, orphans, orphansFound } = visible;
  return {
    recall: recall ?? 0,
    'not misplaced': 1 - (misplaced ?? 0),
    'orphans found': orphans ? orphansFound / orphans : 1,
  };
}

interface Feed {
  scorer: string;
  feed: string[];
  tool: string;
  root: string;
  file: string;
}

/** Feeds a set to one of our tools and returns the file of its answers. Throws when either fails. */
function answerOf({ scorer, feed, tool, root, file }: Feed): string {
  const input = `${file}.in`;
  const fed = spawnSync(process.execPath, [scorer, ...feed], {
    cwd: path.dirname(scorer),
    stdio: ['ignore', openSync(input, 'w'), 'inherit'],
  });
  const stdio = [openSync(input, 'r'), openSync(file, 'w'), 'inherit'] as const;
  const run = fed.status === 0 ? spawnSync('npm', ['run', '--silent', tool], { cwd: root, stdio: [...stdio] }) : fed;
  if (run.status !== 0) throw new Error(`${tool} failed on ${feed.slice(2).join(', ')}`);
  return file;
}

/** Prints the scorer's table and gives its figures by set. */
function score<Scored>(scorer: string, args: string[]): Record<string, Scored> {
  process.stdout.write(`\npages: ${args[0]}\n`);
  const run = (stdout: 'inherit' | 'pipe', more: string[]) =>
    spawnSync(process.execPath, [scorer, ...args, ...more], {
      cwd: path.dirname(scorer),
      stdio: ['ignore', stdout, 'inherit'],
      maxBuffer: 1 << 28,
    });
  const counted = run('inherit', []).status === 0 ? run('pipe', ['--json']) : null;
  if (counted?.status !== 0) throw new Error(`the scorer failed: ${args[0]}`);
  return JSON.parse(counted.stdout.toString()) as Record<string, Scored>;
}
