/** What a page can do in either browser, said in the few things that the two protocols do differently. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundle } from '../../tools/bundle.mjs';
import type { Box, InBrowser, Page, Point, View, Wanted } from './driver.ts';
import { boxOfSelector, edgesOf, visibleText } from './in-page.ts';

const POLL_MS = 50;
/** What hangs fails; a machine that is only slow does not. */
const TIMEOUT_MS = 30_000;

export type MouseAction = 'move' | 'down' | 'up';
export type Root = 'document' | 'shadow';
export type World = 'page' | 'apart';

let library: Promise<string> | null = null;

/** The source of a function `(root, argument)` that calls one of accessible.ts's functions in the page. */
async function accessible(name: 'boxOf' | 'rolesIn'): Promise<string> {
  library ??= bundle('tests/e2e/support/accessible.ts', 'page').then((file) => readFileSync(file, 'utf8'));
  return `(root, argument) => { ${await library}\n return pressmark.${name}(root, argument); }`;
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export abstract class DrivenPage implements Page {
  readonly document: View = this.viewOf('document');
  readonly shadow: View = this.viewOf('shadow');

  /** Calls the function of that source with the root and the argument, in a world of its own; null without a root. */
  protected abstract callWith(root: Root, source: string, argument: unknown): Promise<unknown>;
  /** Calls the function of that source in the page's own world, or in one apart from it. */
  protected abstract call(world: World, source: string, argument: unknown): Promise<unknown>;
  protected abstract mouse(action: MouseAction, point: Point, button?: 'left' | 'right'): Promise<void>;
  protected abstract capture(): Promise<Buffer>;
  abstract press(key: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  abstract chooseFile(selector: string, file: string): Promise<void>;
  abstract tap(point: Point): Promise<void>;
  abstract forceColours(): Promise<void>;
  abstract setMotion(wanted: 'any' | 'less'): Promise<void>;
  abstract setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  abstract setSize(width: number, height: number): Promise<void>;
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract print(): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract close(): Promise<void>;

  async evaluate<Result, Argument = undefined>(call: InBrowser<Argument, Result>, argument?: Argument) {
    return (await this.call('page', String(call), argument)) as Result;
  }

  async evaluateApart<Result, Argument = undefined>(call: InBrowser<Argument, Result>, argument?: Argument) {
    return (await this.call('apart', String(call), argument)) as Result;
  }

  async waitFor<Result, Argument = undefined>(
    call: InBrowser<Argument, Result>,
    argument?: Argument,
    { timeout = TIMEOUT_MS, what = String(call) }: { timeout?: number; what?: string } = {},
  ): Promise<Result> {
    return await until(() => this.evaluate(call, argument), { timeout, what: () => what });
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async pointAt(words: string): Promise<Point> {
    return (await this.edges(words, words)).middle;
  }

  async click(target: Point | string): Promise<void> {
    await this.pressMouse(typeof target === 'string' ? await this.middleOfSelector(target) : target);
  }

  async move(point: Point): Promise<void> {
    await this.mouse('move', point);
  }

  async dragSelect(from: string, to = from): Promise<string> {
    const { start, end } = await this.edges(from, to);
    await this.mouse('move', start);
    await this.mouse('down', start);
    await this.mouse('move', { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
    await this.mouse('move', end);
    await this.mouse('up', end);
    return await this.evaluateApart(() => getSelection()?.toString() ?? '');
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await this.capture());
  }

  /** A press of the mouse, with the move before it that a hand makes. */
  async pressMouse(point: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.mouse('move', point, button);
    await this.mouse('down', point, button);
    await this.mouse('up', point, button);
  }

  private async edges(from: string, to: string) {
    const edges = await this.evaluateApart(edgesOf, [from, to] as [string, string]);
    if (!edges) throw new Error(`the page shows no “${from}”${from === to ? '' : ` … “${to}”`}`);
    return edges;
  }

  private async middleOfSelector(selector: string): Promise<Point> {
    const box = await until(() => this.evaluateApart(boxOfSelector, selector), {
      what: () => `an element ${selector}`,
    });
    return middleOf(box!);
  }

  private viewOf(root: Root): View {
    const find = async ({ role, name }: Wanted) => {
      const query = typeof name === 'string' ? { name, flags: null } : { name: name.source, flags: name.flags };
      return (await this.callWith(root, await accessible('boxOf'), { role, ...query })) as Box | null;
    };
    const waitFor = async (wanted: Wanted, { timeout = TIMEOUT_MS }: { timeout?: number } = {}) => {
      const what = async () => {
        const roles = (await this.callWith(root, await accessible('rolesIn'), null)) as string[] | null;
        return `${wanted.role} ${wanted.name} in the ${root}; there is:\n  ${roles?.join('\n  ') ?? 'no such root'}`;
      };
      return (await until(() => find(wanted), { timeout, what }))!;
    };
    return {
      text: async () => ((await this.callWith(root, String(visibleText), null)) as string | null) ?? '',
      evaluate: async (call, argument) => (await this.callWith(root, String(call), argument ?? null)) as never,
      find,
      waitFor,
      click: async (wanted) => this.pressMouse(middleOf(await restingBox(() => waitFor(wanted)))),
    };
  }
}

/** A box that stays where it is for a moment: what is still being laid out would be clicked beside. */
async function restingBox(find: () => Promise<Box>): Promise<Box> {
  let box = await find();
  for (let tries = 0; tries < 20; tries++) {
    await pause(POLL_MS);
    const again = await find();
    if (again.x === box.x && again.y === box.y && again.width === box.width) return again;
    box = again;
  }
  throw new Error('the element does not come to rest');
}

/** Calls until the result is truthy; what is thrown on the way (a page that is just loading) counts as not yet. */
export async function until<T>(
  call: () => Promise<T> | T,
  { timeout = TIMEOUT_MS, what }: { timeout?: number; what: () => string | Promise<string> },
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const result = await call();
      if (result) return result;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(POLL_MS);
  }
  throw new Error(`waited ${timeout} ms for ${await what()}${last ? `; last: ${String(last)}` : ''}`);
}

/**
 * Waits for the page that a first run opens. It comes to the front when it comes, and a page that it covers is not idle any
 * more. After a restart there may be none.
 */
export async function firstRun(isOpen: () => Promise<boolean>): Promise<void> {
  await until(isOpen, { timeout: 5_000, what: () => 'the welcome page' }).catch(() => {});
}
