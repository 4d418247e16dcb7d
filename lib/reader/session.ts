/** One article in one page: reads it, keeps what is known of it current, and carries out what the reader does. */

import type { Meant } from '../annotation/annotate.ts';
import { carried } from '../annotation/carry.ts';
import type { Annotation, ArticleRecord, Colour } from '../annotation/model.ts';
import type { askBackground } from '../ask.ts';
import { codeOf, type ErrorCode, PressmarkError } from '../errors.ts';
import type { AnchoredAnnotation, AnnotationChange, Kept } from '../messages.ts';
import { type extractArticle, extractInSteps } from '../page/extract.ts';
import { addressOf } from '../page/framed.ts';
import { bodyOf, rootOf, viewOf } from '../page/nodes.ts';
import { inPieces } from '../page/pieces.ts';
import { readTextMap } from '../page/text-map.ts';
import { createPageArticle } from '../text/article.ts';
import { toPageReading } from '../text/page-reading.ts';
import type { Actor, ActorKind, Quotation, Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { withoutActors } from '../text/without-actors.ts';
import type { Drafting } from './drafting.ts';
import { createPace } from './pace.ts';
import { joinSaved, type PageModel, quotationsOf, rejectionOf, savedAs } from './page-model.ts';

/** What the session needs of the world. */
export interface SessionWorld {
  /** May be another one at every reading: the article may stand in a frame. */
  document: Document;
  ask: typeof askBackground;
  /** What makes annotations: it comes with the surfaces, for nothing is saved before the reader has acted. */
  drafting: () => Promise<Drafting>;
  /** Called after every change of the model. */
  onChange: () => void;
  /** Finds the article where it is known beforehand, as the sample is; left out on pages of the web. */
  extract?: typeof extractArticle;
}

export type Phase = 'idle' | 'reading' | 'ready' | 'failed';

export interface Session {
  readonly phase: Phase;
  readonly code: ErrorCode;
  /** Null until the first reading is complete. */
  readonly model: PageModel | null;
  /** Reads the page as it is now. What has not changed is not read again. */
  renew(): Promise<void>;
  /** Milliseconds of the page's time that its last reading took. */
  readonly worked: number;
  /** Reads the page again though it has not changed: the reader has decided who is who. */
  reread(): Promise<void>;
  stop(): void;
  /** Asks again what is saved here. */
  refresh(): Promise<void>;
  save(quotations: readonly Quotation[], change: SaveChange): Promise<Kept>;
  highlight(spans: readonly Span[], change: SaveChange): Promise<Kept>;
  change(id: string, change: AnnotationChange): Promise<Kept>;
  remove(ids: readonly string[]): Promise<Kept>;
  /** "Not a quotation", "not an actor": remembered for this article. */
  reject(what: Quotation | Actor): Promise<Kept>;
  /** Takes acts back, the last first. */
  undo(acts: readonly number[]): Promise<void>;
  /** Asks of the library what is no matter of this article; null where there is no library behind, as in the sample. */
  readonly ask: typeof askBackground | null;
}

/** What the reader adds while saving. */
export interface SaveChange {
  colour: Colour;
  note?: string;
  tags?: string[];
  /** Whom the reader has chosen as the speaker. */
  speaker?: Meant;
  /** The actor whom the passage names, as the reader says. */
  actor?: { name: string; kind: ActorKind };
}

interface LastReading {
  text: string;
  reading: Reading;
  sha256: string;
  retrieved: string;
  rejected: Set<string>;
}

export function createSession(world: SessionWorld): Session {
  const { ask } = world;
  let phase: Phase = 'idle';
  let code: ErrorCode = 'internal';
  let model: PageModel | null = null;
  let last: (LastReading & { source: string }) | null = null;
  let turn = 0;
  let isStale = false;
  let worked = 0;
  /** The article for which nothing is saved, as far as anybody has told: its text need not be sent about. */
  let empty: string | null = null;

  /** What is saved for the article, and where it stands in a text. The text is sent only where something is saved. */
  async function kept(source: string, text: string): Promise<AnchoredAnnotation[]> {
    if (empty === source) return [];
    if (model?.metadata.source === source) {
      const there = carriedOver(model, text);
      if (there) return there;
    } else {
      const { annotations } = await ask('annotationsOf', { source, text: null });
      if (annotations) {
        if (!annotations.length) empty = source;
        return annotations;
      }
    }
    return (await ask('annotationsOf', { source, text })).annotations ?? [];
  }

  /** Asks for a reading unless the body is the one that was read last: a ticking clock in the header costs nothing. */
  async function read(source: string, page: ReturnType<typeof createPageArticle>): Promise<LastReading> {
    if (!isStale && last?.source === source && last.text === page.article.text) return last;
    const { rejected, ...reply } = await ask('readArticle', { source, article: page.article });
    return { ...reply, text: page.article.text, rejected: new Set(rejected) };
  }

  async function renew(): Promise<void> {
    const { document } = world;
    // Its marks are gone with its words; what is saved is neither edited nor lost, and nobody shall write that down.
    if (model && isTranslated(document)) return;
    turn += 1;
    const mine = turn;
    if (!model) show('reading', null);
    const pace = createPace();
    // A frameset has no body; its root will do.
    const map = await readTextMap(() => bodyOf(document) ?? (rootOf(document) as Element), pace.rest);
    if (mine !== turn) return;
    const address = addressOf(viewOf(document) as Window);
    const { metadata, blocks } = world.extract
      ? world.extract(document, map, address)
      : await inPieces(extractInSteps(document, map, address), pace.rest);
    if (mine !== turn) return;
    worked = pace.worked();
    if (!isStale && model?.map.text === map.text && model.metadata.source === metadata.source) {
      // The same words, perhaps in other nodes: only the way to them is new.
      show('ready', { ...model, map });
      return;
    }
    if (phase !== 'ready' || model?.metadata.source !== metadata.source) show('reading', null);
    try {
      const page = createPageArticle(map.text, blocks, metadata.language || 'und');
      const [found, annotations] = await Promise.all([read(metadata.source, page), kept(metadata.source, map.text)]);
      const whole = await inPieces(toPageReading(found.reading, page.toPage), createPace().rest);
      if (mine !== turn) return;
      isStale = false;
      last = { ...found, source: metadata.source };
      const { sha256, retrieved, rejected } = found;
      const saved = joinSaved(whole.quotations, annotations);
      const reading = accepted(whole, rejected);
      model = { map, metadata, blocks, found: whole, reading, sha256, retrieved, rejected, annotations, saved };
      phase = 'ready';
    } catch (error) {
      if (mine !== turn) return;
      phase = 'failed';
      code = codeOf(error);
    }
    world.onChange();
  }

  async function refresh(): Promise<void> {
    if (!model) return;
    const { metadata, map } = model;
    const { source } = metadata;
    const { annotations } = await ask('annotationsOf', { source, text: map.text });
    if (model?.map.text !== map.text || !annotations) return;
    empty = annotations.length ? null : source;
    model = { ...model, annotations, saved: joinSaved(model.reading.quotations, annotations) };
    world.onChange();
  }

  /** The model, or the reason why nothing can be done. */
  function ready(): PageModel {
    if (!model) throw new PressmarkError(phase === 'failed' ? code : 'not-found', 'the page is not read');
    return model;
  }

  async function saveAll(annotations: Annotation[]): Promise<Kept> {
    const { metadata, sha256, retrieved } = ready();
    if (!annotations.length) return keptBy(null, 0);
    const article: ArticleRecord = { ...metadata, sha256, retrieved };
    const { act } = await ask('saveAnnotations', { annotations, article });
    await refresh();
    return keptBy(act, annotations.length);
  }

  async function reject(what: Quotation | Actor): Promise<Kept> {
    const { metadata, map } = ready();
    const exact = rejectionOf(map.text, what);
    const { act } = await ask('rejectQuotation', { source: metadata.source, exact });
    if (model) {
      const rejected = new Set(model.rejected).add(exact);
      model = { ...model, rejected, reading: accepted(model.found, rejected) };
      if (last) last = { ...last, rejected };
      world.onChange();
    }
    return keptBy(act);
  }

  /** Reads the page again though it has not changed. */
  function reread(): Promise<void> {
    isStale = true;
    return renew();
  }

  function show(now: Phase, what: PageModel | null): void {
    phase = now;
    model = what;
    world.onChange();
  }

  return {
    get phase() {
      return phase;
    },
    get code() {
      return code;
    },
    get model() {
      return model;
    },
    get worked() {
      return worked;
    },
    renew,
    ask: world.extract ? null : ask,
    reread,
    refresh,
    stop() {
      turn += 1;
      show('idle', null);
    },
    async save(quotations, change) {
      const drafting = await world.drafting();
      return saveAll(drafting.ofQuotations(ready(), quotations, change));
    },
    async highlight(spans, change) {
      const drafting = await world.drafting();
      return saveAll(drafting.ofSpans(ready(), spans, change));
    },
    async change(id, change) {
      const { act } = await ask('changeAnnotation', { id, change });
      await refresh();
      return keptBy(act);
    },
    async remove(ids) {
      const { act } = await ask('deleteAnnotations', { ids: [...ids] });
      await refresh();
      return keptBy(act);
    },
    reject,
    async undo(acts) {
      let isReadAnew = false;
      for (const act of acts.toReversed()) isReadAnew = (await ask('undoAct', { act })).what === 'reject';
      await (isReadAnew ? reread() : refresh());
    },
  };
}

const keptBy = (act: number | null, count = 1): Kept => ({ count, acts: act === null ? [] : [act] });

const accepted = (found: Reading, rejected: ReadonlySet<string>) =>
  withoutActors(found, (actor) => rejected.has(rejectionOf('', actor)));

/** Chrome's and Edge's translation says so on the root. */
const isTranslated = (document: Document) => /\btranslated-/.test(rootOf(document)?.className ?? '');

/** What was saved stands as it stood, the page having changed elsewhere; null when it has to be looked for. */
function carriedOver({ map, annotations }: PageModel, text: string): AnchoredAnnotation[] | null {
  if (!annotations.length) return null;
  const anchorings = carried(
    map.text,
    text,
    annotations.map(({ anchoring }) => anchoring),
  );
  return (
    anchorings &&
    annotations.map(({ annotation }, i) => ({ annotation, anchoring: anchorings[i] as (typeof anchorings)[number] }))
  );
}

/** Quotations that are neither saved nor rejected: what "Save all" would save. */
export function unsavedOf(model: PageModel): Quotation[] {
  return quotationsOf(model).filter((quotation) => !savedAs(model, quotation));
}
