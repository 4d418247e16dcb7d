/** What the options page knows and does. It is given its sender and touches neither browser nor document. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Colour } from '../annotation/model.ts';
import type { BackupMark } from '../backup-mark.ts';
import type { LibraryProtocol } from '../library-messages.ts';
import type { Settings } from '../settings.ts';
import type { StorageState } from '../storage-state.ts';
import type { Layer } from '../text/marks.ts';
import { exportName } from './export-name.ts';
import { createNews, type ErrorNews } from './news.ts';
import type { Ask } from './page-view.ts';
import { setSettings } from './set-settings.ts';
import { createSyncPage, type SyncPage, type SyncSender } from './sync.ts';
import { type ExportProgress, type FileOut, writeExport } from './write-export.ts';

export type { Settings };

/** A command of the manifest, with the keys that the reader has bound to it. */
export interface KeyRow {
  command: string;
  keys: readonly string[];
  what: string;
}

/** Everything outside that the page reaches. */
export interface OptionsSender extends SyncSender {
  ask: Ask<LibraryProtocol>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  watchSettings: (callback: (settings: Settings) => void) => () => void;
  boundKeys: () => Promise<readonly KeyRow[]>;
  /** The browser's own page where keys are bound. */
  openKeys: () => Promise<void>;
  openLibrary: () => Promise<void>;
  /** The library, asking for a file to import. */
  openImport: () => Promise<void>;
  openWelcome: () => Promise<void>;
  createFile: (name: string, type: string) => FileOut;
  /** Notes that were typed and have not arrived are thrown away. */
  forgetDrafts: () => void;
  /** Names of the permissions of this build, and whether the reader has given access to all sites. */
  permissions: () => Promise<{ names: string[]; hasSites: boolean }>;
  /** Must be called while a click is being handled. */
  requestSites: () => Promise<boolean>;
  /** The same for the downloads folder. */
  requestDownloads: () => Promise<boolean>;
  /** The last backup that made itself. */
  readBackupMark: () => Promise<BackupMark>;
  version: string;
  now: () => Date;
}

export type OptionsNews =
  | { is: 'exported' | 'deleted-all'; count: number }
  | { is: 'persisted' | 'not-persisted' | 'bad-site' | 'not-allowed' }
  | ErrorNews;

export interface OptionsState {
  /** The reader's own server. */
  sync: SyncPage;
  settings: ReadonlySignal<Settings | null>;
  keys: ReadonlySignal<readonly KeyRow[]>;
  /** null: the library cannot say. */
  storage: ReadonlySignal<StorageState | null>;
  permissions: ReadonlySignal<{ names: string[]; hasSites: boolean }>;
  /** The last backup that made itself; null until it is known. */
  backup: ReadonlySignal<BackupMark | null>;
  progress: ReadonlySignal<ExportProgress | null>;
  news: ReadonlySignal<(OptionsNews & { id: number }) | null>;
  version: string;
  load: () => Promise<void>;
  setLayers: (layers: readonly Layer[], isOn: boolean) => Promise<void>;
  /** Exactly these layers. */
  showOnly: (layers: readonly Layer[]) => Promise<void>;
  setColour: (colour: Colour) => Promise<void>;
  setBadge: (isOn: boolean) => Promise<void>;
  setBackupEvery: (count: number) => Promise<void>;
  /** Must be called while a click is being handled; 0 is never. */
  setBackupDays: (days: number) => Promise<void>;
  /** Takes an address or a host name. False when it is neither. */
  addSite: (typed: string) => Promise<boolean>;
  removeSite: (host: string) => Promise<void>;
  /** Lets the detector decide again. */
  forgetDecision: (key: string) => Promise<void>;
  openKeys: () => Promise<void>;
  openLibrary: () => Promise<void>;
  /** The library, asking for a file to import. */
  openImport: () => Promise<void>;
  openWelcome: () => Promise<void>;
  allowSites: () => Promise<void>;
  persist: () => Promise<void>;
  backUp: () => Promise<void>;
  /** Writes the copy from before the last update as a file that the library can import. */
  saveCopy: () => Promise<void>;
  deleteEverything: () => Promise<void>;
  dismissNews: () => void;
  dispose: () => void;
}

/**
 * The host that a reader means.
 *
 * @example siteFrom('https://News.example/today') // => 'news.example'
 */
export function siteFrom(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!text || !url || !/^https?:$/.test(url.protocol) || !/^[^\s%]+$/.test(url.hostname)) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.hostname : null;
}

export function createOptionsState(sender: OptionsSender): OptionsState {
  const settings = signal<Settings | null>(null);
  const keys = signal<readonly KeyRow[]>([]);
  const storage = signal<StorageState | null>(null);
  const permissions = signal<{ names: string[]; hasSites: boolean }>({ names: [], hasSites: true });
  const backup = signal<BackupMark | null>(null);
  const progress = signal<ExportProgress | null>(null);
  const { news, tell, attempt, dismissNews } = createNews<OptionsNews>();
  const sync = createSyncPage(sender);

  const change = (next: Partial<Settings>) => attempt(() => setSettings(settings, sender, next));
  const look = async () => {
    storage.value = await sender.ask('storageState', {});
  };
  const stopWatching = sender.watchSettings((next) => {
    settings.value = next;
  });

  async function writeFile(is: 'all' | 'before-update', day: Date): Promise<void> {
    const count = await writeExport(
      { what: { is }, format: 'json', options: {} },
      {
        ask: sender.ask,
        file: sender.createFile(exportName(null, day), 'application/json'),
        report: (made) => {
          progress.value = made;
        },
      },
    );
    await look();
    if (count !== null) tell({ is: 'exported', count });
  }

  async function write(is: 'all' | 'before-update', day: Date): Promise<void> {
    if (progress.value) return;
    progress.value = { done: 0, total: 0 };
    await attempt(() => writeFile(is, day));
    progress.value = null;
  }

  return {
    sync,
    settings,
    keys,
    storage,
    permissions,
    backup,
    progress,
    news,
    version: sender.version,
    load: () =>
      attempt(async () => {
        [settings.value, keys.value, permissions.value] = await Promise.all([
          sender.readSettings(),
          sender.boundKeys(),
          sender.permissions(),
        ]);
        backup.value = await sender.readBackupMark();
        await look();
        await sync.load();
      }),
    setLayers: (layers, isOn) => {
      const others = (settings.value?.layers ?? []).filter((layer) => !layers.includes(layer));
      return change({ layers: isOn ? [...others, ...layers] : others });
    },
    showOnly: (layers) => change({ layers: [...layers] }),
    setColour: (colour) => change({ colour }),
    setBadge: (badge) => change({ badge }),
    setBackupEvery: (backupEvery) => change({ backupEvery }),
    setBackupDays: (backupDays) =>
      attempt(async () => {
        if (backupDays && !(await sender.requestDownloads())) return tell({ is: 'not-allowed' });
        await change({ backupDays });
      }),
    addSite: async (typed) => {
      const host = siteFrom(typed);
      if (!host) {
        tell({ is: 'bad-site' });
        return false;
      }
      const known = settings.value?.offSites ?? [];
      if (!known.includes(host)) await change({ offSites: [...known, host] });
      return true;
    },
    forgetDecision: (key) => {
      const { [key]: _gone, ...overrules } = settings.value?.overrules ?? {};
      return change({ overrules });
    },
    removeSite: (host) => change({ offSites: (settings.value?.offSites ?? []).filter((one) => one !== host) }),
    openKeys: () => attempt(sender.openKeys),
    openLibrary: () => attempt(sender.openLibrary),
    openImport: () => attempt(sender.openImport),
    openWelcome: () => attempt(sender.openWelcome),
    allowSites: () =>
      attempt(async () => {
        if (!(await sender.requestSites())) tell({ is: 'not-allowed' });
        permissions.value = await sender.permissions();
      }),
    persist: () =>
      attempt(async () => {
        const { persisted } = await sender.ask('persistStorage', {});
        tell({ is: persisted ? 'persisted' : 'not-persisted' });
        await look();
      }),
    backUp: () => write('all', sender.now()),
    saveCopy: async () => {
      const copy = storage.value?.copy;
      // Of the day on which it was taken: beside a backup of today it is the older one.
      if (copy) await write('before-update', new Date(copy.when));
    },
    deleteEverything: () =>
      attempt(async () => {
        const { deleted } = await sender.ask('deleteEverything', {});
        sender.forgetDrafts();
        await look();
        tell({ is: 'deleted-all', count: deleted });
      }),
    dismissNews,
    dispose: () => {
      stopWatching();
      sync.dispose();
    },
  };
}
