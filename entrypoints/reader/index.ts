/** Injected into articles alone: reads, paints, and answers what the detector passes on. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../../lib/ask.ts';
import { PressmarkError } from '../../lib/errors.ts';
import { watch } from '../../lib/page/watch.ts';
import { type Presence, presenceHere, type ReaderPresence } from '../../lib/presence.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { newUrn } from '../../lib/uuid.ts';
import { plural, useWords } from '../../lib/words.ts';
import type { Surfaces } from '../surfaces/surfaces.ts';
import { createController } from './controller.ts';
import { quotationsOf } from './page-model.ts';
import { createSession } from './session.ts';
import { stateOf } from './state.ts';

export default defineUnlistedScript(() => {
  const presence = presenceHere();
  if (!presence || presence.reader) return;
  useWords((key, values) => browser.i18n.getMessage(key as 'description', values));
  presence.reader = startReader(presence);
});

function startReader(presence: Presence): ReaderPresence {
  let settings: Awaited<ReturnType<typeof readSettings>> | null = null;
  let stopWatching = () => {};
  let controller: ReturnType<typeof createController> | null = null;
  const session = createSession({
    document,
    ask: askBackground,
    now: () => new Date().toISOString(),
    newId: newUrn,
    onChange,
  });

  function onChange(): void {
    controller?.update();
    const { model, phase } = session;
    const count = model ? quotationsOf(model).length : null;
    const text = phase === 'failed' ? '!' : count;
    // The page may be gone before the answer is: nobody is left to tell.
    void askBackground('showBadge', { text, title: count === null ? '' : plural('badge', count) }).catch(() => {});
  }

  async function renew(): Promise<void> {
    settings ??= await readSettings();
    controller ??= createController(document, session, () => settings as NonNullable<typeof settings>, loadSurfaces);
    stopWatching();
    stopWatching = watch(document, () => void session.renew());
    await session.renew();
    requestIdleCallback(() => void controller?.prepare(), { timeout: 2000 });
  }

  async function loadSurfaces(): Promise<Surfaces> {
    if (!presence.surfaces) await askBackground('openSurfaces', {});
    if (!presence.surfaces) throw new PressmarkError('internal', 'the surfaces did not start');
    return presence.surfaces;
  }

  watchSettings((changed) => {
    settings = changed;
    controller?.update();
  });

  const act = async <T>(make: (one: ReturnType<typeof createController>) => T): Promise<T> => {
    if (!controller) await renew();
    return make(controller as ReturnType<typeof createController>);
  };

  return {
    renew,
    stop() {
      stopWatching();
      session.stop();
      controller?.stop();
      controller = null;
    },
    state: () => stateOf(session, () => presence.detection),
    acts: {
      highlightSelection: async () => ({ saved: await await act((one) => one.highlightSelection()) }),
      saveFocused: async () => ({ saved: await await act((one) => one.saveFocused()) }),
      removeFocused: async () => ({ deleted: await await act((one) => one.removeFocused()) }),
      goToQuotation: async ({ step }) => {
        await act((one) => one.step(step));
        return {};
      },
      saveAllQuotations: async () => ({ saved: await await act((one) => one.saveAll()) }),
      scrollToAnnotation: async ({ id }) => ({ found: await act((one) => one.showAnnotation(id)) }),
      libraryChanged: async ({ source }) => {
        if (source === null || source === session.model?.metadata.source) await session.refresh();
        return {};
      },
    },
  };
}
