/** A page driven over the Chrome DevTools protocol: a tab, or the toolbar popup. */

import { DrivenPage, type MouseAction, type Root, type World } from './driven-page.ts';
import type { Point } from './driver.ts';
import { cdpKeyEvents } from './keys.ts';

/** Sends one command to one target. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have a shape a method, read where they are used
export type CdpSend = (method: string, params?: object) => Promise<any>;

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  /** The document of a frame of the same origin. */
  contentDocument?: DomNode;
}

function closedRootIn(node: DomNode): DomNode | null {
  for (const root of node.shadowRoots ?? []) if (root.shadowRootType === 'closed') return root;
  const inner = node.contentDocument ? [node.contentDocument] : [];
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? []), ...inner]) {
    const found = closedRootIn(child);
    if (found) return found;
  }
  return null;
}

/** Remote objects that were looked at: the protocol keeps what they stand for alive until they are released. */
export const LOOKED_AT = 'looked-at';

export class CdpPage extends DrivenPage {
  constructor(
    readonly send: CdpSend,
    private readonly acts: { activate(): Promise<void>; close(): Promise<void> },
  ) {
    super();
  }

  protected async call(world: World, source: string, argument: unknown): Promise<unknown> {
    const expression = `(${source})(${argument === undefined ? '' : JSON.stringify(argument)})`;
    const where = world === 'apart' ? { contextId: await this.worldApart() } : {};
    return resultOf(
      await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, ...where }),
    );
  }

  protected async callWith(root: Root, source: string, argument: unknown): Promise<unknown> {
    const objectId = await this.rootOf(root);
    if (!objectId) return null;
    return resultOf(
      await this.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function (argument) { return (${source})(this, argument); }`,
        arguments: [{ value: argument }],
        awaitPromise: true,
        returnByValue: true,
      }),
    );
  }

  private async rootOf(root: Root): Promise<string | null> {
    const executionContextId = await this.worldApart();
    if (root === 'document') {
      const evaluated = await this.send('Runtime.evaluate', { expression: 'document', contextId: executionContextId });
      return evaluated.result.objectId;
    }
    const { root: tree } = await this.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = closedRootIn(tree);
    if (!found) return null;
    const node = { backendNodeId: found.backendNodeId, executionContextId, objectGroup: LOOKED_AT };
    return (await this.send('DOM.resolveNode', node)).object.objectId;
  }

  /** The isolated world of the document that is there now; Chromium makes it once for each name. */
  private async worldApart(): Promise<number> {
    const { frameTree } = await this.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'driver' };
    return (await this.send('Page.createIsolatedWorld', world)).executionContextId;
  }

  protected async mouse(action: MouseAction, { x, y }: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    const type = { move: 'mouseMoved', down: 'mousePressed', up: 'mouseReleased' }[action];
    if (action !== 'move') this.held = action === 'down' ? button : 'none';
    const buttons = this.held === 'left' ? 1 : this.held === 'right' ? 2 : 0;
    await this.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: action === 'move' ? this.held : button,
      buttons,
      clickCount: action === 'move' ? 0 : 1,
    });
  }
  private held: 'left' | 'right' | 'none' = 'none';

  async tap({ x, y }: Point): Promise<void> {
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    // Sent together: on a busy machine an end that waits for the start's answer comes so late that it is a long press.
    const touch = (type: string, touchPoints: Point[]) => this.send('Input.dispatchTouchEvent', { type, touchPoints });
    await Promise.all([touch('touchStart', [{ x, y }]), touch('touchEnd', [])]);
  }

  async forceColours(): Promise<void> {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }

  async press(key: string): Promise<void> {
    for (const event of cdpKeyEvents(key)) await this.send('Input.dispatchKeyEvent', event);
  }

  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async chooseFile(selector: string, file: string): Promise<void> {
    const expression = `document.querySelector(${JSON.stringify(selector)})`;
    const { objectId } = (await this.send('Runtime.evaluate', { expression })).result;
    await this.send('DOM.setFileInputFiles', { objectId, files: [file] });
  }

  protected async capture(): Promise<Buffer> {
    return Buffer.from((await this.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  async setMotion(wanted: 'any' | 'less'): Promise<void> {
    const value = wanted === 'any' ? 'no-preference' : 'reduce';
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async goto(url: string): Promise<void> {
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await this.loaded();
  }

  async reload(): Promise<void> {
    await this.evaluate(() => {
      (window as { beforeReload?: boolean }).beforeReload = true;
    });
    await this.send('Page.reload');
    await this.waitFor(() => !(window as { beforeReload?: boolean }).beforeReload);
    await this.loaded();
  }

  async back(): Promise<void> {
    const { currentIndex, entries } = await this.send('Page.getNavigationHistory');
    await this.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1].id });
  }

  async print(): Promise<void> {
    await this.send('Page.printToPDF');
  }

  /** Waits until the document that is there now has loaded. */
  async loaded(): Promise<void> {
    await this.waitFor(() => document.readyState === 'complete', undefined, { timeout: 60_000 });
  }

  bringToFront(): Promise<void> {
    return this.acts.activate();
  }

  close(): Promise<void> {
    return this.acts.close();
  }
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function resultOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
