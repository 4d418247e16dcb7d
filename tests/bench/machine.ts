/** What a figure was measured on, in words: no paths, no names of machines or people. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../tools/install.mjs';
import { chromiumPath } from '../tools/page-browser.ts';

const PEERS = [
  'compromise',
  'mark.js',
  '@recogito/text-annotator',
  '@mozilla/readability',
  'defuddle',
  'dom-anchor-text-quote',
  '@apache-annotator/dom',
  'dexie',
];

/** Processor, cores, memory, system and how busy it was. */
export function machineInWords(): string {
  const model = os.cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0]?.toFixed(1);
  return `${os.availableParallelism()} cores of ${model}, ${memory} GB, ${os.type()}, load ${load} at the end`;
}

/** Of the browser, Node and every peer. */
export function versions(): string {
  const chromium = execFileSync(chromiumPath(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .trim()
    .split(' ')
    .slice(0, 2);
  const peers = PEERS.map((name) => {
    const file = path.join(ROOT, 'node_modules', name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
  });
  return [chromium.join(' '), `Node ${process.versions.node}`, ...peers].join(', ');
}
