/** The door of the background against whatever may come: no message gets through that is not sound, and none breaks it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PressmarkError } from '../../lib/errors.ts';
import { hostOf } from '../../lib/host.ts';
import type { BackgroundProtocol } from '../../lib/messages.ts';
import { parseRequest, REQUESTS } from '../../lib/requests.ts';
import { sampleArticle, sampleQuotation } from '../support/samples.ts';

const MESSAGES = 100_000;
/** Messages of one run: drawing them together is many times quicker than one by one. */
const AT_ONCE = 50;

const source = 'https://news.example/2026/harbour';
const own = [sampleQuotation(1, { note: 'Ask.', tags: ['port'] })];

/** A sound request of every kind that has more than one field or anything to get wrong. */
const SOUND: { [K in keyof BackgroundProtocol]?: BackgroundProtocol[K]['request'] } = {
  readArticle: { source, article: { text: 'One.', blocks: [{ start: 0, end: 4, role: 'paragraph' }], language: 'en' } },
  annotationsOf: { source, text: 'One.' },
  saveAnnotations: { annotations: own, article: sampleArticle() },
  changeAnnotation: {
    id: own[0]!.id,
    change: { note: 'n', tags: ['t'], colour: 'rose', speaker: { name: 'Ann', kind: null } },
  },
  deleteAnnotations: { ids: [own[0]!.id] },
  rejectQuotation: { source, exact: 'x' },
  openActor: { key: 'person:ann', is: 'split' },
  showBadge: { text: 3 },
  libraryRows: { filter: { query: 'x', colours: ['sky'] }, group: 'day', order: 'newest', offset: 0, limit: 50 },
  changeMany: { selection: { ids: ['x'] }, change: { addTags: ['t'] } },
  exportPart: { what: { is: 'article', source }, format: 'csv', options: { bom: true }, cursor: null },
  importPreview: {
    job: 'j',
    batch: { annotations: own, articles: [sampleArticle()], rejections: [], decisions: [], changes: [] },
  },
};

const hostile = fc.constantFrom<unknown>(
  null,
  undefined,
  -1,
  1e308,
  Number.NaN,
  '',
  '\u0000',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://other.example/',
  'https://news.example.evil.example/',
  'https://user@news.example:1/x',
  '<img src=x onerror=alert(1)>',
  '\u202edrow',
  [],
  [[]],
  {},
  { toString: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: {} } },
  'x'.repeat(20_000),
  Array.from({ length: 300 }, () => 'x'),
  0n,
  Symbol.iterator,
  () => 1,
  new Date(Number.NaN),
);
const anything = fc.oneof({ weight: 3, arbitrary: hostile }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) });
const types = fc.constantFrom(...REQUESTS);
const senders = fc.constantFrom<{ url?: string; tab?: { id: number } }>(
  { url: source, tab: { id: 1 } },
  { url: 'https://other.example/', tab: { id: 2 } },
  { url: 'chrome-extension://pressmark/library.html' },
  { url: 'chrome-extension://pressmarker/library.html', tab: { id: 3 } },
  { url: 'about:blank', tab: { id: 4 } },
  {},
);

/** A message and, by three numbers, where in it something else is put. */
const message = fc.record({
  type: types,
  sender: senders,
  put: anything,
  steps: fc.array(fc.nat(9), { maxLength: 5 }),
});

function requestOf({ type, put, steps }: { type: keyof BackgroundProtocol; put: unknown; steps: number[] }): unknown {
  const request: unknown = structuredClone(SOUND[type] ?? {});
  let at = request as Record<string, unknown>;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(at);
    const key = keys[step % (keys.length + 1)] ?? 'more';
    const inner = at[key];
    if (depth === steps.length - 1 || typeof inner !== 'object' || inner === null) {
      at[key] = put;
      return request;
    }
    at = inner as Record<string, unknown>;
  }
  return steps.length ? request : put;
}

/** Every address under which a request would read or write. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' && /^[a-z]+:/i.test(inner) ? [inner] : addressesIn(inner),
  );
}

test(`of ${MESSAGES} messages none breaks the door, and a page gets nothing of another host through it`, () => {
  let letIn = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(message, { minLength: AT_ONCE, maxLength: AT_ONCE }), (messages) => {
      for (const one of messages) {
        const { type, sender } = one;
        try {
          const request = parseRequest(type, requestOf(one), { id: 'pressmark', ...sender } as never);
          letIn++;
          if (sender.url?.startsWith('chrome-extension://pressmark/')) continue;
          for (const address of addressesIn(request)) expect(hostOf(address)).toBe(hostOf(sender.url ?? ''));
        } catch (error) {
          if (!(error instanceof PressmarkError)) throw error;
          expect(['bad-request', 'too-large']).toContain(error.code);
          refused++;
        }
      }
    }),
    { numRuns: MESSAGES / AT_ONCE, endOnFailure: true },
  );
  expect(letIn + refused).toBe(MESSAGES);
  expect(letIn).toBeGreaterThan(MESSAGES / 100);
  expect(refused).toBeGreaterThan(MESSAGES / 2);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}, 120_000);
