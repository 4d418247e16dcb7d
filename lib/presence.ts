/**
 * What the scripts in a page know of each other. They are built apart and share the isolated world of the page, which
 * no script of the page itself can see.
 */

import type { Detection, PageProtocol, PageState } from './messages.ts';
import type { Controller, ControllerWorld } from './reader/controller.ts';
import type { Drafting } from './reader/drafting.ts';
import type { Session } from './reader/session.ts';

/** What the detector may ask of the reader script once it is there. */
export interface ReaderPresence {
  /** The article may be another one now: read again. Resolves when marks stand. */
  renew(): Promise<void>;
  /** Take everything back and stay silent until `renew`. */
  stop(): void;
  state(): Promise<PageState>;
  readonly session: Session;
  /** Card, toolbar and toast, brought when they are first asked for. */
  controller(): Promise<Controller>;
  /** Called after every change of the session. */
  listeners: Set<() => void>;
  acts: {
    [K in Exclude<keyof PageProtocol, 'pageState' | 'readAnyway'>]: (
      request: PageProtocol[K]['request'],
    ) => Promise<PageProtocol[K]['reply']>;
  };
}

export interface Presence {
  detection: Detection;
  /** What the detection speaks of: the page's own document, or that of the frame in which the article stands. */
  document: Document;
  reader?: ReaderPresence;
  /** Called by the reader script when it is there: sooner than the background can answer. */
  onReader?: () => void;
  /** Makes card, toolbar and toast and hears the pointer; absent until its script has come. */
  createController?: (world: ControllerWorld) => Controller;
  /** Makes annotations; comes with the same script. */
  drafting?: Drafting;
  /** What the popup shows; comes with the same script. */
  stateOf?: (session: Session, detection: () => Detection) => PageState;
}

/** A symbol: an element of the page with this id would stand under a name, and the page would look as if it were read. */
const KEY = Symbol.for('pressmark');

interface World {
  [KEY]?: Presence;
}

/** The presence of this page, null before the detector ran. */
export function presenceHere(): Presence | null {
  return (globalThis as World)[KEY] ?? null;
}

/** Registers the detector. Null when one is registered already (a second injection). */
export function registerPresence(detection: Detection): Presence | null {
  const world = globalThis as World;
  if (world[KEY]) return null;
  const presence = { detection, document };
  world[KEY] = presence;
  return presence;
}
