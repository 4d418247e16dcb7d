/**
 * Speed beside peers, in one run on one machine.
 *
 * npm run bench [-- read|open|paint|extract|detect|anchor|pieces|library|library-page|exchange|surfaces|size …] [--full]. Prints the tables; a run of every part
 * writes them to docs/performance.md too. Timings never fail anything.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/install.mjs';
import { openPageBrowser, type PageBrowser } from '../tools/page-browser.ts';
import { measureAnchoring } from './anchor.ts';
import { measureDetection } from './detect.ts';
import { measureExchange } from './exchange.ts';
import { measureExtraction } from './extract.ts';
import { measureLibraries } from './library.ts';
import { measureLibraryPage } from './library-tab.ts';
import { machineInWords, versions } from './machine.ts';
import { measureOpening } from './open.ts';
import { measurePainting } from './paint.ts';
import { measurePieces } from './pieces.ts';
import { measureReading } from './read.ts';
import { measureSize } from './size.ts';
import { measureSurfaces } from './surfaces.ts';
import { type Section, toMarkdown, toText } from './table.ts';
import { type GoldenText, goldenTexts } from './texts.ts';
import { measureWaking } from './waking.ts';

/** What every part may use. `texts`: the golden articles. */
interface Bench {
  browser: PageBrowser;
  texts: readonly GoldenText[];
  isFull: boolean;
}

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Section[]>>> = {
  read: ({ texts, isFull }) => measureReading(texts, isFull),
  open: () => measureOpening(),
  waking: () => measureWaking(),
  paint: ({ browser, texts }) => measurePainting(browser, texts),
  extract: ({ browser }) => measureExtraction(browser),
  detect: () => measureDetection(),
  anchor: ({ browser, texts }) => measureAnchoring(browser, texts),
  pieces: ({ browser, texts }) => measurePieces(browser, texts),
  library: ({ isFull }) => measureLibraries(isFull),
  'library-page': ({ isFull }) => measureLibraryPage(isFull),
  exchange: ({ isFull }) => measureExchange(isFull),
  surfaces: () => measureSurfaces(),
  size: () => measureSize(),
};

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const named = asked.filter((word) => !word.startsWith('--'));
  const unknown = named.find((name) => !PARTS[name]);
  if (unknown) {
    process.stderr.write(`There is no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.\n`);
    return 2;
  }
  const began = Date.now();
  const browser = await openPageBrowser();
  const sections: Section[] = [];
  const failed: string[] = [];
  try {
    const bench = { browser, texts: await goldenTexts(browser), isFull: asked.includes('--full') };
    for (const name of named.length ? named : Object.keys(PARTS)) {
      try {
        const measured = (await PARTS[name]?.(bench)) ?? [];
        sections.push(...measured);
        for (const section of measured) say(toText(section));
      } catch (error) {
        // The other parts took their minutes too.
        failed.push(name);
        process.stderr.write(`\n"${name}" failed: ${error instanceof Error ? error.stack : error}\n`);
      }
    }
  } finally {
    await browser.close();
  }
  say(`\n${Math.round((Date.now() - began) / 1_000)} s`);
  if (failed.length) {
    process.stderr.write(`Not measured: ${failed.join(', ')}. docs/performance.md stays as it was.\n`);
    return 1;
  }
  if (!named.length) writePage(sections);
  return 0;
}

function writePage(sections: readonly Section[]): void {
  const head = [
    '# Performance: how fast it is, beside others',
    '`npm run bench` measures all of this in one run and writes this page; `npm run bench -- read` measures one part and only prints it.',
    `${new Date().toISOString().slice(0, 10)}, ${machineInWords()}. ${versions()}.`,
    'Where the load is high, other work ran at the same time, and absolute times are worse than a reader sees; ratios are of the same run. ' +
      '"×" is how many times as much as ours. Nothing fails on a timing.',
  ];
  writeFileSync(path.join(ROOT, 'docs/performance.md'), `${[...head, ...sections.map(toMarkdown)].join('\n\n')}\n`);
  say('Written to docs/performance.md');
}

process.exitCode = await main();
