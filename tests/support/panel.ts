/** A side panel's world made of plain data: an article beside it, a library behind it. */
import { PressmarkError } from '../../lib/errors.ts';
import type { Ledger, LedgerActor, LedgerEntry, LedgerNews, LedgerState } from '../../lib/ledger.ts';
import type { Kept, PageState } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/state/page-view.ts';
import type { PanelSender } from '../../lib/state/panel.ts';
import { LAYERS } from '../../lib/text/marks.ts';
import { articleState, listed } from './popup.ts';
import { sampleSettings } from './sample-settings.ts';

const jarba = { key: 'person:ahmad jarba', name: 'Ahmad al-Jarba', kind: 'person' } as const;
const kerry = { key: 'person:john kerry', name: 'John Kerry', kind: 'person' } as const;

export function entry(change: Partial<LedgerEntry>): LedgerEntry {
  return {
    key: change.exact ?? 'key',
    annotation: null,
    kind: 'indirect',
    exact: '',
    cue: 'said',
    source: 'Al-Jarba',
    speaker: jarba,
    others: 1,
    paragraph: 2,
    rule: 'cue-after',
    confidence: 0.88,
    isEdited: false,
    ...change,
  };
}

const kept = listed({ exact: 'that his Coalition had achieved a “political victory”', colour: 'sky', kind: 'mixed' });
const edited = listed({ exact: 'This is a long stalemate', colour: 'rose', kind: 'direct', speaker: 'John Kerry' });
const gone = listed({ exact: 'that President al-Assad was making gains on the ground', kind: 'indirect' });

export const actor = (change: Partial<LedgerActor>): LedgerActor => ({
  ...jarba,
  aliases: ['Ahmad al-Jarba', 'Al-Jarba', 'Jarba'],
  mentions: 7,
  statements: 2,
  paragraph: 1,
  ...change,
});

export const LEDGER: Ledger = {
  is: 'article',
  metadata: articleState().metadata,
  entries: [
    entry({ exact: 'that militants “would soon receive advanced weapons”', kind: 'mixed', paragraph: 1 }),
    entry({ exact: kept.annotation.id, annotation: kept.annotation, kind: 'mixed' }),
    entry({
      exact: '“It is now time for us to receive advanced weapons.',
      kind: 'direct',
      cue: '',
      paragraph: 3,
      confidence: 0.54,
      rule: 'floating',
    }),
    entry({
      exact: 'a change was evident',
      speaker: null,
      source: 'Media reports in recent days',
      cue: 'have indicated',
      others: 0,
      paragraph: 8,
    }),
    entry({
      exact: 'This is a stalemate',
      speaker: kerry,
      annotation: edited.annotation,
      isEdited: true,
      kind: 'direct',
      paragraph: 10,
    }),
    entry({ exact: 'some 136,000 people have died', kind: null, speaker: null, cue: '', source: '', paragraph: 11 }),
  ],
  orphans: [
    {
      annotation: gone.annotation,
      nearest: {
        exact: 'that President Assad had improved his position on the ground',
        paragraph: 9,
        words: 9,
        differing: 4,
      },
    },
  ],
  actors: [
    actor({}),
    actor({ ...kerry, aliases: ['John Kerry', 'Kerry'], statements: 1, paragraph: 8 }),
    actor({ key: 'state:russia', name: 'Russia', kind: 'state', aliases: ['Russia'], statements: 0 }),
  ],
  speakers: [],
};
// A key is the words for the tests' sake; the saved one shows its words.
(LEDGER.entries[1] as LedgerEntry).exact = 'that his Coalition had achieved a “political victory”';

export interface FakePanel extends PanelSender {
  asked: [type: string, request: unknown][];
  ledger: LedgerState | PressmarkError;
  page: PageState | PressmarkError;
  site: Site;
  settings: Settings;
  /** Sends news as the page does. */
  news: (news: LedgerNews) => void;
  /** Another page comes to the front. */
  turn: () => void;
  failure: PressmarkError | null;
  /** What acts on the page answer. */
  kept: Kept;
}

export function createFakePanel(change: Partial<FakePanel> = {}): FakePanel {
  const world: FakePanel = {
    asked: [],
    ledger: LEDGER,
    page: articleState(),
    site: { host: 'syria-is-here.example', access: 'given' },
    settings: sampleSettings({ layers: [...LAYERS] }),
    failure: null,
    kept: { count: 1, acts: [5] },
    news: () => {},
    turn: () => {},
    askPage: async (type, request) => {
      world.asked.push([type, request]);
      const { failure } = world;
      if (type !== 'ledger' && type !== 'pageState' && failure) {
        world.failure = null;
        throw failure;
      }
      const reply = { ledger: world.ledger, pageState: world.page }[type as string] ?? {
        found: true,
        ...world.kept,
      };
      if (reply instanceof PressmarkError) throw reply;
      return reply as never;
    },
    askBackground: async (type, request) => {
      world.asked.push([type, request]);
      return (BACKGROUND[type] ?? {}) as never;
    },
    bringLedger: async () => void world.asked.push(['bringLedger', {}]),
    listen: (onNews) => {
      world.news = onNews;
      return () => {};
    },
    watchPage: (callback) => {
      world.turn = callback;
      return () => {};
    },
    siteHere: async () => world.site,
    requestAccess: async () => true,
    reloadPage: async () => {},
    readSettings: async () => world.settings,
    ...change,
  };
  return world;
}

const BACKGROUND: Record<string, unknown> = {
  changesOf: {
    total: 1,
    changes: [
      {
        id: 'c1',
        annotation: gone.annotation.id,
        source: '',
        state: 'vanished',
        seen: '2026-11-20T08:00:00.000Z',
        lastSeen: '2026-11-22T08:00:00.000Z',
        before: '',
        after: null,
        sha256: '',
      },
    ],
  },
  libraryActors: { actors: [{ key: 'person:jen psaki', name: 'Jen Psaki', kind: 'person', names: ['Jen Psaki'] }] },
  aliasTable: {
    actors: [
      { ...jarba, merged: [{ key: 'person:a jarba', name: 'A. Jarba', when: '2026-11-01T08:00:00.000Z' }], splits: [] },
    ],
  },
  previewMerge: { annotations: 3, articles: 2, names: ['John Kerry', 'Kerry', 'Ahmad al-Jarba'] },
  previewSplit: { annotations: 1, articles: 1, names: ['Jarba'] },
  deleteAnnotations: { deleted: 1, act: 6 },
  mergeActors: { act: 7 },
  splitActor: { act: 8 },
};
