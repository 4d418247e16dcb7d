import { expect, test } from 'vitest';
import { createLimits } from '../../lib/limits.ts';
import { MAX_TEXT } from '../../lib/requests.ts';

function clock() {
  let time = 0;
  return { now: () => time, wait: (seconds: number) => (time += seconds * 1_000) };
}

type Limits = ReturnType<typeof createLimits>;

/** How many such messages in a row a tab may send until one has to wait. */
function countOf(limits: Limits, tab: number, request: unknown): number {
  let count = 0;
  while (count < 10_000 && limits.delayOf(tab, request) === 0) count++;
  return count;
}

/** When the messages of a flood are due, in seconds from now; those that are refused left out. */
function dueTimes(limits: Limits, tab: number, request: unknown): number[] {
  return Array.from({ length: 10_000 }, () => limits.delayOf(tab, request) / 1_000).filter(Number.isFinite);
}

test('the longest text that is read may be sent, but not over and over', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const longest = { source: 'https://a.example/', text: 'x'.repeat(MAX_TEXT) };
  expect(countOf(limits, 1, longest)).toBe(6);
  const due = dueTimes(limits, 1, longest);
  expect(due.length).toBeLessThan(7);
  expect(Math.max(...due)).toBeLessThanOrEqual(10);
  wait(20);
  expect(countOf(limits, 1, longest)).toBe(6);
});

test('a page that changes once a second never waits', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const text = { text: 'x'.repeat(300_000) };
  for (let second = 0; second < 600; second++) {
    expect([limits.delayOf(1, text), limits.delayOf(1, text)]).toEqual([0, 0]);
    wait(1);
  }
});

test('whoever hurries through a site waits: ten messages an article, three articles a second', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  let last = 0;
  let longest = 0;
  for (let article = 0; article < 500; article++) {
    for (let message = 0; message < 10; message++) {
      const delay = limits.delayOf(1, {});
      longest = Math.max(longest, delay);
      // In order, and those of the next article come after those of this one.
      expect(now() + delay).toBeGreaterThanOrEqual(last);
      last = now() + delay;
    }
    wait(Math.max(1 / 3, (last - now()) / 1_000));
  }
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(1_000);
});

test('a flood of small messages is held back, and other tabs are not', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  expect(countOf(limits, 1, {})).toBeLessThan(250);
  expect(limits.delayOf(2, {})).toBe(0);
  const due = dueTimes(limits, 1, {});
  expect(due.filter((seconds) => seconds <= 1).length).toBeLessThan(25);
  expect(Math.max(...due)).toBeLessThanOrEqual(10);
  wait(1);
  expect(dueTimes(limits, 1, {}).length).toBeLessThan(25);
});

test('a tab that has its longest texts read without end gets half of the time, and others are not held up', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const longest = { text: 'x'.repeat(MAX_TEXT) };
  let worked = 0;
  while (now() < 600_000) {
    if (limits.delayOf(1, longest) > 0) wait(0.1);
    else {
      // As long as half a million words take.
      wait(9);
      worked += 9_000;
      limits.charge(1, 9_000);
    }
    expect(limits.delayOf(2, {})).toBe(0);
    wait(0.1);
  }
  expect(worked / now()).toBeLessThan(0.55);
});

test('who has waited for a long article, on a slow machine too, is not refused the next', () => {
  const limits = createLimits(() => 0);
  // 200,000 words.
  const long = { text: 'x'.repeat(1_200_000) };
  expect(limits.delayOf(1, long)).toBe(0);
  limits.charge(1, 4_000);
  expect(limits.delayOf(1, {})).toBeLessThan(1_000);
  limits.charge(1, 40_000);
  expect(limits.delayOf(1, long)).toBeLessThan(10_000);
});

test('names of fields count as text, and what hides its size is refused', () => {
  const limits = createLimits(() => 0);
  expect(countOf(limits, 1, { ['x'.repeat(10_000_000)]: 1 })).toBe(1);
  for (const hidden of [new Map([['a', 'x']]), new Uint8Array(8), new Blob(), new Date(), [new Set()]])
    expect(limits.delayOf(2, { hidden })).toBe(Number.POSITIVE_INFINITY);
  const sparse: unknown[] = [];
  sparse.length = 4_000_000_000;
  expect(limits.delayOf(2, sparse)).toBe(Number.POSITIVE_INFINITY);
  expect(limits.delayOf(2, { plain: [Object.create(null), null, undefined, true, 1] })).toBe(0);
});

test('a message of a million values, or nested without end, is refused and not walked through', () => {
  const limits = createLimits(() => 0);
  const many = Array.from({ length: 1_000_001 }, () => 0);
  expect(limits.delayOf(1, many)).toBe(Number.POSITIVE_INFINITY);
  let deep: unknown = 0;
  for (let i = 0; i < 900_000; i++) deep = [deep];
  expect(limits.delayOf(1, deep)).toBe(0);
  expect(limits.delayOf(1, {})).toBe(0);
});

test('nobody saves up by being silent: what comes back is never more than there was', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const fresh = countOf(limits, 1, {});
  wait(3_600);
  expect(countOf(limits, 1, {})).toBe(fresh);
});

test('however many tabs there were, it remembers a thousand', () => {
  const limits = createLimits(() => 0);
  dueTimes(limits, 0, {});
  for (let tab = 1; tab < 1_000; tab++) limits.delayOf(tab, {});
  expect(limits.delayOf(0, {})).toBe(Number.POSITIVE_INFINITY);
  for (let tab = 1; tab <= 1_000; tab++) limits.delayOf(tab, {});
  expect(limits.delayOf(0, {})).toBe(0);
});
