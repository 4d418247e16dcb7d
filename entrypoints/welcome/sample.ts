/**
 * The sample article of the welcome page, read and marked by the same parts that read an article of the web. What is saved
 * in it is kept for as long as the page is open and goes nowhere: it is for trying.
 */

import { anchorAll } from '../../lib/annotation/anchor.ts';
import { withChange } from '../../lib/annotation/annotate.ts';
import type { Annotation } from '../../lib/annotation/model.ts';
import { askBackground } from '../../lib/ask.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { BackgroundProtocol } from '../../lib/messages.ts';
import type { extractArticle } from '../../lib/page/extract.ts';
import { spanOf } from '../../lib/page/places.ts';
import type { Controller } from '../../lib/reader/controller.ts';
import { createDrafting } from '../../lib/reader/drafting.ts';
import { createPainter } from '../../lib/reader/painting.ts';
import { createSession } from '../../lib/reader/session.ts';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';
import type { Block } from '../../lib/text/article.ts';
import { newUrn } from '../../lib/uuid.ts';
import { words, wordsLanguage } from '../../lib/words.ts';
import { createController } from '../surfaces/controller.ts';

export interface Sample {
  /** To the next or previous quotation, and its card. */
  step: (step: 1 | -1) => void;
}

/** An address for the library's questions; nothing is ever asked of it. */
const SOURCE = 'https://pressmark.example/sample';

export function startSample(document: Document): Sample {
  let settings: Settings | null = null;
  let controller: Controller | null = null;
  const painter = createPainter({ document });
  const drafting = createDrafting({ now, newId: newUrn });
  const session = createSession({
    document,
    ask: createTrialLibrary(),
    drafting: async () => drafting,
    extract: extractSheet,
    onChange: () => {
      painter.update(session.model, settings?.layers ?? []);
      controller?.update();
    },
  });
  watchSettings((changed) => {
    settings = changed;
    painter.update(session.model, changed.layers);
  });
  void readSettings().then(async (read) => {
    settings = read;
    await session.renew();
    controller = createController({ document, session, painter, settings: () => settings as Settings });
  });
  return { step: (step) => controller?.step(step) };
}

/** The paragraphs of the sheet, whatever else stands on the page. */
const extractSheet: typeof extractArticle = (page, map) => {
  const paragraphs = [...page.querySelectorAll('.sheet h2 ~ p')];
  const blocks = paragraphs.flatMap((paragraph): Block[] => {
    const range = page.createRange();
    range.selectNodeContents(paragraph);
    const span = spanOf(map, range);
    return span ? [{ ...span, role: 'paragraph' }] : [];
  });
  const title = page.querySelector('.sheet h2')?.textContent ?? '';
  const metadata = { source: SOURCE, address: SOURCE, title, byline: [], site: words('product'), section: [] };
  return { metadata: { ...metadata, published: null, modified: null, language: wordsLanguage() }, blocks };
};

const now = () => new Date().toISOString();

/** Answers as the background does, from a list that dies with the page. Only the reading is the background's own. */
function createTrialLibrary(): typeof askBackground {
  const kept = new Map<string, Annotation>();
  const rejected = new Set<string>();
  /** How everything was before each act. */
  const befores: { kept: [string, Annotation][]; rejected: string[] }[] = [];
  /** The number of the act that begins. */
  const act = () => befores.push({ kept: [...kept], rejected: [...rejected] }) - 1;
  type Answer<K extends keyof BackgroundProtocol> = (
    request: BackgroundProtocol[K]['request'],
  ) => BackgroundProtocol[K]['reply'] | Promise<BackgroundProtocol[K]['reply']>;
  const answers: { [K in keyof BackgroundProtocol]?: Answer<K> } = {
    readArticle: async (request) => ({ ...(await askBackground('readArticle', request)), rejected: [...rejected] }),
    annotationsOf: ({ text }) => {
      const annotations = [...kept.values()];
      if (text === null) return { annotations: annotations.length ? null : [] };
      const anchorings = anchorAll(text, annotations);
      return { annotations: annotations.map((annotation, i) => ({ annotation, anchoring: anchorings[i]! })) };
    },
    saveAnnotations: ({ annotations }) => {
      const number = act();
      for (const annotation of annotations) kept.set(annotation.id, annotation);
      return { saved: annotations.length, act: number };
    },
    changeAnnotation: ({ id, change }) => {
      const before = kept.get(id);
      if (!before) throw new PressmarkError('not-found');
      const number = act();
      const annotation = withChange(before, change, now());
      kept.set(id, annotation);
      return { annotation, act: number };
    },
    deleteAnnotations: ({ ids }) => {
      const number = act();
      for (const id of ids) kept.delete(id);
      return { deleted: ids.length, act: number };
    },
    rejectQuotation: ({ exact }) => {
      const number = act();
      rejected.add(exact);
      return { act: number };
    },
    undoAct: ({ act }) => {
      const before = befores[act];
      if (!before) throw new PressmarkError('not-found');
      const isRejection = before.rejected.length < rejected.size;
      kept.clear();
      for (const [id, annotation] of before.kept) kept.set(id, annotation);
      rejected.clear();
      for (const exact of before.rejected) rejected.add(exact);
      befores.length = act;
      return { what: isRejection ? 'reject' : 'change', count: 1, undone: true };
    },
  };
  return async (type, request) => {
    const answer = answers[type] as Answer<typeof type> | undefined;
    if (!answer) throw new PressmarkError('not-found', `the sample has no ${type}`);
    return answer(request);
  };
}
