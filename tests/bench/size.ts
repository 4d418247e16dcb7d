/** Bytes: what reading weighs beside compromise. The extension's own files are weighed by `npm run size`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../tools/install.mjs';
import { count, type Section } from './table.ts';
import { weigh } from './weight.ts';

const MODELS = ['names', 'tagger', 'parser'];

export async function measureSize(): Promise<Section[]> {
  const code = await weigh(
    "export { readArticle } from './lib/text/read.ts'; export { loadModels } from './lib/text/models.ts';",
  );
  const peer = await weigh("export { default } from 'compromise';");
  const files = MODELS.map((name) => readFileSync(path.join(ROOT, `public/models/${name}.bin`)));
  const models = {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    zipped: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
  const rows = Object.entries({ 'Pressmark, code': code, 'Pressmark, models': models, compromise: peer });
  return [
    {
      title: 'Size of reading',
      how: 'Code bundled and minified. Ours lies in the background and is loaded once a browser, never into a page. `npm run size` weighs the whole extension.',
      columns: ['', 'bytes', 'gzip'],
      rows: rows.map(([name, { raw, zipped }]) => [name, count(raw), count(zipped)]),
    },
  ];
}
