/**
 * Card, toolbar, toast, and what pointer and keys mean: injected into an article after its marks stand and the browser is
 * idle. They weigh as much as the reader script itself, and the marks must not wait for them.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isContextAlive } from '../../lib/ask.ts';
import { presenceHere } from '../../lib/presence.ts';
import { createDrafting } from '../../lib/reader/drafting.ts';
import { stateOf } from '../../lib/reader/page-state.ts';
import { newUrn } from '../../lib/uuid.ts';
import { useWords } from '../../lib/words.ts';
import { createController } from './controller.ts';

export default defineUnlistedScript(() => {
  const presence = presenceHere();
  if (!presence || presence.createController) return;
  // The words of the notice are fetched now: once the extension is updated under this page there are none to be had.
  const kept = new Map(['reloadNotice', 'reload', 'dismiss'].map((key) => [key, wordsOf(key)]));
  useWords((key, values) => (isContextAlive() ? wordsOf(key, values) : (kept.get(key) ?? '')));
  presence.drafting = createDrafting({ now: () => new Date().toISOString(), newId: newUrn });
  presence.stateOf = stateOf;
  presence.createController = createController;
});

const wordsOf = (key: string, values?: string[]) => browser.i18n.getMessage(key as 'description', values);
