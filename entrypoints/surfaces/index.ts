/**
 * Card, toolbar, toast, and what pointer and keys mean: injected into an article after its marks stand and the browser is
 * idle. They weigh as much as the reader script itself, and the marks must not wait for them.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { presenceHere } from '../../lib/presence.ts';
import { useWords } from '../../lib/words.ts';
import { createController } from './controller.ts';

export default defineUnlistedScript(() => {
  const presence = presenceHere();
  if (!presence || presence.createController) return;
  useWords((key, values) => browser.i18n.getMessage(key as 'description', values));
  presence.createController = createController;
});
