/** The trained models of this background, read from the package once, when the first article is. */
import { browser } from 'wxt/browser';
import { loadModels, type Models } from '../../lib/text/models.ts';

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
  const response = await fetch(new URL('models/names.bin', browser.runtime.getURL('/popup.html')));
  return loadModels({ names: await response.arrayBuffer() });
}
