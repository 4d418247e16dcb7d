/**
 * Chromium with nobody attached to its pages: it prepares no page beforehand in a tab that a debugger looks at, and Playwright
 * looks at all of them. What happens is asked of the extension's worker.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromiumPath } from '../../tools/page-browser.ts';
import { CHROMIUM_ARGUMENTS, requestsIn, watchedBy } from './chromium.ts';
import { firstRun, until } from './driven-page.ts';
import type { Driver, InBrowser } from './driver.ts';
import { startProxy } from './proxy.ts';

export interface UnwatchedChromium {
  /** Runs in the extension's worker. Argument and result must be JSON. */
  evaluate<Result, Argument = undefined>(call: InBrowser<Argument, Result>, argument?: Argument): Promise<Result>;
  requests: Driver['requests'];
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have a shape a method, read where they are used
type Answer = any;

export async function launchUnwatched(extension: string): Promise<UnwatchedChromium> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'pressmark-unwatched-'));
  const proxy = await startProxy();
  const browser = spawn(
    chromiumPath(),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...CHROMIUM_ARGUMENTS,
      ...watchedBy(proxy.port),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const send = talkOver(browser.stdio[3] as Writable, browser.stdio[4] as Readable);

  const { id } = await send('Extensions.loadUnpacked', { path: path.resolve(extension) });
  const find = async (type: string, name: string) => {
    const { targetInfos } = await send('Target.getTargets', { filter: [{ type }] });
    return targetInfos.find(({ url }: { url: string }) => url.startsWith(`chrome-extension://${id}/${name}`));
  };
  // A worker that is just being installed answers nobody.
  await firstRun(async () => Boolean(await find('page', 'welcome.html')));
  const worker = await until(() => find('service_worker', ''), { what: () => 'the worker of the extension' });
  const { sessionId } = await send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });

  return {
    async evaluate(call, argument) {
      const expression = `(${call})(${argument === undefined ? '' : JSON.stringify(argument)})`;
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', asked, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    requests: () => requestsIn(proxy),
    async close() {
      await send('Browser.close').catch(() => {});
      await ended;
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The protocol over two pipes: JSON texts with a zero byte behind each. */
function talkOver(input: Writable, output: Readable) {
  const waiting = new Map<number, { done(result: Answer): void; fail(error: Error): void }>();
  let last = 0;
  let text = '';
  output.setEncoding('utf8').on('data', (piece: string) => {
    const messages = (text + piece).split('\0');
    text = messages.pop() as string;
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      if (error) waiting.get(id)?.fail(new Error(error.message));
      else waiting.get(id)?.done(result);
      waiting.delete(id);
    }
  });
  output.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('the browser is gone'));
  });
  return (method: string, params: object = {}, sessionId?: string): Promise<Answer> => {
    last += 1;
    const id = last;
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((done, fail) => waiting.set(id, { done, fail }));
  };
}
