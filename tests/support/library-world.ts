/** The library page's world made of plain data: some annotations, and a background that answers from them. */
import { annotate } from '../../lib/annotation/annotate.ts';
import {
  type Annotation,
  COLOURS,
  type Colour,
  colourOf,
  exactOf,
  noteOf,
  quotationOf,
  tagsOf,
  toStyleClass,
} from '../../lib/annotation/model.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type {
  ChangeRecord,
  Facets,
  Filter,
  Grouping,
  LibraryRow,
  ManyChange,
  RowKind,
  Selection,
  StorageState,
} from '../../lib/library-messages.ts';
import type { FileIn, LibrarySender } from '../../lib/state/library/context.ts';
import { filesOut, type WrittenFile } from './files-out.ts';

export interface Made {
  exact: string;
  speaker?: string;
  kind?: 'direct' | 'mixed' | 'indirect';
  article?: string;
  colour?: Colour;
  note?: string;
  tags?: string[];
  created?: string;
  change?: Pick<ChangeRecord, 'state' | 'after'>;
}

let made = 0;

export function libraryRow({
  exact,
  speaker,
  kind = 'direct',
  article = 'Ferry sails half empty',
  ...rest
}: Made): LibraryRow {
  made += 1;
  const source = `https://${article.split(' ')[0]?.toLowerCase()}.example/story`;
  const who = speaker ? { key: `person:${speaker.toLowerCase()}`, name: speaker, kind: 'person' as const } : null;
  const annotation = annotate(
    {
      text: exact,
      source,
      spans: [{ start: 0, end: exact.length }],
      colour: rest.colour ?? 'amber',
      note: rest.note ?? '',
      tags: rest.tags ?? [],
      quotation: { kind, cue: 'said', source: speaker ?? '', speaker: who, rule: 'cue-after', confidence: 0.96 },
    },
    {
      id: `urn:uuid:00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
      now: rest.created ?? `2026-11-${String(1 + (made % 20)).padStart(2, '0')}T09:40:00.000Z`,
    },
  );
  return {
    annotation,
    article: { source, title: article, site: new URL(source).host, byline: [], published: null, language: 'en' },
    speaker: who,
    group: null,
    change: rest.change
      ? {
          id: `change ${made}`,
          annotation: annotation.id,
          source,
          seen: '2026-11-21T10:00:00.000Z',
          lastSeen: '2026-11-21T10:00:00.000Z',
          before: exact,
          sha256: '0'.repeat(64),
          ...rest.change,
        }
      : null,
  };
}

export const SIX: readonly Made[] = [
  {
    exact: '“The ferry sails half empty,”',
    speaker: 'Maria Lopez',
    tags: ['sea', 'to verify'],
    note: 'Ask for the log',
  },
  { exact: 'that the boats were counted twice', speaker: 'Maria Lopez', kind: 'indirect', colour: 'green' },
  { exact: '“We won,”', speaker: 'John Kerry', article: 'Election night in the harbour', tags: ['vote'] },
  {
    exact: 'that militants “would soon receive” them',
    speaker: 'Ahmad al-Jarba',
    kind: 'mixed',
    article: 'Weapons talk',
    colour: 'sky',
  },
  { exact: 'some 136,000 people have died', article: 'Weapons talk', change: { state: 'vanished', after: null } },
  {
    exact: '“هذا وقتنا”',
    speaker: 'أحمد الجربا',
    article: 'Weapons talk',
    change: { state: 'edited', after: '“هذا وقتكم”' },
  },
];

/** What was asked, in order, and everything that a test may set. */
export interface LibraryWorld extends LibrarySender {
  rows: LibraryRow[];
  asked: [type: string, request: unknown][];
  fragment: string;
  files: WrittenFile[];
  copied: string[];
  opened: string[];
  storage: StorageState;
  failure: PressmarkError | null;
  file: FileIn | PressmarkError;
  isInPage: boolean;
}

const kindOf = ({ annotation }: LibraryRow): RowKind => quotationOf(annotation)?.kind ?? 'highlight';
const groupOf = (row: LibraryRow, by: Grouping) => {
  if (by === 'actor') return { key: row.speaker?.key ?? '', label: row.speaker?.name ?? '' };
  if (by === 'article') return { key: row.article.source, label: row.article.title };
  const day = row.annotation.created.slice(0, 10);
  return { key: day, label: day };
};

function matches(row: LibraryRow, filter: Filter): boolean {
  const { annotation, article } = row;
  const text = [exactOf(annotation), noteOf(annotation), article.title, row.speaker?.name, ...tagsOf(annotation)].join(
    ' ',
  );
  const any = (list: readonly string[] | undefined, ...values: string[]) =>
    !list || values.some((one) => list.includes(one));
  const day = annotation.created.slice(0, 10);
  return (
    text.toLowerCase().includes((filter.query ?? '').toLowerCase()) &&
    any(filter.actors, row.speaker?.key ?? '') &&
    any(filter.kinds, kindOf(row)) &&
    any(filter.sites, article.site) &&
    any(filter.tags, ...tagsOf(annotation)) &&
    any(filter.colours, colourOf(annotation)) &&
    (!filter.source || article.source === filter.source) &&
    (!filter.changed || row.change !== null) &&
    day >= (filter.from ?? '') &&
    day <= (filter.to ?? '9')
  );
}

/** The rows that match, groups together in the order of their first row. */
function found(rows: readonly LibraryRow[], filter: Filter, group: Grouping): LibraryRow[] {
  const matching = rows.filter((row) => matches(row, filter));
  if (group === 'none') return matching;
  const groups = Map.groupBy
    ? Map.groupBy(matching, (row) => groupOf(row, group).key)
    : new Map<string, LibraryRow[]>();
  if (!groups.size)
    for (const row of matching) {
      const { key } = groupOf(row, group);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  return [...groups.values()].flat();
}

function counted(values: readonly string[]): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function facetsOf(rows: readonly LibraryRow[], filter: Filter): Facets {
  const without = (part: keyof Filter) => {
    const { [part]: _, ...rest } = filter;
    return rows.filter((row) => matches(row, rest));
  };
  const speakers = without('actors').flatMap(({ speaker }) => (speaker ? [speaker] : []));
  return {
    actors: counted(speakers.map(({ key }) => key)).map(({ key, count }) => {
      const { name, kind } = speakers.find((one) => one.key === key) as (typeof speakers)[number];
      return { key, count, name, kind };
    }),
    sites: counted(without('sites').map(({ article }) => article.site)),
    tags: counted(without('tags').flatMap(({ annotation }) => tagsOf(annotation))),
    colours: counted(without('colours').map(({ annotation }) => colourOf(annotation))),
    kinds: counted(without('kinds').map(kindOf)),
    changed: without('changed').filter(({ change }) => change).length,
    total: rows.filter((row) => matches(row, filter)).length,
  };
}

function withMany(annotation: Annotation, { colour, addTags = [], removeTags = [] }: ManyChange): Annotation {
  const tags = [...new Set([...tagsOf(annotation), ...addTags])].filter((tag) => !removeTags.includes(tag));
  const body = annotation.body.filter(({ purpose }) => purpose !== 'tagging');
  const [first, ...rest] = annotation.target;
  return {
    ...annotation,
    body: [...body, ...tags.map((value) => ({ type: 'TextualBody' as const, purpose: 'tagging' as const, value }))],
    target: [colour ? { ...first, styleClass: toStyleClass(colour) } : first, ...rest],
  };
}

export function createLibraryWorld(list: readonly Made[] = SIX, change: Partial<LibraryWorld> = {}): LibraryWorld {
  const acts: LibraryRow[][] = [];
  const world: LibraryWorld = {
    rows: list.map(libraryRow),
    asked: [],
    fragment: '',
    files: [],
    copied: [],
    opened: [],
    storage: {
      usage: 2_400_000,
      quota: 1e9,
      persisted: false,
      counts: { annotations: list.length, articles: 3, actors: 4, rejections: 0, deleted: 0 },
      emptied: false,
      lastExport: null,
      unsavedChanges: 0,
      backupEvery: 0,
    },
    failure: null,
    file: {
      format: 'pressmark',
      count: 1,
      batch: async () => ({ annotations: [], articles: [], rejections: [], decisions: [], changes: [] }),
      close: () => {},
      refused: [],
    },
    isInPage: true,
    ask: async (type, request) => {
      world.asked.push([type, request]);
      const { failure } = world;
      world.failure = null;
      if (failure) throw failure;
      return answer(type, request as never) as never;
    },
    openInPage: async ({ annotation }) => {
      world.opened.push(annotation.id);
      return world.isInPage;
    },
    copy: async (text) => void world.copied.push(text),
    createFile: filesOut(() => world.files),
    readFile: async () => {
      if (world.file instanceof PressmarkError) throw world.file;
      return world.file;
    },
    readFragment: () => world.fragment,
    writeFragment: (fragment) => {
      world.fragment = fragment;
    },
    watchFragment: () => () => {},
    watchLibrary: () => () => {},
    drafts: { read: () => null, write: () => {} },
    now: () => new Date(2026, 10, 22, 10, 0),
    newId: () => 'job',
    ...change,
  };

  const act = (next: LibraryRow[]) => {
    acts.push(world.rows);
    world.rows = next;
    return acts.length;
  };
  const isIn = (selection: Selection) => (row: LibraryRow) =>
    'ids' in selection ? selection.ids.includes(row.annotation.id) : matches(row, selection.filter);

  // biome-ignore lint/suspicious/noExplicitAny: each case knows the shape of its request
  function answer(type: string, request: any): unknown {
    switch (type) {
      case 'libraryRows': {
        const rows = found(world.rows, request.filter, request.group);
        const page = rows.slice(request.offset, request.offset + request.limit);
        const grouped = (row: LibraryRow) => ({ ...groupOf(row, request.group), count: 1 });
        return {
          total: rows.length,
          rows: page.map((row) => ({ ...row, group: request.group === 'none' ? null : grouped(row) })),
        };
      }
      case 'libraryGroups': {
        if (request.group === 'none') return { counts: [] };
        const keys = found(world.rows, request.filter, request.group).map((row) => groupOf(row, request.group).key);
        return { counts: [...new Set(keys)].map((key) => keys.filter((one) => one === key).length) };
      }
      case 'libraryIds': {
        const ids = found(world.rows, request.filter, request.group).map(({ annotation }) => annotation.id);
        return { ids: ids.slice(request.offset, request.offset + request.limit) };
      }
      case 'libraryFacets':
        return facetsOf(world.rows, request.filter);
      case 'libraryActors':
        return {
          actors: facetsOf(world.rows, {})
            .actors.filter(({ name }) => name.toLowerCase().startsWith(request.query.toLowerCase()))
            .map(({ key, name, kind }) => ({ key, name, kind, names: [name] })),
        };
      case 'actorCard': {
        const said = world.rows.filter(({ speaker }) => speaker?.key === request.key);
        if (!said[0]?.speaker) throw new PressmarkError('not-found');
        return {
          actor: { ...said[0].speaker, names: [said[0].speaker.name, 'Lopez'] },
          annotations: said.length,
          articles: 1,
          byMonth: [
            { month: '2026-09', count: 3 },
            { month: '2026-10', count: 0 },
            { month: '2026-11', count: said.length },
          ],
          merged: [{ key: 'person:m. lopez', name: 'M. Lopez' }],
        };
      }
      case 'aliasTable':
        return {
          actors: [
            {
              key: 'person:maria lopez',
              name: 'Maria Lopez',
              kind: 'person',
              merged: [{ key: 'person:m. lopez', name: 'M. Lopez', when: '2026-11-20T10:00:00.000Z' }],
              splits: [],
            },
          ],
        };
      case 'previewMerge':
      case 'previewSplit':
        return { annotations: 3, articles: 2, names: ['Maria Lopez', 'John Kerry'] };
      case 'changeAnnotation': {
        const row = world.rows.find(({ annotation }) => annotation.id === request.id);
        if (!row) throw new PressmarkError('not-found');
        return { annotation: row.annotation };
      }
      case 'changeMany': {
        const chosen = world.rows.filter(isIn(request.selection));
        const next = world.rows.map((row) =>
          chosen.includes(row) ? { ...row, annotation: withMany(row.annotation, request.change) } : row,
        );
        return { changed: chosen.length, act: act(next) };
      }
      case 'deleteMany': {
        const gone = world.rows.filter(isIn(request.selection));
        return { deleted: gone.length, act: act(world.rows.filter((row) => !gone.includes(row))) };
      }
      case 'undoAct':
        world.rows = acts[request.act - 1] ?? world.rows;
        return { what: 'change', count: 1, undone: true };
      case 'recentActs':
        return {
          acts: acts.map((_, i) => ({ act: i + 1, what: 'change', count: 1, when: '', undone: false })).reverse(),
        };
      case 'storageState':
        return world.storage;
      case 'searchState':
        return { ready: true, done: 1, total: 1 };
      case 'exportPart': {
        const first = request.cursor === null;
        return { part: first ? '{"a":' : '1}', cursor: first ? 'next' : null, done: first ? 1 : 2, total: 2 };
      }
      case 'importPreview':
        return { added: 3, same: 1, changed: 1, older: 0 };
      case 'importCommit':
        return { added: 3, same: 1, changed: 1, older: 0, act: act(world.rows) };
      case 'importState':
        return { done: 1, total: 2 };
      case 'persistStorage':
        world.storage = { ...world.storage, persisted: true };
        return { persisted: true };
      default:
        return { act: act(world.rows) };
    }
  }
  return world;
}

/** Many made-up annotations: articles of twenty, a few dozen speakers. */
export function manyMade(count: number): Made[] {
  return Array.from({ length: count }, (_, i) => ({
    exact: `“We counted ${i} boats and ${i * 7} nets on that morning, and nobody asked us how the harbour kept its books.”`,
    speaker: `Speaker ${i % 37}`,
    article: `Council${Math.floor(i / 20)} meets for the ${Math.floor(i / 20)}th time`,
    colour: COLOURS[i % 5] as Colour,
    tags: i % 3 ? [] : [`tag ${i % 9}`],
    note: i % 4 ? '' : `Ask about number ${i}.`,
  }));
}
