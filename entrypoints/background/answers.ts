/** What the background does for each request. Requests were parsed before they come here. */
import { type Browser, browser } from 'wxt/browser';
import { chargeReading } from '../../lib/allowance.ts';
import { anchorAllWithRests } from '../../lib/annotation/anchor.ts';
import { sourceOf } from '../../lib/annotation/model.ts';
import type { Answers } from '../../lib/answer.ts';
import { PressmarkError } from '../../lib/errors.ts';
import { tellOwnPages } from '../../lib/library-news.ts';
import type { AnchoredAnnotation, BackgroundProtocol } from '../../lib/messages.ts';
import { openActorWindow, openOwnPage } from '../../lib/open-pages.ts';
import { siteOfRequest, touchable } from '../../lib/ownership.ts';
import { createRest } from '../../lib/rest.ts';
import { START, toFragment } from '../../lib/state/library/place.ts';
import type { Observation } from '../../lib/store/evidence.ts';
import { readArticle } from '../../lib/text/read.ts';
import { showCount, showFailure } from './badge.ts';
import { libraryAnswers } from './library-answers.ts';
import { openedModels } from './models.ts';
import { tellPages } from './news.ts';
import { now, openedLibrary } from './opened-library.ts';
import { rememberLibrary } from './storage.ts';

type Sender = Browser.runtime.MessageSender;

const QUOTATION_KINDS = ['direct', 'mixed', 'indirect'] as const;

/** Milliseconds of work after which other pages are answered first. */
const TURN = 2;

export const answers: Answers<BackgroundProtocol> = {
  ...libraryAnswers,
  openReader(_request, sender) {
    const injected = inject('/reader.js', sender);
    // An article is about to be read: models and library are opened while the page looks at its text.
    void openedModels();
    void openedLibrary()
      .aliases()
      .catch(() => {});
    return injected;
  },
  openSurfaces: (_request, sender) => inject('/surfaces.js', sender),

  async readArticle({ source, article }, sender) {
    const [models, sha256, rejected, aliases] = await Promise.all([
      openedModels(),
      sha256Of(article.text),
      openedLibrary().rejectedOf(source),
      openedLibrary().aliases(),
    ]);
    const began = performance.now();
    const reading = readArticle(article, models, { source, aliases: aliases.table() });
    chargeReading(sender, performance.now() - began);
    return { reading, sha256, retrieved: now(), rejected };
  },

  async annotationsOf({ source, text }) {
    const annotations = await openedLibrary().annotationsOf(source);
    if (text === null) return { annotations: annotations.length ? null : [] };
    const anchorings = await anchorAllWithRests(text, annotations, createRest(TURN));
    const anchored = annotations.map((annotation, i) => ({
      annotation,
      anchoring: anchorings[i] ?? { state: 'orphan' as const },
    }));
    if (anchored.length) void noteChanges({ source, text }, anchored).catch(() => {});
    return { annotations: anchored };
  },

  async saveAnnotations({ annotations, article }, sender) {
    await requireOwn(
      annotations.map(({ id }) => id),
      sender,
    );
    const { result, act } = await openedLibrary().saveAnnotations(annotations, article, now());
    await rememberLibrary();
    await tellPages(article.source, sender);
    return { saved: result, act };
  },

  async changeAnnotation({ id, change, of }, sender) {
    const own = await touchable(openedLibrary(), [id], siteOfRequest(sender, of));
    if (!own.has(id)) throw new PressmarkError('not-found', id);
    const { result, act } = await openedLibrary().changeAnnotation(id, change, now());
    await tellPages(sourceOf(result), sender);
    return { annotation: result, act };
  },

  async deleteAnnotations({ ids, of }, sender) {
    const own = await touchable(openedLibrary(), ids, siteOfRequest(sender, of));
    const { result, act } = await openedLibrary().deleteAnnotations([...own.keys()], now());
    for (const source of new Set(own.values())) await tellPages(source, sender);
    return { deleted: result, act };
  },

  async rejectQuotation({ source, exact }, sender) {
    const { act } = await openedLibrary().reject(source, exact, now());
    await tellPages(source, sender, { actors: true });
    return { act };
  },

  async openActor({ key, is }, sender) {
    if (is === 'library') await openOwnPage('library.html', toFragment({ ...START, view: { is: 'actor', key } }));
    else await openActorWindow(tabOf(sender), key, is);
    return {};
  },

  async actorNames({ query }) {
    const found = await openedLibrary().actors(query, 8);
    return { actors: found.map(({ name, kind }) => ({ name, kind })) };
  },

  async statementsOf({ key }) {
    const filter = { actors: [key], kinds: [...QUOTATION_KINDS] };
    const { total } = await openedLibrary().rows({ filter, group: 'none', order: 'newest', offset: 0, limit: 0 });
    return { statements: total };
  },

  async showBadge({ text }, sender) {
    if (text === '!') await showFailure(tabOf(sender), 'internal');
    else await showCount(tabOf(sender), text);
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

/** @throws PressmarkError "bad-request" where an annotation that is there would be replaced by one of another site. */
async function requireOwn(ids: readonly string[], sender: Sender): Promise<void> {
  const [there, own] = await Promise.all([
    openedLibrary().sourcesOf(ids),
    touchable(openedLibrary(), ids, siteOfRequest(sender)),
  ]);
  if (own.size < there.size) throw new PressmarkError('bad-request', 'an id is taken');
}

/**
 * Writes down what the page shows of what is saved of it. The marks must not wait for that, nor fail with it: what could not
 * be written now is seen again the next time.
 */
async function noteChanges(
  { source, text }: { source: string; text: string },
  anchored: readonly AnchoredAnnotation[],
): Promise<void> {
  const observations = anchored.map(({ annotation, anchoring }): Observation => {
    return { annotation, state: anchoring.state, now: anchoring.state === 'edited' ? anchoring.now : null };
  });
  const reading = { source, when: now(), sha256: await sha256Of(text) };
  const found = await openedLibrary()
    .observe(reading, observations)
    .catch(() => []);
  if (found.length) tellOwnPages({ source });
}

/** Hex SHA-256 of UTF-8; a lone surrogate counts as U+FFFD, as everywhere on the web. */
async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
