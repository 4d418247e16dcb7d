/**
 * What the end-to-end stories ask of a browser, whichever it is: the real program with the built extension in it, driven by
 * real pointer and key events.
 */
export type BrowserName = 'chromium' | 'firefox';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** An element as assistive technology knows it. A name given as a string must be the whole name. */
export interface Wanted {
  role: string;
  name: string | RegExp;
}

/** A function that runs in the browser: it sees nothing of the file that it is written in. A string is its source. */
export type InBrowser<Argument, Result> = ((argument: Argument) => Result | Promise<Result>) | string;
type InRoot<Argument, Result> = ((root: ParentNode, argument: Argument) => Result | Promise<Result>) | string;

/**
 * A document, or the closed shadow root that the extension has put into it. Looked at from a world of its own: whatever a
 * hostile page has done to Array or to CSS, the driver sees what is there.
 */
export interface View {
  /** What can be read in it, hidden elements left out; "" where there is no such root. */
  text(): Promise<string>;
  evaluate<Result, Argument = undefined>(call: InRoot<Argument, Result>, argument?: Argument): Promise<Result>;
  /** Where the first visible element of that role and name stands in the viewport (scrolled to); null when there is none. */
  find(wanted: Wanted): Promise<Box | null>;
  /** As `find`, but waits until it is there (10,000 ms) and throws with what is there instead. */
  waitFor(wanted: Wanted, options?: { timeout?: number }): Promise<Box>;
  /** Waits for the element and presses the mouse on its middle. */
  click(wanted: Wanted): Promise<void>;
}

export interface Page {
  /** The document of the page. */
  readonly document: View;
  /** The closed shadow root (one or none) that stands in the page. */
  readonly shadow: View;
  /** Runs in the page's own world, as its own scripts do. Argument and result must be JSON. */
  evaluate<Result, Argument = undefined>(call: InBrowser<Argument, Result>, argument?: Argument): Promise<Result>;
  /** As `evaluate`, but in a world of its own, where the page's scripts have replaced nothing. */
  evaluateApart<Result, Argument = undefined>(call: InBrowser<Argument, Result>, argument?: Argument): Promise<Result>;
  /** Calls until the result is truthy and gives it; throws after `timeout` (10,000 ms). */
  waitFor<Result, Argument = undefined>(
    call: InBrowser<Argument, Result>,
    argument?: Argument,
    options?: { timeout?: number; what?: string },
  ): Promise<Result>;
  /** The middle of the first occurrence of these words, scrolled into view. Throws when the page has no such words. */
  pointAt(words: string): Promise<Point>;
  /** A mouse click at a point or at the middle of the first element of a CSS selector. */
  click(target: Point | string): Promise<void>;
  move(point: Point): Promise<void>;
  /** Selects with the mouse from the first letter of `from` to the last of the next `to`; gives the selected text. */
  dragSelect(from: string, to?: string): Promise<string>;
  /** One key or chord, by its W3C name: "Escape", "a", "Control+z". */
  press(key: string): Promise<void>;
  /** Types text where the focus is. */
  type(text: string): Promise<void>;
  /** Gives a file of this machine to a file field of the page. */
  chooseFile(selector: string, file: string): Promise<void>;
  /** Writes a PNG of the viewport; folders are made. */
  screenshot(file: string): Promise<void>;
  /** A finger, for a moment. The first makes the screen one that is touched: targets are as large as that wants them. */
  tap(point: Point): Promise<void>;
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** The colours that the reader's system forces on all pages. */
  forceColours(): Promise<void>;
  /** What the reader has asked the system for. */
  setMotion(wanted: 'any' | 'less'): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** One step back in the history of the tab; the page before may come out of the browser's memory. */
  back(): Promise<void>;
  /** Lays the page out as for its print preview. */
  print(): Promise<void>;
  bringToFront(): Promise<void>;
  url(): Promise<string>;
  close(): Promise<void>;
}

/** One request as the proxy saw it, before anything answered. */
export interface SeenRequest {
  method: string;
  /** "host:port". */
  host: string;
  url: string;
}

export interface Download {
  name: string;
  path: string;
  text: string;
}

/** Bytes of live objects after a collection, and what the browser counts in the page's process (null: it does not say). */
export interface Weight {
  background: number;
  /** Of the background, what the browser compiled; 0 where its heap is counted without that. */
  compiled: number;
  page: number;
  documents: number | null;
  nodes: number | null;
  listeners: number | null;
}

export interface LaunchOptions {
  /** The folder of an unpacked extension. */
  extension: string;
  /** true: no window. Default: true. */
  headless?: boolean;
  /** "watched": everything goes through the proxy, which lets nothing out. "free": for a person who wants to read on. */
  network?: 'watched' | 'free';
  /** A folder for the profile; otherwise one is made and removed. Downloads are always elsewhere. */
  profile?: string;
}

export interface Driver {
  readonly browser: BrowserName;
  readonly version: string;
  /** "chrome-extension://id" or "moz-extension://uuid". */
  readonly extensionOrigin: string;
  openPage(url: string): Promise<Page>;
  /** The toolbar popup for a page: the real one where the browser lets us in, else popup.html?tab=ID as a tab. */
  openPopup(page: Page): Promise<Page>;
  /** A page of the extension as a tab of its own, e.g. "popup.html". */
  openExtensionPage(file: string): Promise<Page>;
  /** Runs beside the extension's code, with `chrome` and the extension's IndexedDB, in a page that has none of its scripts. */
  evaluateInExtension<Result, Argument = undefined>(
    call: InBrowser<Argument, Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** The texts of the ranges in CSS.highlights under names that begin with `prefix` ("pressmark-"), in reading order. */
  highlights(page: Page, prefix?: string): Promise<Record<string, string[]>>;
  /** The text on the toolbar button while this page is in front. */
  badge(page: Page): Promise<string>;
  tabId(page: Page): Promise<number>;
  /** Runs a keyboard command of the manifest for the page in front. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Opens the context menu on these words and takes an item of ours. Chromium's native menu cannot be driven: the event is sent. */
  contextMenu(page: Page, words: string, item: { id: string; title: string }): Promise<void>;
  killBackground(): Promise<void>;
  isBackgroundAlive(): Promise<boolean>;
  /**
   * Closes the whole browser (or kills it) and opens it again with the same profile and extension. Pages are gone.
   * `between` is called while nothing of it runs.
   */
  restart(how?: 'close' | 'crash', between?: () => void): Promise<void>;
  /** Takes away (or gives back) the extension's access to web pages, as the reader can in the browser's own settings. */
  setHostAccess(allowed: boolean): Promise<void>;
  /** How much memory the background and the process of a page hold. */
  weigh(page: Page): Promise<Weight>;
  /** Waits for the next finished download that was not handed out before. */
  waitForDownload(): Promise<Download>;
  /** Every request of the whole browser since launch, in order. */
  requests(): SeenRequest[];
  /** Uncaught exceptions and rejections of the extension's own scripts, wherever they ran, since launch. */
  errors(): Promise<string[]>;
  /** The same of the pages' scripts, and the pages' complaints about what they could not load. */
  pageErrors(): string[];
  /** Resolves when the browser has gone, by whose hand it may be. */
  whenClosed(): Promise<void>;
  close(): Promise<void>;
}
