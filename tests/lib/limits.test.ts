import { expect, test } from 'vitest';
import { createLimits } from '../../lib/limits.ts';
import { MAX_TEXT } from '../../lib/requests.ts';

function clock() {
  let time = 0;
  return { now: () => time, wait: (seconds: number) => (time += seconds * 1_000) };
}

/** How many such messages in a row a tab may send. */
function countOf(limits: ReturnType<typeof createLimits>, tab: number, request: unknown): number {
  let count = 0;
  while (count < 10_000 && limits.admits(tab, request)) count++;
  return count;
}

test('the longest text that is read may be sent, but not over and over', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const longest = { source: 'https://a.example/', text: 'x'.repeat(MAX_TEXT) };
  expect(countOf(limits, 1, longest)).toBe(2);
  wait(10);
  expect(countOf(limits, 1, longest)).toBe(2);
});

test('a page that changes once a second is never refused', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  const text = { text: 'x'.repeat(300_000) };
  for (let second = 0; second < 600; second++) {
    expect(limits.admits(1, text) && limits.admits(1, text)).toBe(true);
    wait(1);
  }
});

test('a flood of small messages is held back, and other tabs are not', () => {
  const { now, wait } = clock();
  const limits = createLimits(now);
  expect(countOf(limits, 1, {})).toBeLessThan(250);
  expect(limits.admits(2, {})).toBe(true);
  wait(1);
  expect(countOf(limits, 1, {})).toBeLessThan(25);
});

test('a message of a million values, or nested without end, is refused and not walked through', () => {
  const limits = createLimits(() => 0);
  expect(
    limits.admits(
      1,
      Array.from({ length: 1_000_001 }, () => 0),
    ),
  ).toBe(false);
  let deep: unknown = 0;
  for (let i = 0; i < 900_000; i++) deep = [deep];
  expect(limits.admits(1, deep)).toBe(true);
  expect(limits.admits(1, {})).toBe(true);
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
  countOf(limits, 0, {});
  for (let tab = 1; tab < 1_000; tab++) limits.admits(tab, {});
  expect(limits.admits(0, {})).toBe(false);
  for (let tab = 1; tab <= 1_000; tab++) limits.admits(tab, {});
  expect(limits.admits(0, {})).toBe(true);
});
