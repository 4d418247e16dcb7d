/** An options page's world made of plain data. */
import { PressmarkError } from '../../lib/errors.ts';
import type { SyncState } from '../../lib/library-messages.ts';
import type { Settings } from '../../lib/settings.ts';
import type { OptionsSender } from '../../lib/state/options.ts';
import type { StorageState } from '../../lib/storage-state.ts';
import { exportPartOf, filesOut, type WrittenFile } from './files-out.ts';
import { sampleSettings } from './sample-settings.ts';

export interface FakeOptions extends OptionsSender {
  asked: [type: string, request: unknown][];
  settings: Settings;
  storage: StorageState | PressmarkError;
  hasSites: boolean;
  /** Files that reached the disk. */
  files: WrittenFile[];
  /** Notes that have not arrived yet. */
  drafts: number;
  opened: string[];
  /** What the reader answers when downloads are asked for. */
  hasDownloads: boolean;
}

const NO_SERVER: SyncState = { server: null, at: null, failed: null, detail: '', progress: null, unsent: 0 };

const storage: StorageState = {
  usage: 4_200_000,
  quota: 1e9,
  persisted: false,
  counts: { annotations: 1204, articles: 97, actors: 310, rejections: 4, deleted: 0 },
  emptied: false,
  lastExport: '2026-11-01T10:00:00.000Z',
  unsavedChanges: 12,
  copy: null,
  backupEvery: 200,
};

export function createFakeOptions(change: Partial<FakeOptions> = {}): FakeOptions {
  const world: FakeOptions = {
    asked: [],
    files: [],
    drafts: 2,
    opened: [],
    settings: sampleSettings({ offSites: ['quiet.example'], overrules: { 'daily.example/about': false } }),
    storage,
    hasSites: true,
    requestDownloads: async () => world.hasDownloads,
    hasDownloads: true,
    readBackupMark: async () => ({ at: null, failed: 'storage-full', triedAt: '2026-11-20T10:00:00.000Z' }),
    requestOrigin: async () => true,
    watchSync: () => () => {},
    version: '0.1.0',
    ask: async (type, request) => {
      world.asked.push([type, request]);
      if (world.storage instanceof PressmarkError) throw world.storage;
      return answerOf(type, request, world.storage) as never;
    },
    readSettings: async () => world.settings,
    changeSettings: async (next) => {
      world.settings = { ...world.settings, ...next };
    },
    watchSettings: () => () => {},
    boundKeys: async () => [
      { command: 'next-quotation', keys: ['Alt', 'Shift', 'N'], what: 'Next quotation' },
      { command: '_execute_action', keys: ['not set'], what: 'Open Pressmark' },
    ],
    openKeys: async () => void world.opened.push('keys'),
    openLibrary: async () => void world.opened.push('library'),
    openImport: async () => void world.opened.push('import'),
    openWelcome: async () => void world.opened.push('welcome'),
    createFile: filesOut(() => world.files),
    forgetDrafts: () => {
      world.drafts = 0;
    },
    permissions: async () => ({ names: ['storage', 'scripting', 'sidePanel'], hasSites: world.hasSites }),
    requestSites: async () => {
      world.hasSites = true;
      return true;
    },
    now: () => new Date(2026, 10, 22, 10, 0),
    ...change,
  };
  return world;
}

function answerOf(type: string, request: unknown, kept: StorageState): unknown {
  if (type === 'storageState') return kept;
  if (type === 'syncState') return NO_SERVER;
  if (type === 'persistStorage') return { persisted: true };
  if (type === 'deleteEverything') return { deleted: kept.counts.annotations };
  return type === 'exportPart' ? exportPartOf(request) : {};
}
