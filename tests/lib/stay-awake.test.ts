import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWakefulness, whileAtWork } from '../../lib/stay-awake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(time: number, value: T) => new Promise<T>((done) => setTimeout(done, time, value));

test('the browser is asked for something every few seconds while anything is at work, and not after', async () => {
  const stir = vi.fn();
  const { save, fail, name } = whileAtWork(
    {
      save: (time: number) => after(time, 'saved'),
      fail: (time: number) => after(time, '').then(() => Promise.reject(new Error('full'))),
      name: 'library',
    },
    createWakefulness(stir),
  );
  expect(name).toBe('library');
  const saving = save(60_000);
  const failing = expect(fail(90_000)).rejects.toThrow('full');
  let before = 0;
  for (let at = 0; at < 90_000; at += 15_000) {
    await vi.advanceTimersByTimeAsync(15_000);
    expect(stir.mock.calls.length).toBeGreaterThan(before);
    before = stir.mock.calls.length;
  }
  expect(await saving).toBe('saved');
  await failing;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(stir.mock.calls.length).toBeLessThanOrEqual(before + 1);
  const calls = stir.mock.calls.length;
  void save(20_000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stir.mock.calls.length).toBeGreaterThan(calls);
});

test('work that never ends does not keep it for ever, and what ends after all is counted once', async () => {
  const stir = vi.fn();
  const isAtWork = createWakefulness(stir);
  isAtWork(new Promise(() => {}));
  isAtWork(after(45 * 60_000, 'late'));
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  isAtWork(after(29 * 60_000, 'in time'));
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  const calls = stir.mock.calls.length;
  await vi.advanceTimersByTimeAsync(8 * 60_000);
  expect(stir.mock.calls.length).toBeGreaterThan(calls);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  const last = stir.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(stir.mock.calls.length).toBe(last);
});
