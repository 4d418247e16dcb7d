/** What the background answers to our own pages about the library. */
import type { Browser } from 'wxt/browser';
import type { Answers } from '../../lib/answer.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { ActKind, LibraryProtocol } from '../../lib/library-messages.ts';
import { requireActOf, siteOfRequest } from '../../lib/ownership.ts';
import { exportPart } from './export-part.ts';
import { tellPages } from './news.ts';
import { now, openedLibrary } from './opened-library.ts';
import { acceptEmptied, persistStorage, storageState } from './storage.ts';
import { syncAnswers, turnOffSync } from './sync.ts';

type Sender = Browser.runtime.MessageSender;

/** Acts after which an article may name other actors, or have other quotations, than before. */
const ABOUT_READING: readonly ActKind[] = ['merge-actors', 'split-actor', 'import', 'reject'];

export const libraryAnswers: Answers<LibraryProtocol> = {
  libraryRows: (request) => openedLibrary().rows(request),
  libraryGroups: async (request) => ({ counts: await openedLibrary().groups(request) }),
  libraryIds: async (request) => ({ ids: await openedLibrary().ids(request) }),
  libraryFacets: (request) => openedLibrary().facets(request),
  actorCard: ({ key }) => openedLibrary().actorCard(key),
  libraryActors: async ({ query, limit }) => ({ actors: await openedLibrary().actors(query, limit) }),
  searchState: () => openedLibrary().searchState(),

  aliasTable: async () => ({ actors: await openedLibrary().aliasTable() }),
  previewMerge: (request) => openedLibrary().previewMerge(request, now()),
  previewSplit: (request) => openedLibrary().previewSplit(request, now()),
  async mergeActors(request, sender) {
    const { act } = await told(
      sender,
      () => openedLibrary().mergeActors(request, now()),
      () => true,
    );
    return { act: somethingDone(act) };
  },
  async splitActor(request, sender) {
    const { act } = await told(
      sender,
      () => openedLibrary().splitActor(request, now()),
      () => true,
    );
    return { act: somethingDone(act) };
  },

  changesOf: (request) => openedLibrary().changesOf(request),

  recentActs: async () => ({ acts: await openedLibrary().recentActs() }),
  async undoAct({ act, of }, sender) {
    await requireActOf(openedLibrary(), act, siteOfRequest(sender, of));
    return told(
      sender,
      () => openedLibrary().undo(act, now()),
      ({ what }) => ABOUT_READING.includes(what),
    );
  },

  async changeMany({ selection, change }, sender) {
    const { result, act } = await told(sender, () => openedLibrary().changeMany(selection, change, now()));
    return { changed: result, act };
  },
  async deleteMany({ selection }, sender) {
    const { result, act } = await told(sender, () => openedLibrary().deleteMany(selection, now()));
    return { deleted: result, act };
  },
  async deleteEverything(_request, sender) {
    // Else the server would bring it all back.
    await turnOffSync();
    return {
      deleted: await told(
        sender,
        () => openedLibrary().deleteEverything(),
        () => true,
      ),
    };
  },

  storageState,
  ...syncAnswers,
  persistStorage,
  async startAnew(_request, sender) {
    await told(sender, () => openedLibrary().startAnew());
    return {};
  },
  async acceptEmptied() {
    await acceptEmptied();
    return {};
  },

  exportPart,
  async exportDone() {
    await openedLibrary().finishExport();
    return {};
  },

  importPreview: ({ job, batch }) => openedLibrary().stageImport(job, batch, now()),
  async importCommit({ job }, sender) {
    const { result, act } = await told(
      sender,
      () => openedLibrary().commitImport(job, now()),
      () => true,
    );
    // Brought back from a file, the library counts as itself again: there is nothing left to warn of.
    if (result.added) await acceptEmptied().catch(() => {});
    // What came in is indexed now, and not when the reader waits for an answer.
    void openedLibrary().searchState();
    return { ...result, act };
  },
  async importCancel({ job }) {
    await openedLibrary().cancelImport(job);
    return {};
  },
  importState: ({ job }) => openedLibrary().importState(job),
};

/** @throws PressmarkError "bad-request" when what was asked is so already: an actor merged into itself. */
function somethingDone(act: number | null): number {
  if (act === null) throw new PressmarkError('bad-request', 'nothing to do');
  return act;
}

/** Does something and tells every open page. */
async function told<T>(sender: Sender, work: () => Promise<T>, isAboutActors = (_: T) => false): Promise<T> {
  const result = await work();
  await tellPages(null, sender, { actors: isAboutActors(result) });
  return result;
}
