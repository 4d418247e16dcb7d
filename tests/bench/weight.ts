/** How many bytes a page would load for a library. */
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { ROOT } from '../tools/install.mjs';

const ENTRY = '\0entry';

/** Bundles and minifies what `source`, a module of exports, names; paths are from the project's root. */
export async function weigh(source: string): Promise<{ raw: number; zipped: number }> {
  const build = await rolldown({
    input: ENTRY,
    cwd: ROOT,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId(id, importer) {
          if (id === ENTRY) return ENTRY;
          return importer === ENTRY ? this.resolve(id, `${ROOT}/entry.ts`) : null;
        },
        load: (id) => (id === ENTRY ? source : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife', name: 'library', minify: true, codeSplitting: false });
  await build.close();
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return { raw: Buffer.byteLength(code), zipped: gzipSync(code).length };
}
