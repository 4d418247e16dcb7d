/** The folder that a driven browser downloads into. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './driven-page.ts';
import type { Download } from './driver.ts';

/** Each call of the returned function waits for a finished file that no call before has given. */
export function watchDownloads(folder: string): () => Promise<Download> {
  mkdirSync(folder, { recursive: true });
  const given = new Set<string>();
  return async () => {
    const name = await until(
      () => {
        const files = readdirSync(folder);
        // Both browsers write under another name first; Firefox also puts an empty file in the place.
        if (files.some((file) => /\.(?:crdownload|part)$/.test(file))) return null;
        return files.find((file) => !given.has(file) && readFileSync(path.join(folder, file)).length > 0);
      },
      { timeout: 15_000, what: () => `a download in ${folder} (there is: ${readdirSync(folder).join(', ')})` },
    );
    given.add(name!);
    const file = path.join(folder, name!);
    return { name: name!, path: file, text: readFileSync(file, 'utf8') };
  };
}
