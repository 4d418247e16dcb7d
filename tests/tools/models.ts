/** The shipped models, from disk. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadModels, type ModelFiles, type Models } from '../../lib/text/models.ts';
import { ROOT } from './install.mjs';

/** Reads what lies in public/models; a missing file leaves its work to the rules. */
export function readModels(): Models {
  const files: ModelFiles = {};
  for (const name of ['names', 'tagger', 'parser'] as const) {
    const file = readModelFile(`${name}.bin`);
    if (file) files[name] = file;
  }
  return loadModels(files);
}

function readModelFile(name: string): ArrayBuffer | undefined {
  const file = path.join(ROOT, 'public/models', name);
  return existsSync(file) ? new Uint8Array(readFileSync(file)).buffer : undefined;
}
