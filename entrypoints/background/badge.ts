/** The number on the toolbar button. */
import browser from 'webextension-polyfill';
import type { ErrorCode } from '../../lib/errors.ts';
import { readSettings } from '../../lib/settings.ts';
import { plural, useWords } from '../../lib/words.ts';

useWords((key, values) => browser.i18n.getMessage(key, values));

const GROUND = '#14594a';
const DANGER = '#a3232b';

/** Shows how many quotations a tab's article has, and says it in the button's tooltip; null clears both. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  const { badge } = await readSettings();
  const title = count === null ? '' : plural('badge', count);
  const text = badge && count !== null ? String(count) : '';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {}); // The tab was closed meanwhile.
}

/** Shows "!" with an explanation on the button. */
export async function showFailure(tabId: number, code: ErrorCode): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: DANGER }),
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: explanationOf(code) }),
  ]).catch(() => {});
}

/** What happened and what to do, in the reader's language. */
export function explanationOf(code: ErrorCode): string {
  const key = `error_${code.replaceAll('-', '_')}`;
  return browser.i18n.getMessage(key) || browser.i18n.getMessage('error_internal');
}
