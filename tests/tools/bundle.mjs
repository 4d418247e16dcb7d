// Bundles one TypeScript entry for Node or for a page, and keeps the result until a source changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';

const CACHE = path.join(ROOT, '.artifacts/cache');

/** Newest change under the folders that tools are built from, as one string. */
function fingerprint() {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else hash.update(`${file}:${statSync(file).mtimeMs}:${statSync(file).size}\n`);
    }
  };
  for (const folder of [
    'lib',
    'tests/tools',
    'tests/e2e',
    'tests/quality',
    'tests/bench',
    'tests/train',
    'tests/soak',
    'tests/support',
  ]) {
    if (existsSync(path.join(ROOT, folder))) walk(path.join(ROOT, folder));
  }
  return hash
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/**
 * @param {string} entry path from the project's root
 * @param {'node' | 'page'} target 'node' gives an ES module, 'page' one script that sets `globalThis.pressmark`
 * @returns {Promise<string>} path of the bundle
 */
export async function bundle(entry, target = 'node') {
  const name = `${entry.replaceAll(/[^\w]+/g, '-')}.${target}`;
  const file = path.join(CACHE, `${name}.${target === 'node' ? 'mjs' : 'js'}`);
  const stamp = `${file}.stamp`;
  const now = fingerprint();
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return file;
  mkdirSync(CACHE, { recursive: true });
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: path.join(ROOT, entry),
    platform: target === 'node' ? 'node' : 'browser',
    ...(target === 'node' ? { external: /^(?!\.|\/|~)(?!approx-string-match|valibot|normalize-url)/ } : {}),
    // WXT's settings are made by its first build, and a tool must run in a fresh checkout.
    tsconfig: false,
    logLevel: 'warn',
  });
  // Written beside and renamed, so that two tools started at once never read half a bundle.
  const draft = `${file}.${process.pid}`;
  await build.write({
    file: draft,
    ...(target === 'node' ? { format: 'esm' } : { format: 'iife', name: 'pressmark' }),
    codeSplitting: false,
  });
  await build.close();
  renameSync(draft, file);
  writeFileSync(stamp, now);
  return file;
}
