/** What the surfaces of an article can be asked to do, by whoever brought them. entrypoints/surfaces makes them. */
import type { Kept } from '../messages.ts';
import type { ViewportPoint } from '../page/hit.ts';
import type { Settings } from '../settings.ts';
import type { Finding } from './page-model.ts';
import type { Painter } from './painting.ts';
import type { Session } from './session.ts';

/** A click on the page, and the elements that it went through. */
export interface Click extends ViewportPoint {
  path: readonly EventTarget[];
}

export interface Controller {
  /** Draws what the session says now. */
  update(): void;
  /** A click that came before anybody here could hear it. */
  click(click: Click): void;
  /** The same of a press that opened the browser's menu: what is chosen there means the mark under it. */
  openMenu(point: ViewportPoint): void;
  highlightSelection(): Promise<number>;
  saveFocused(): Promise<number>;
  removeFocused(): Promise<number>;
  saveAll(): Promise<Kept>;
  step(step: 1 | -1): void;
  showAnnotation(id: string): boolean;
  /** Brings a finding before the reader's eyes and draws it as the one in focus, without a card. */
  pointTo(finding: Finding): boolean;
  /** The finding in focus. */
  focused(): Finding | null;
  /** Takes every trace away. */
  stop(): void;
}

export interface ControllerWorld {
  document: Document;
  session: Session;
  painter: Painter;
  settings: () => Settings;
}
