/** The listener behind every message: who is not meant, not us or not sound is not answered, and nothing breaks it. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => boolean;
const heard = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'pressmark', onMessage: { addListener: (listener: Listener) => heard.listeners.push(listener) } },
  },
}));
const { answerAs } = await import('../../lib/answer.ts');

const asked: unknown[] = [];
answerAs<{ save: { request: object; reply: object } }>(
  'background',
  {
    save: (request) => {
      asked.push(request);
      return { saved: 1 };
    },
  },
  (_type, request) => {
    if (typeof request !== 'object' || request === null) throw new TypeError('no shape');
    return request;
  },
);
const listener = heard.listeners[0]!;
const ours = { id: 'pressmark', url: 'https://news.example/' };

/** The answer, or "unheard". */
async function send(message: unknown, sender: unknown = ours): Promise<unknown> {
  let respond: (reply: unknown) => void = () => {};
  const reply = new Promise((done) => {
    respond = done;
  });
  return listener(message, sender, respond) ? await reply : 'unheard';
}

test('a message of ours is answered', async () => {
  expect(await send({ to: 'background', type: 'save', request: {} })).toEqual({ ok: true, value: { saved: 1 } });
});

test.each([
  ['another extension', { to: 'background', type: 'save', request: {} }, { ...ours, id: 'other' }],
  ['a page', { to: 'background', type: 'save', request: {} }, { url: ours.url }],
  ['ourselves, to pages', { to: 'page', type: 'save', request: {} }, ours],
  ['ourselves, of a kind that is none', { to: 'background', type: 'constructor', request: {} }, ours],
  ['ourselves, of no kind', { to: 'background', type: ['save'], request: {} }, ours],
  ['ourselves, of nothing', null, ours],
])('what comes from %s is not', async (_, message, sender) => {
  const before = asked.length;
  expect(await send(message, sender)).toBe('unheard');
  expect(asked).toHaveLength(before);
});

test('what is thrown travels back as a code', async () => {
  expect(await send({ to: 'background', type: 'save', request: 7 })).toEqual({
    ok: false,
    code: 'internal',
    detail: 'no shape',
  });
});

test('no message whatever breaks the listener', async () => {
  const part = fc.oneof(fc.constantFrom('background', 'page', 'save', 'constructor', '__proto__'), fc.anything());
  const message = fc.oneof(fc.anything(), fc.record({ to: part, type: part, request: fc.anything() }));
  const sender = fc.constantFrom(ours, { id: 'other' }, {});
  await fc.assert(
    fc.asyncProperty(message, sender, async (one, from) => {
      const reply = await send(one, from);
      const isMeant =
        (one as { to?: unknown } | null)?.to === 'background' && (one as { type?: unknown }).type === 'save';
      expect(reply === 'unheard').toBe(!isMeant || from !== ours);
    }),
    { numRuns: 10_000 },
  );
});
