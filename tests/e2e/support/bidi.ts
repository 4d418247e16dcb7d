/** A connection to Firefox over WebDriver BiDi, and the Firefox at its other end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import WebSocket from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have a shape a method, read where they are used
type Answer = any;

export interface BidiEvent {
  method: string;
  params: Answer;
}

export interface Bidi {
  send(method: string, params?: object): Promise<Answer>;
  /** Calls a function, given as source, in a browsing context; its result must be JSON. */
  call(target: { context: string; sandbox?: string }, source: string, ...argumentsGiven: unknown[]): Promise<unknown>;
  on(listener: (event: BidiEvent) => void): void;
  version: string;
  /** Resolves when the program has ended. */
  ended: Promise<void>;
  /** Ends the session and the browser; `crash` gives it no time to write anything. */
  quit(how: 'close' | 'crash'): Promise<void>;
}

const START_MS = 60_000;

export async function startFirefox(
  program: string,
  profile: string,
  { preferences, headless }: { preferences: Record<string, string | number | boolean>; headless: boolean },
): Promise<Bidi> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(program, [...(headless ? ['--headless'] : []), ...flags, 'about:blank'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_DISABLE_AUTO_SAFE_MODE: '1',
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    },
  });
  const socket = await connect(await addressOf(child));
  return await openSession(socket, child);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`Firefox did not start in ${START_MS} ms:\n${said}`)), START_MS);
    const hear = (data: Buffer) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      done(address);
    };
    child.stderr?.on('data', hear);
    child.stdout?.on('data', hear);
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`Firefox ended with ${code}:\n${said}`)));
  });
}

async function connect(address: string): Promise<WebSocket> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => {
    socket.on('open', done);
    socket.on('error', fail);
  });
  return socket;
}

async function openSession(socket: WebSocket, child: ChildProcess): Promise<Bidi> {
  let last = 0;
  const waiting = new Map<number, { done(result: Answer): void; fail(error: Error): void }>();
  const listeners: ((event: BidiEvent) => void)[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.id == null) {
      for (const listener of listeners) listener(message);
      return;
    }
    const { done, fail } = waiting.get(message.id)!;
    waiting.delete(message.id);
    if (message.type === 'error') fail(new Error(`${message.error}: ${message.message}`));
    else done(message.result);
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('Firefox is gone'));
    waiting.clear();
  });
  const send = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send('session.new', { capabilities: {} });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    send,
    version: capabilities.browserVersion,
    ended,
    on: (listener) => void listeners.push(listener),
    async call(target, source, ...given) {
      const { type, result, exceptionDetails } = await send('script.callFunction', {
        functionDeclaration: `async (given) => JSON.stringify(await (${source})(...JSON.parse(given)))`,
        target,
        awaitPromise: true,
        arguments: [{ type: 'string', value: JSON.stringify(given) }],
      });
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return result.type === 'undefined' ? undefined : JSON.parse(result.value);
    },
    async quit(how) {
      if (how === 'close') {
        await send('browser.close').catch(() => {});
        const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(late);
      } else {
        child.kill('SIGKILL');
        await ended;
      }
      socket.close();
    },
  };
}
