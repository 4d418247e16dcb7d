/** Joins the session, the page and the surfaces: what is painted, which card is open, what an act does. */
import { createInPage, type InPageView } from '../../components/InPage.tsx';
import { isContextAlive } from '../../lib/ask.ts';
import { scrollToRange } from '../../lib/page/block.ts';
import { marksAt, type ViewportPoint } from '../../lib/page/hit.ts';
import { activeOf, rootOf, viewOf as windowOf } from '../../lib/page/nodes.ts';
import { HOST_ATTRIBUTE } from '../../lib/page/text-map.ts';
import type { Click, Controller, ControllerWorld } from '../../lib/reader/controller.ts';
import { type Finding, findingOf, keyOf, type PageModel, sameFinding, spansOf } from '../../lib/reader/page-model.ts';
import type { Span } from '../../lib/text/span.ts';
import { words } from '../../lib/words.ts';
import { type Acts, createActs, saveAll } from './acts.ts';
import { copyCitation } from './clipboard.ts';
import { findingUnder, quotationBeside } from './findings.ts';
import { isTaken, listenToPointer, selectedSpan } from './pointing.ts';
import { type CardRoom, cardRoomOf, type ToolbarRoom, themeOf, toolbarRoomOf } from './rooms.ts';
import { createSurfaceActs } from './surface-acts.ts';
import { createTelling } from './telling.ts';
import { choicesOf, viewOf } from './views.ts';

/** By what a card was opened: resting opens and closes it in passing, a key takes the focus along. */
type Way = 'rest' | 'click' | 'key';

interface OpenCard {
  finding: Finding;
  way: Way;
  room: CardRoom;
}

interface OpenToolbar {
  span: Span;
  room: ToolbarRoom;
}

export function createController({ document, session, painter, settings }: ControllerWorld): Controller {
  const acts: Acts = createActs(session);
  const telling = createTelling(draw, session.undo);
  const { attempt, perform } = telling;
  const inPage = createInPage(document, { rootOf, activeOf });
  inPage.host.setAttribute(HOST_ATTRIBUTE, '');
  let card: OpenCard | null = null;
  let toolbar: OpenToolbar | null = null;
  let focus: Finding | null = null;
  /** Where the last card stood that was opened, as an offset of the page's text. */
  let visited = -1;
  let menuFinding: Finding | null = null;
  /** The root of the page when its pointer was listened to last. */
  let heardOn: Element | null = null;
  let isTouch = false;
  /** The finding whose card was closed while the pointer stayed on it: resting there does not open it again. */
  let dismissed = '';

  // --- Drawing -------------------------------------------------------------------------------------------------

  function draw(): void {
    const { model } = session;
    const actors = model ? choicesOf(model) : [];
    const view: InPageView = {
      theme: themeOf(model, card?.finding.spans[0]?.start ?? toolbar?.span.start),
      card: card &&
        model && {
          view: viewOf(model, card.finding),
          actors,
          acts: cardActs(card.finding),
          takesFocus: card.way === 'key',
          room: card.room,
        },
      toolbar: toolbar && { actors, acts: selectionActs(toolbar.span), room: toolbar.room },
      ...telling.view(),
    };
    inPage.show(view);
  }

  function update(): void {
    const { model } = session;
    // A page that writes itself anew takes every listener off its window.
    if (rootOf(document) !== heardOn) {
      stopListening();
      stopListening = listen();
    }
    if (card) card = model && reopened(model, card);
    if (!model) toolbar = null;
    setFocus(card?.finding ?? (focus && model && sameFinding(model, focus)));
    draw();
  }

  function setFocus(finding: Finding | null): void {
    focus = finding;
    painter.focus(finding);
  }

  /** The card over a re-reading: it stays on the same finding, or closes with it. */
  function reopened(model: PageModel, before: OpenCard): OpenCard | null {
    const finding = sameFinding(model, before.finding);
    return finding && { ...before, finding };
  }

  // --- Acts ----------------------------------------------------------------------------------------------------

  const { keep, cardActs, selectionActs } = createSurfaceActs({
    acts,
    copyCitation: async (passage) => {
      const { model } = session;
      return Boolean(model && (await copyCitation(document, model, passage)));
    },
    ask: session.ask,
    attempt,
    colour: () => settings().colour,
    deselect: () => windowOf(document)?.getSelection()?.removeAllRanges(),
    perform,
    close: dismiss,
    closeToolbar,
  });

  // --- Opening and closing -------------------------------------------------------------------------------------

  function open(finding: Finding, way: Way): void {
    if (telling.isStale()) return;
    const range = finding.spans[0] && session.model?.map.toRange(finding.spans[0]);
    const room = range && cardRoomOf(range);
    if (!room) return;
    card = { finding, way, room };
    visited = finding.spans[0]?.start ?? -1;
    toolbar = null;
    setFocus(finding);
    draw();
  }

  function close(): void {
    if (!card && !focus) return;
    card = null;
    setFocus(null);
    draw();
  }

  /** Closes the card at the reader's word. */
  function dismiss(): void {
    const { model } = session;
    dismissed = card && model ? keyOf(model, card.finding) : '';
    close();
  }

  function closeToolbar(): void {
    toolbar = null;
    draw();
  }

  const findingAt = (point: ViewportPoint) =>
    session.model && findingUnder(session.model, marksAt(document, point, painter.painted()));

  const isWriting = () => inPage.root.activeElement !== null;

  function click({ path, ...point }: Click): void {
    if (isTaken(path) || selectedSpan(document, session.model?.map ?? null)) return;
    const finding = findingAt(point);
    if (finding) open(finding, 'click');
    else close();
  }

  function openMenu(point: ViewportPoint): void {
    menuFinding = findingAt(point);
  }

  const listen = () => {
    heardOn = rootOf(document);
    return listenToPointer({
      document,
      map: () => session.model?.map ?? null,
      isOurs: (event) => event.composedPath().includes(inPage.host),
      onClick: (point, path) => click({ ...point, path }),
      onRest(point) {
        if (isWriting() || toolbar || (card && card.way !== 'rest')) return;
        const { model } = session;
        const finding = model && findingAt(point);
        const key = finding ? keyOf(model, finding) : '';
        if (key !== dismissed) dismissed = '';
        if (!finding) close();
        else if (key !== dismissed && (!card || key !== keyOf(model, card.finding))) open(finding, 'rest');
      },
      onSelect(selection) {
        // A field in the toolbar takes the page's selection away; the toolbar keeps its own span.
        if (isWriting() || !isContextAlive()) return;
        const room = selection && toolbarRoomOf(selection.range, isTouch);
        if (!selection || !room) {
          if (toolbar) closeToolbar();
          return;
        }
        card = null;
        setFocus(null);
        toolbar = { span: selection.span, room };
        draw();
      },
      onTouch: (touch) => {
        isTouch = touch;
      },
      onMenu: openMenu,
      onEscape() {
        const isOpen = Boolean(toolbar || card);
        if (toolbar) closeToolbar();
        dismiss();
        return isOpen;
      },
      onUndo: telling.undo,
    });
  };
  let stopListening = listen();

  /** The passage that a key or the menu means: the one pointed at by the menu, else the one in focus. */
  function passageMeant(): Exclude<Finding, { is: 'actor' }> | null {
    const { model } = session;
    const meant = menuFinding ?? focus;
    menuFinding = null;
    const finding = meant && model && sameFinding(model, meant);
    return finding && finding.is !== 'actor' ? finding : null;
  }

  const nothing = (text: string): number => {
    telling.say(text);
    return 0;
  };

  return {
    update,
    click,
    openMenu,
    async highlightSelection() {
      const selection = selectedSpan(document, session.model?.map ?? null);
      const span = selection?.span ?? toolbar?.span;
      if (!span) return nothing(words('nothingSelected'));
      toolbar = null;
      return (await perform(() => acts.highlight([span], { colour: settings().colour }))).count;
    },
    async saveFocused() {
      const finding = passageMeant();
      if (!finding) return nothing(words('noMarkInFocus'));
      if (finding.annotated) return 0;
      return (await perform(() => keep(finding, {}))).count;
    },
    async removeFocused() {
      const annotation = passageMeant()?.annotated?.annotation;
      if (!annotation) return nothing(words('noMarkInFocus'));
      return (await perform(() => acts.remove(annotation))).count;
    },
    async saveAll() {
      const { model } = session;
      return model ? perform(() => saveAll(acts, model, settings().colour)) : { count: 0, acts: [] };
    },
    step(step) {
      const { model } = session;
      // From where the reader was last, though the card was closed or its quotation rejected.
      const next = model && quotationBeside(model, focus?.spans[0]?.start ?? visited, step);
      if (!next) return;
      const range = next.content[0] && model.map.toRange(next.content[0]);
      if (range) scrollToRange(range);
      open(findingOf(model, next), 'key');
    },
    showAnnotation(id) {
      const { model } = session;
      const annotated = model?.annotations.find(({ annotation }) => annotation.id === id);
      const span = annotated && spansOf(annotated)[0];
      const range = span && model?.map.toRange(span);
      if (!annotated || !range) return false;
      scrollToRange(range);
      open({ is: 'annotation', annotated, spans: spansOf(annotated) }, 'click');
      return true;
    },
    pointTo(finding) {
      const { model } = session;
      const range = finding.spans[0] && model?.map.toRange(finding.spans[0]);
      if (!range) return false;
      scrollToRange(range);
      card = null;
      setFocus(finding);
      draw();
      return true;
    },
    focused: () => focus,
    stop() {
      stopListening();
      painter.focus(null);
      inPage.remove();
    },
  };
}
