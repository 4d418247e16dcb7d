/** The trained models of this background, read from the package once, when the first article is. */
import browser from 'webextension-polyfill';
import { loadModels, type ModelFiles, type Models } from '../../lib/text/models.ts';

const NAMES = ['names', 'tagger', 'parser'] as const satisfies (keyof ModelFiles)[];

let models: Promise<Models> | undefined;

/** Never fails: an article without models is read by rules alone, and the next article tries again. */
export function openedModels(): Promise<Models> {
  models ??= openModels().catch((error) => {
    console.error('Pressmark reads without its models:', error);
    models = undefined;
    return {};
  });
  return models;
}

async function openModels(): Promise<Models> {
  const files = await Promise.all(NAMES.map(async (name) => [name, await fileOf(name)] as const));
  return loadModels(Object.fromEntries(files));
}

async function fileOf(name: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`models/${name}.bin`));
  return response.arrayBuffer();
}
