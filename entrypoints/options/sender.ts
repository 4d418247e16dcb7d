/** What the options page reaches: the library, settings, keys, permissions. */
import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask.ts';
import { readBackupMark } from '../../lib/backup-mark.ts';
import { boundKeys } from '../../lib/bound-keys.ts';
import { forgetDrafts } from '../../lib/draft-storage.ts';
import { createFile } from '../../lib/file-out.ts';
import { openOwnPage } from '../../lib/open-pages.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings.ts';
import { ALL_SITES, requestAccess } from '../../lib/site.ts';
import { IMPORT } from '../../lib/state/library/place.ts';
import type { OptionsSender } from '../../lib/state/options.ts';
import { watchSync } from '../../lib/sync-mark.ts';

/** Firefox has a way to its shortcut page, Chrome has an address. */
interface WithShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

export function createOptionsSender(): OptionsSender {
  return {
    ask: askBackground,
    readSettings,
    changeSettings,
    watchSettings,
    boundKeys,
    openKeys: async () => {
      const commands = browser.commands as typeof browser.commands & WithShortcutSettings;
      if (commands.openShortcutSettings) await commands.openShortcutSettings();
      else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    },
    openLibrary: () => openOwnPage('library.html'),
    openImport: () => openOwnPage('library.html', IMPORT),
    openWelcome: () => openOwnPage('welcome.html'),
    createFile,
    forgetDrafts,
    permissions: async () => ({
      names: [
        ...(browser.runtime.getManifest().permissions ?? []),
        ...(browser.runtime.getManifest().optional_permissions ?? []),
      ],
      hasSites: await browser.permissions.contains({ origins: ALL_SITES }),
    }),
    requestSites: () => requestAccess('all', null),
    requestDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
    requestOrigin: (origin) => browser.permissions.request({ origins: [origin] }),
    watchSync,
    readBackupMark,
    version: browser.runtime.getManifest().version,
    now: () => new Date(),
  };
}
