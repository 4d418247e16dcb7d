/**
 * Card, toolbar and toast, injected into an article after its marks stand and the browser is idle. They weigh as much as
 * the reader script itself, and a page that nobody touches never runs them.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createInPage } from '../components/InPage.tsx';
import { presenceHere } from '../lib/presence.ts';
import { useWords } from '../lib/words.ts';

export default defineUnlistedScript(() => {
  const presence = presenceHere();
  if (!presence || presence.createInPage) return;
  useWords((key, values) => browser.i18n.getMessage(key as 'description', values));
  presence.createInPage = createInPage;
});
