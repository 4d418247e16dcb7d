/** Extraction, article detection and anchoring, each fed through its own tool and scored by the kit's own scorer. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figures } from './peers.ts';

const SETS = ['scrapinghub', 'wcxb-dev', 'mercury-restored'];
/** The sets whose titles, names and dates are known. */
const SIGNED = ['wcxb-dev', 'mercury-restored'];

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
    const answer = (feed: string[], tool: string, change?: Feed['change']) =>
      answerOf({ scorer, feed, tool, root, file: path.join(out, `${tool}${change?.name ?? ''}.jsonl`), change });
    const pages = answer(['feed', 'extract', ...SETS, 'negatives'], 'extract');
    const anchors = answer(['feed', 'anchor', 'anchor/dev'], 'anchor');
    const silent = answer(['feed', 'extract', ...SIGNED], 'extract', withoutClaims);
    const extracted = score<Extraction>(scorer, ['extract', '--gold', ...SETS, '--pred', pages]);
    const shown = score<Extraction>(scorer, ['extract', '--gold', ...SIGNED, '--pred', silent]);
    const { detect } = score<Detection>(scorer, ['detect', '--gold', 'detect', '--pred', pages]);
    const { dev } = score<Anchored>(scorer, ['anchor', '--cases', 'anchor/dev', '--pred', anchors]);
    return [
      ...Object.entries(extracted).map(([set, figures]) => ({ name: `pages/${set}`, headline: extraction(figures) })),
      ...Object.entries(shown).map(([set, figures]) => ({
        name: `pages/${set}, silent head`,
        headline: signs(figures),
      })),
      { name: 'pages/detect', headline: detect ? detection(detect) : {} },
      { name: 'pages/anchor', headline: dev ? anchoring(dev) : {} },
    ];
  } catch (error) {
    return [{ name: 'pages', error: String(error) }];
  } finally {
    rmSync(out, { recursive: true });
  }
}

const CLAIMS =
  /<script\b[^>]*\bld\+json\b[^>]*>[\s\S]*?<\/script\s*>|<meta\b(?![^>]*\b(?:charset|http-equiv|viewport)\b)[^>]*>/gi;

/** The page without what its head says of the story: names and dates are where readers find them, or nowhere. */
const withoutClaims = (html: string): string => html.replace(CLAIMS, '');

const extraction = (found: Extraction): Figures => ({
  ...((found.body.article ?? found.body.all) && { 'body F1': (found.body.article ?? found.body.all)?.F1 ?? 0 }),
  ...signs(found),
});

function signs({ title, byline, date }: Extraction): Figures {
  return {
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
  /** What becomes of a page before the tool is given it. */
  change?: ((html: string) => string) | undefined;
}

/** Feeds a set to one of our tools and returns the file of its answers. Throws when either fails. */
function answerOf({ scorer, feed, tool, root, file, change }: Feed): string {
  const input = `${file}.in`;
  const fed = spawnSync(process.execPath, [scorer, ...feed], {
    cwd: path.dirname(scorer),
    stdio: ['ignore', openSync(input, 'w'), 'inherit'],
  });
  if (change && fed.status === 0) changePages(input, change);
  const stdio = [openSync(input, 'r'), openSync(file, 'w'), 'inherit'] as const;
  const run = fed.status === 0 ? spawnSync('npm', ['run', '--silent', tool], { cwd: root, stdio: [...stdio] }) : fed;
  if (run.status !== 0) throw new Error(`${tool} failed on ${feed.slice(2).join(', ')}`);
  return file;
}

/** Line by line, for all of them together are longer than a string may be. */
function changePages(file: string, change: (html: string) => string): void {
  const pages = readFileSync(file);
  const out = openSync(file, 'w');
  for (let from = 0, to = pages.indexOf('\n'); to >= 0; from = to + 1, to = pages.indexOf('\n', from)) {
    const page = JSON.parse(pages.toString('utf8', from, to)) as { html: string };
    writeSync(out, `${JSON.stringify({ ...page, html: change(page.html) })}\n`);
  }
  closeSync(out);
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
