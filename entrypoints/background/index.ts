/** The brain and the memory: reads articles, owns the library, answers the protocol, badge, menus and keys. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { comesDue } from '../../lib/allowance.ts';
import { answerAs } from '../../lib/answer.ts';
import type { BackgroundProtocol } from '../../lib/messages.ts';
import { openOwnPage } from '../../lib/open-pages.ts';
import { parseRequest } from '../../lib/requests.ts';
import { answers } from './answers.ts';
import { createMenus, onCommand, onMenu } from './commands.ts';
import { tellPages } from './news.ts';
import { reachOpenTabs } from './open-tabs.ts';
import { now, openedLibrary } from './opened-library.ts';
import { considerBackup } from './scheduled-backup.ts';
import { startSync, tryAgain } from './sync.ts';

// Every listener is added in the first turn: a background that was killed is woken for one event and gets only that one.
export default defineBackground({
  type: 'module',
  main() {
    answerAs<BackgroundProtocol>('background', answers, async (type, request, sender) => {
      await comesDue(type, request, sender);
      return parseRequest(type, request, sender);
    });
    // What comes in may be of any article, and may say anew who is who.
    startSync(() => tellPages(null, {}, { actors: true }));
    browser.commands.onCommand.addListener(onCommand);
    browser.contextMenus.onClicked.addListener(onMenu);
    // Rows that were deleted long ago go when the browser starts, when nobody waits for anything.
    browser.runtime.onStartup.addListener(() => {
      void openedLibrary().purge(now());
      void considerBackup();
      void tryAgain();
    });
    // The reader has just allowed a site: the page in front of them should not have to be loaded again.
    browser.permissions.onAdded.addListener(({ origins }) => {
      if (origins?.length) void reachOpenTabs();
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus();
      if (reason !== 'install') return;
      void reachOpenTabs();
      void openOwnPage('welcome.html');
    });
  },
});
