/** Injected into articles alone: reads, paints, and answers what the detector passes on. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../../lib/ask.ts';
import { PressmarkError } from '../../lib/errors.ts';
import { viewOf } from '../../lib/page/nodes.ts';
import { watch } from '../../lib/page/watch.ts';
import { type Presence, presenceHere, type ReaderPresence } from '../../lib/presence.ts';
import type { Controller } from '../../lib/reader/controller.ts';
import type { Drafting } from '../../lib/reader/drafting.ts';
import { quotationsOf } from '../../lib/reader/page-model.ts';
import type { stateOf } from '../../lib/reader/page-state.ts';
import { createPainter } from '../../lib/reader/painting.ts';
import { createSession, type SessionWorld } from '../../lib/reader/session.ts';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

export default defineUnlistedScript(() => {
  const presence = presenceHere();
  if (!presence || presence.reader) return;
  presence.reader = startReader(presence);
  presence.onReader?.();
});

/**
 * Resolves when the page is one that somebody has gone to. What a browser prepares beforehand stands in the tab of another page,
 * which must not get its number; and nobody has seen what a passage says there.
 */
async function activated(): Promise<void> {
  // An image of that name would be an object.
  if ((document as Document & { prerendering?: unknown }).prerendering !== true) return;
  await new Promise((resolve) => addEventListener('prerenderingchange', resolve, { capture: true, once: true }));
}

/** How long after the marks the surfaces come at the latest, in milliseconds. */
const PATIENCE = 500;

function startReader(presence: Presence): ReaderPresence {
  let settings: Settings | null = null;
  let stopWatching = () => {};
  let forgetEarlyClicks = () => {};
  let controller: Controller | null = null;
  let loading: Promise<Controller> | null = null;
  let shown: number | '!' | null | undefined;
  const listeners = new Set<() => void>();
  const world: SessionWorld = {
    document: presence.document,
    ask: askBackground,
    async drafting() {
      if (!presence.drafting) await surfaces();
      return presence.drafting as Drafting;
    },
    onChange,
  };
  const painter = createPainter(world);
  const session = createSession(world);

  function onChange(): void {
    const { model, phase } = session;
    painter.update(model, settings?.layers ?? []);
    controller?.update();
    for (const listen of listeners) listen();
    const count = model ? quotationsOf(model).length : null;
    const text = phase === 'failed' ? '!' : count;
    // A page that rewrites itself all day must not wake the background each time to hear the same number.
    if (text === shown) return;
    shown = text;
    // The page may be gone before the answer is: nobody is left to tell.
    void askBackground('showBadge', { text }).catch(() => {});
  }

  async function renew(): Promise<void> {
    await activated();
    settings ??= await readSettings();
    if (world.document !== presence.document) stop();
    world.document = presence.document;
    if (!controller) hearEarlyClicks();
    stopWatching();
    stopWatching = watch(world.document, () => session.renew().then(() => session.worked));
    await session.renew();
    // Ready before they are needed: a card opens at once, and a notice can be shown even after the extension was updated.
    requestIdleCallback(() => void surfaces().catch(() => {}), { timeout: PATIENCE });
  }

  /** Card, toolbar and toast, brought when they are first asked for. */
  function surfaces(): Promise<Controller> {
    loading ??= bringSurfaces().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  async function bringSurfaces(): Promise<Controller> {
    if (!presence.createController) await askBackground('openSurfaces', {});
    if (!presence.createController) throw new PressmarkError('internal', 'the surfaces did not start');
    // Asked for twice where the first answer was lost, and once is enough.
    controller ??= presence.createController({
      document: world.document,
      session,
      painter,
      settings: () => settings as Settings,
    });
    forgetEarlyClicks();
    return controller;
  }

  // A reader who clicks before the card's script has come must not click twice, nor find that a menu means nothing.
  const onEarlyClick = (event: MouseEvent) => {
    if (controller || !session.model || !event.isTrusted) return;
    const click = { x: event.clientX, y: event.clientY, path: event.composedPath() };
    void surfaces()
      .then((one) => (event.type === 'click' ? one.click(click) : one.openMenu(click)))
      .catch(() => {});
  };
  function hearEarlyClicks(): void {
    const view = viewOf(world.document) as Window;
    const types = ['click', 'contextmenu'] as const;
    for (const type of types) view.addEventListener(type, onEarlyClick, { capture: true, passive: true });
    forgetEarlyClicks = () => {
      for (const type of types) view.removeEventListener(type, onEarlyClick, true);
    };
  }

  function stop(): void {
    stopWatching();
    forgetEarlyClicks();
    // Once is enough: what was read may be gone by now, and Firefox lets nobody touch it then.
    stopWatching = forgetEarlyClicks = () => {};
    session.stop();
    controller?.stop();
    controller = null;
    loading = null;
  }

  // A page that comes back from the browser's memory has heard of nothing meanwhile, and its tab has lost the number. What it
  // had asked for when it was put there is asked for anew: the detector renews the reading.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (!controller) loading = null;
    if (!session.model) return;
    shown = undefined;
    void readSettings().then((now) => {
      settings = now;
      onChange();
    });
    void session.refresh().catch(() => {});
  });

  watchSettings((changed) => {
    settings = changed;
    // The number may have been turned on or off.
    shown = undefined;
    onChange();
  });

  return {
    renew,
    stop,
    async state() {
      await surfaces();
      return (presence.stateOf as typeof stateOf)(session, () => presence.detection);
    },
    session,
    controller: surfaces,
    listeners,
    acts: {
      highlightSelection: async () => ({ saved: await (await surfaces()).highlightSelection() }),
      saveFocused: async () => ({ saved: await (await surfaces()).saveFocused() }),
      removeFocused: async () => ({ deleted: await (await surfaces()).removeFocused() }),
      goToQuotation: async ({ step }) => {
        (await surfaces()).step(step);
        return {};
      },
      saveAllQuotations: async () => (await surfaces()).saveAll(),
      scrollToAnnotation: async ({ id }) => ({ found: (await surfaces()).showAnnotation(id) }),
      libraryChanged: async ({ source, actors }) => {
        if (source !== null && source !== session.model?.metadata.source) return {};
        await session.refresh();
        if (actors) await session.reread();
        return {};
      },
    },
  };
}
