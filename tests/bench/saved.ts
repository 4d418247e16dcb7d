/** Real pages that were saved, where EVAL_DIR has them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  html: string;
  url: string;
}

/** `sample` pages of a set, spread over it; none where the set is missing. */
export function savedPages(set: string, sample: number): SavedPage[] {
  const folder = path.join(process.env.EVAL_DIR ?? '', 'pages', set);
  const gold = path.join(folder, 'gold.jsonl');
  if (!process.env.EVAL_DIR || !existsSync(gold)) return [];
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  const step = lines.length / sample;
  return Array.from({ length: Math.min(sample, lines.length) }, (_, i) => {
    const { file, url } = JSON.parse(lines[Math.floor(i * Math.max(1, step))] as string);
    const html = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    return { html, url: /^https?:/.test(url) ? url : 'https://news.example.org/article' };
  });
}
