/** A popup's world made of plain data: a page with an article, a library, settings. */
import { annotate } from '../../lib/annotation/annotate.ts';
import type { Colour } from '../../lib/annotation/model.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { ListedAnnotation, PageState } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Site } from '../../lib/state/page-view.ts';
import type { ArticleState, PopupSender } from '../../lib/state/popup.ts';
import type { Quotation, Reading } from '../../lib/text/reading.ts';
import { exportPartOf, filesOut, type WrittenFile } from './files-out.ts';
import { sampleSettings } from './sample-settings.ts';

const SOURCE = 'https://syria-is-here.example/opposition';

interface Saved {
  exact: string;
  colour?: Colour;
  speaker?: string;
  kind?: Quotation['kind'];
  note?: string;
  tags?: string[];
  isOrphan?: boolean;
  paragraph?: number;
}

let made = 0;
export function listed({ exact, colour = 'amber', isOrphan = false, paragraph = 1, ...rest }: Saved): ListedAnnotation {
  made += 1;
  const span = { start: 0, end: exact.length };
  const annotation = annotate(
    {
      text: exact,
      source: SOURCE,
      spans: [span],
      colour,
      note: rest.note ?? '',
      tags: rest.tags ?? [],
      ...(rest.kind && {
        quotation: {
          kind: rest.kind,
          cue: 'said',
          source: rest.speaker ?? '',
          speaker: rest.speaker ? { key: rest.speaker, name: rest.speaker, kind: 'person' as const } : null,
          rule: 'cue-after',
          confidence: 0.9,
        },
      }),
    },
    { id: `urn:uuid:00000000-0000-4000-8000-${String(made).padStart(12, '0')}`, now: '2026-11-22T09:40:00.000Z' },
  );
  return {
    annotation,
    anchoring: isOrphan ? { state: 'orphan' } : { state: 'exact', spans: [span] },
    paragraph: isOrphan ? null : paragraph,
  };
}

export const THREE: ListedAnnotation[] = [
  listed({
    exact: '“It’s fair to say that Assad has improved his position a little bit, yes. But he’s still not winning.”',
    speaker: 'John Kerry',
    kind: 'direct',
    note: 'Compare with the transcript',
    tags: ['stalemate', 'to verify'],
    paragraph: 10,
  }),
  listed({
    exact: 'that his Coalition had achieved a “political victory” during last month’s peace talks',
    colour: 'sky',
    speaker: 'Ahmad al-Jarba',
    kind: 'mixed',
    paragraph: 2,
  }),
  listed({ exact: 'some 136,000 people have died and millions have fled', colour: 'rose', paragraph: 11 }),
];

const quotation = (id: string, kind: Quotation['kind'], speaker: string | null): Quotation => ({
  id,
  kind,
  content: [{ start: 0, end: 9 }],
  cue: [],
  source: [],
  speaker,
  rule: 'cue-after',
  confidence: 0.9,
});
const actorOf = (id: string, name: string, kind: Reading['actors'][number]['kind']) => ({
  id,
  name,
  kind,
  aliases: [name],
  key: name,
});

const reading: Reading = {
  language: 'en',
  sentences: [],
  mentions: [],
  quotations: [
    ...Array.from({ length: 5 }, (_, i) => quotation(`q${i}`, 'mixed', 'a1')),
    ...Array.from({ length: 7 }, (_, i) => quotation(`r${i}`, 'indirect', 'a2')),
  ],
  actors: [
    actorOf('a1', 'Ahmad al-Jarba', 'person'),
    actorOf('a2', 'John Kerry', 'person'),
    actorOf('a3', 'Islamic State of Iraq and the Levant', 'group'),
    actorOf('a4', 'State Department', 'organization'),
    actorOf('a5', 'Russia', 'state'),
    actorOf('a6', 'Geneva', 'place'),
  ],
};

export function articleState(change: Partial<ArticleState> = {}): ArticleState {
  return {
    is: 'article',
    metadata: {
      source: SOURCE,
      address: SOURCE,
      title: 'Al-Jarba : Opposition to receive advanced weapons from U.S',
      byline: [],
      site: 'syria-is-here.example',
      section: ['News', 'Syrian Crisis'],
      published: null,
      modified: null,
      language: 'en',
    },
    detection: { isArticle: true, reasons: [], paragraphs: 0 },
    paragraphs: 12,
    reading,
    speakers: [
      { actor: 'a1', name: 'Ahmad al-Jarba', quotations: 7, verbatim: 93, indirect: 44 },
      { actor: 'a2', name: 'John Kerry', quotations: 4, verbatim: 23, indirect: 26 },
      { actor: null, name: '', quotations: 1, verbatim: 0, indirect: 29 },
    ],
    annotations: THREE,
    unsaved: 10,
    ...change,
  };
}

/** What was asked, in order: "deleteAnnotations" with its request, … */
export interface FakeWorld extends PopupSender {
  asked: [type: string, request: unknown][];
  files: WrittenFile[];
  /** What stands in the drafts' storage. */
  written: string | null;
  page: PageState | PressmarkError;
  site: Site;
  settings: Settings;
  /** Set to make the next question to the background fail. */
  failure: PressmarkError | null;
  mayAccess: boolean;
}

/** A sender that answers from `page`; what it was asked is kept. */
export function createFakeWorld(page: PageState | PressmarkError, change: Partial<FakeWorld> = {}): FakeWorld {
  const world: FakeWorld = {
    asked: [],
    files: [],
    written: null,
    page,
    site: {
      host: 'syria-is-here.example',
      page: 'syria-is-here.example/2016/03/why-assad-is-winning',
      access: 'given',
    },
    settings: sampleSettings(),
    failure: null,
    mayAccess: true,
    askPage: async (type, request) => {
      world.asked.push([type, request]);
      if (world.page instanceof PressmarkError) throw world.page;
      return (
        { pageState: world.page, scrollToAnnotation: { found: true } }[type as string] ??
        ({ count: 10, acts: [4] } as never)
      );
    },
    askBackground: async (type, request) => {
      world.asked.push([type, request]);
      const { failure } = world;
      world.failure = null;
      if (failure) throw failure;
      return answerOf(type, request, world) as never;
    },
    siteHere: async () => world.site,
    requestAccess: async () => world.mayAccess,
    reloadPage: async () => {},
    readSettings: async () => world.settings,
    changeSettings: async (next) => {
      world.settings = { ...world.settings, ...next };
    },
    watchSettings: () => () => {},
    createFile: filesOut(() => world.files),
    drafts: {
      read: () => world.written,
      write: (text) => {
        world.written = text;
      },
    },
    now: () => new Date(2026, 10, 22, 10, 0),
    ...change,
  };
  return world;
}

function answerOf(type: string, request: unknown, world: FakeWorld): unknown {
  const annotations = world.page instanceof PressmarkError || world.page.is !== 'article' ? [] : world.page.annotations;
  if (type === 'exportPart') return exportPartOf(request);
  if (type === 'deleteAnnotations') return { deleted: 1, act: 3 };
  if (type !== 'changeAnnotation') return {};
  const { id, change } = request as { id: string; change: { note?: string } };
  const { annotation } = annotations.find((one) => one.annotation.id === id) as ListedAnnotation;
  if (change.note === undefined) return { annotation };
  const body = annotation.body.filter((one) => one.purpose !== 'commenting');
  return {
    annotation: {
      ...annotation,
      body: [...body, { type: 'TextualBody', purpose: 'commenting', value: change.note, format: 'text/plain' }],
    },
  };
}
