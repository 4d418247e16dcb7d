/** The folder that a driven browser downloads into. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { until } from './driven-page.ts';
import type { Download } from './driver.ts';

/** Each call of the returned function waits for a finished file that no call before has given. */
export function watchDownloads(folder: string): () => Promise<Download> {
  mkdirSync(folder, { recursive: true });
  const given = new Set<string>();
  const next = () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    // Both browsers write under another name first; Firefox also puts an empty file in the place.
    if (files.some((file) => /\.(?:crdownload|part)$/.test(file))) return null;
    for (const name of files) {
      const stats = statSync(path.join(folder, name));
      const { mtimeMs, size } = stats;
      // A second download of the same name overwrites the first.
      const stamp = `${name} ${mtimeMs}`;
      if (stats.isFile() && size > 0 && !given.has(stamp)) return { name, stamp };
    }
    return null;
  };
  return async () => {
    const what = () => `a download in ${folder} (there is: ${readdirSync(folder).join(', ')})`;
    const { name, stamp } = (await until(next, { what }))!;
    given.add(stamp);
    const file = path.join(folder, name);
    return { name: path.basename(name), path: file, text: readFileSync(file, 'utf8') };
  };
}
