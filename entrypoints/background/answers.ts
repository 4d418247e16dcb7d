/** What the background does for each request. Requests were parsed before they come here. */
import { type Browser, browser } from 'wxt/browser';
import { anchorAllWithRests } from '../../lib/annotation/anchor.ts';
import { parseImport } from '../../lib/annotation/formats/import.ts';
import { toJson } from '../../lib/annotation/formats/json.ts';
import type { Answers } from '../../lib/answer.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { BackgroundProtocol } from '../../lib/messages.ts';
import { isOwnPage, requireSameHost } from '../../lib/requests.ts';
import { createRest } from '../../lib/rest.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readArticle } from '../../lib/text/read.ts';
import { showCount, showFailure } from './badge.ts';
import { openedModels } from './models.ts';
import { tellPages } from './news.ts';

type Sender = Browser.runtime.MessageSender;

let library: Library | undefined;

/** The one Library of this background; it opens when it is first asked. */
export function openedLibrary(): Library {
  library ??= openLibrary();
  return library;
}

/** Milliseconds of work after which other pages are answered first. */
const TURN = 5;

const now = (): string => new Date().toISOString();

export const answers: Answers<BackgroundProtocol> = {
  openReader: (_request, sender) => inject('/reader.js', sender),
  openSurfaces: (_request, sender) => inject('/surfaces.js', sender),

  async readArticle({ source, article }) {
    const [models, sha256, rejected] = await Promise.all([
      openedModels(),
      sha256Of(article.text),
      openedLibrary().rejectedOf(source),
    ]);
    return { reading: readArticle(article, models, { source }), sha256, retrieved: now(), rejected };
  },

  async annotationsOf({ source, text }) {
    const annotations = await openedLibrary().annotationsOf(source);
    if (text === null) return { annotations: annotations.length ? null : [] };
    const anchorings = await anchorAllWithRests(text, annotations, createRest(TURN));
    return {
      annotations: annotations.map((annotation, i) => ({
        annotation,
        anchoring: anchorings[i] ?? { state: 'orphan' },
      })),
    };
  },

  async saveAnnotations({ annotations, article }, sender) {
    await requireOwn(
      annotations.map(({ id }) => id),
      sender,
    );
    const saved = await openedLibrary().saveAnnotations(annotations, article);
    await tellPages(article.source, sender);
    return { saved, act: null };
  },

  async changeAnnotation({ id, change }, sender) {
    await requireOwn([id], sender);
    const annotation = await openedLibrary().changeAnnotation(id, change, now());
    await tellPages(annotation.target[0].source, sender);
    return { annotation, act: null };
  },

  async deleteAnnotations({ ids }, sender) {
    const sources = await requireOwn(ids, sender);
    const deleted = await openedLibrary().deleteAnnotations(ids, now());
    for (const source of sources) await tellPages(source, sender);
    return { deleted, act: null };
  },

  async restoreAnnotations({ ids }, sender) {
    const sources = await requireOwn(ids, sender);
    const restored = await openedLibrary().restoreAnnotations(ids);
    for (const source of sources) await tellPages(source, sender);
    return { restored, act: null };
  },

  async rejectQuotation({ source, exact }, sender) {
    await openedLibrary().reject(source, exact, now());
    await tellPages(source, sender);
    return {};
  },

  async acceptQuotation({ source, exact }, sender) {
    await openedLibrary().accept(source, exact);
    await tellPages(source, sender);
    return {};
  },

  async exportLibrary({ source }) {
    const content = await openedLibrary().exportOf(source);
    return { json: toJson(content), annotations: content.annotations.length };
  },

  async importLibrary({ json }, sender) {
    const report = await openedLibrary().importAll(parseImport(json));
    await tellPages(null, sender);
    return report;
  },

  async showBadge({ text, title }, sender) {
    if (text === '!') await showFailure(tabOf(sender), 'internal');
    else await showCount(tabOf(sender), text, title);
    return {};
  },
};

/** Runs one of our scripts in the frame that asked. */
async function inject(file: '/reader.js' | '/surfaces.js', sender: Sender): Promise<{ injected: boolean }> {
  const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [file] });
  return { injected: true };
}

function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new PressmarkError('bad-request', 'the sender is in no tab');
  return sender.tab.id;
}

/** The articles of the annotations named. A page may only touch those of its own host. */
async function requireOwn(ids: readonly string[], sender: Sender): Promise<Set<string>> {
  const sources = new Set(await openedLibrary().sourcesOf(ids));
  if (!isOwnPage(sender)) for (const source of sources) requireSameHost(source, sender);
  return sources;
}

/** Hex SHA-256 of UTF-8; a lone surrogate counts as U+FFFD, as everywhere on the web. */
async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
