/** Keys and the context menu: both end in the page's own scripts, which know the selection and the mark in focus. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { askPage } from '../../lib/ask.ts';
import { codeOf } from '../../lib/errors.ts';
import { startDetector } from '../../lib/start-detector.ts';
import { showFailure } from './badge.ts';

type Act = (tab: number) => Promise<unknown>;
type Contexts = Menus.CreateCreatePropertiesType['contexts'];

const COMMANDS: Record<string, Act> = {
  'highlight-selection': (tab) => askPage(tab, 'highlightSelection', {}),
  'save-mark': (tab) => askPage(tab, 'saveFocused', {}),
  'next-quotation': (tab) => askPage(tab, 'goToQuotation', { step: 1 }),
  'previous-quotation': (tab) => askPage(tab, 'goToQuotation', { step: -1 }),
};

const MENUS: Record<string, { act: Act; title: string; contexts: Contexts }> = {
  'highlight-selection': {
    act: (tab) => askPage(tab, 'highlightSelection', {}),
    title: 'menuHighlight',
    contexts: ['selection'],
  },
  'save-quotation': {
    act: (tab) => askPage(tab, 'saveFocused', {}),
    title: 'menuSave',
    contexts: ['page', 'link', 'selection'],
  },
  'remove-highlight': {
    act: (tab) => askPage(tab, 'removeFocused', {}),
    title: 'menuRemove',
    contexts: ['page', 'link'],
  },
};

/** Menus outlive the background in both browsers, so they are made once an installation. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(MENUS)) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(title),
      ...(contexts ? { contexts } : {}),
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

export async function onCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  await perform(COMMANDS[command], id);
}

export async function onMenu(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  await perform(MENUS[String(info.menuItemId)]?.act, tab?.id);
}

/**
 * Acts in a tab's page. Where no script of ours is yet (the tab is older than the installation), it is started first:
 * a reader who presses a key has asked for it.
 */
async function perform(act: Act | undefined, tab: number | undefined): Promise<void> {
  if (!act || tab === undefined) return;
  try {
    await act(tab).catch(async (error) => {
      if (codeOf(error) !== 'not-found') throw error;
      await startDetector(tab);
      return act(tab);
    });
  } catch (error) {
    await showFailure(tab, codeOf(error));
  }
}
