// Runs one of the project's tools: node tests/tools/run.mjs NAME [arguments]. Installs and bundles what it needs first.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './install.mjs';

const [name, ...rest] = process.argv.slice(2);
const entry = [`tests/tools/${name}.ts`, `tests/${name}/main.ts`].find((file) => existsSync(path.join(ROOT, file)));
if (!name || !entry) {
  process.stderr.write(`There is no tool called "${name ?? ''}".\n`);
  process.exit(2);
}
ensureInstalled();
const { bundle } = await import('./bundle.mjs');
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(await bundle(entry)).href);
