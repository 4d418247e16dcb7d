/** A tab of Firefox driven over WebDriver BiDi. */
import type { Bidi } from './bidi.ts';
import { DrivenPage, type MouseAction, type Root, type World } from './driven-page.ts';
import type { Point } from './driver.ts';
import { webDriverKeyActions } from './keys.ts';

/** Elements that may carry a shadow root, where an extension puts one: beside the page's own body, as its child, or in its dialog. */
const LIKELY_HOSTS = `() => [...document.documentElement.children, ...(document.body?.children ?? []), ...document.querySelectorAll(':modal > div')]
  .filter((element) => element !== document.body && element !== document.head)`;

/** A world of the page that its own scripts do not reach. */
const APART = { sandbox: 'driver' };

export class BidiPage extends DrivenPage {
  constructor(
    private readonly bidi: Bidi,
    readonly context: string,
    private readonly inBrowser: (source: string, ...given: unknown[]) => Promise<unknown>,
  ) {
    super();
  }

  protected call(world: World, source: string, argument: unknown): Promise<unknown> {
    const given = argument === undefined ? [] : [argument];
    return this.bidi.call({ context: this.context, ...(world === 'apart' ? APART : {}) }, source, ...given);
  }

  protected async callWith(root: Root, source: string, argument: unknown): Promise<unknown> {
    const target = { context: this.context, ...APART };
    if (root === 'document') {
      return await this.bidi.call(target, `(argument) => (${source})(document, argument)`, argument);
    }
    const found = await this.closedRoot();
    if (!found) return null;
    const { type, result, exceptionDetails } = await this.bidi.send('script.callFunction', {
      functionDeclaration: `async (root, given) => JSON.stringify(await (${source})(root, JSON.parse(given)))`,
      target: { context: found.context, ...APART },
      awaitPromise: true,
      arguments: [{ sharedId: found.sharedId }, { type: 'string', value: JSON.stringify(argument) }],
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return result.type === 'undefined' ? undefined : JSON.parse(result.value);
  }

  /** In the page's own document, or in that of a frame. */
  private async closedRoot(): Promise<{ context: string; sharedId: string } | null> {
    const { contexts } = await this.bidi.send('browsingContext.getTree', { root: this.context });
    const inner: { context: string }[] = contexts[0]?.children ?? [];
    for (const context of [this.context, ...inner.map((child) => child.context)]) {
      const sharedId = await this.closedRootOf(context);
      if (sharedId) return { context, sharedId };
    }
    return null;
  }

  private async closedRootOf(context: string): Promise<string | null> {
    const { result } = await this.bidi.send('script.callFunction', {
      functionDeclaration: LIKELY_HOSTS,
      target: { context, ...APART },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    for (const { value } of result.value ?? []) {
      if (value.shadowRoot?.value?.mode === 'closed') return value.shadowRoot.sharedId;
    }
    return null;
  }

  protected async mouse(action: MouseAction, { x, y }: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    const number = button === 'left' ? 0 : 2;
    const actions = {
      move: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 }],
      down: [{ type: 'pointerDown', button: number }],
      up: [{ type: 'pointerUp', button: number }],
    }[action];
    await this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async tap({ x, y }: Point): Promise<void> {
    // For the whole browser: the pointer is a coarse one, and the only one.
    await this.inBrowser(`() => ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'].forEach(
      (name) => Services.prefs.setIntPref(name, 1))`);
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.perform({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions });
  }

  /** For the whole browser: 2 is always. */
  async forceColours(): Promise<void> {
    await this.inBrowser(`() => Services.prefs.setIntPref('browser.display.document_color_use', 2)`);
  }

  async press(key: string): Promise<void> {
    await this.perform({ type: 'key', id: 'keyboard', actions: webDriverKeyActions(key) });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.perform({ type: 'key', id: 'keyboard', actions });
  }

  async chooseFile(selector: string, file: string): Promise<void> {
    const locator = { type: 'css', value: selector };
    const { nodes } = await this.bidi.send('browsingContext.locateNodes', { context: this.context, locator });
    const element = { sharedId: nodes[0].sharedId };
    await this.bidi.send('input.setFiles', { context: this.context, element, files: [file] });
  }

  private async perform(source: object): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }

  protected async capture(): Promise<Buffer> {
    const { data } = await this.bidi.send('browsingContext.captureScreenshot', { context: this.context });
    return Buffer.from(data, 'base64');
  }

  /** Firefox keeps this for the whole browser: 0 is dark, 1 is light. */
  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.inBrowser(
      `(value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value)`,
      scheme === 'dark' ? 0 : 1,
    );
  }

  async setMotion(wanted: 'any' | 'less'): Promise<void> {
    await this.inBrowser(
      `(value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value)`,
      wanted === 'any' ? 0 : 1,
    );
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: 1,
    });
  }

  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async back(): Promise<void> {
    await this.bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
  }

  async print(): Promise<void> {
    await this.bidi.send('browsingContext.print', { context: this.context });
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}
