import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch, watchNavigation } from '../../../lib/page/watch.ts';
import { pageOf, removePage } from './page.ts';

let stop = () => {};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer than the first wait, in milliseconds of a clock that the test moves on. */
const SOON = 1000;

/** Moves the clock on, and waits for the idle moment after it, which is the browser's own. */
async function goOn(milliseconds: number): Promise<void> {
  // The browser tells of changes at the end of the task.
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** The page as it stands before anybody watches: what made it is no change any more. */
async function quietPage(html: string): Promise<HTMLElement> {
  const page = pageOf(html);
  await Promise.resolve();
  return page;
}

async function callsAfter(change: () => void): Promise<number> {
  const onChange = vi.fn(async () => 0);
  stop = watch(document, onChange);
  change();
  await goOn(SOON);
  return onChange.mock.calls.length;
}

describe('watch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    stop();
    removePage();
    vi.useRealTimers();
  });

  test.each<[string, (page: HTMLElement) => void]>([
    ['a paragraph comes', (page) => page.insertAdjacentHTML('beforeend', '<p>new</p>')],
    ['a paragraph goes', (page) => page.querySelector('p')?.remove()],
    [
      'words change',
      (page) => {
        (page.querySelector('p')?.firstChild as Text).data = 'other';
      },
    ],
    ['something unfolds', (page) => page.querySelector('#more')?.removeAttribute('hidden')],
    [
      'an inline style shows words',
      (page) => page.querySelector<HTMLElement>('#late')?.style.removeProperty('display'),
    ],
    ['a class that may show or hide words', (page) => page.querySelector('#more')?.classList.add('open')],
  ])('%s', async (_, change) => {
    const page = await quietPage(
      '<p>one</p><div id="more" hidden><p>two</p></div><div id="late" style="display:none;top:0"><p>three</p></div>',
    );
    expect(await callsAfter(() => change(page))).toBe(1);
  });

  test.each<[string, (page: HTMLElement) => void]>([
    ['an image comes', (page) => page.append(document.createElement('img'))],
    [
      'a script comes',
      (page) => {
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.textContent = 'words';
        page.append(script);
      },
    ],
    ['the body gets a class', () => document.body.classList.toggle('scrolled')],
    ['an empty element changes its class', (page) => page.querySelector('#spacer')?.classList.add('wide')],
    [
      'words move',
      (page) => {
        (page.querySelector('p') as HTMLElement).style.transform = 'translateX(4px)';
      },
    ],
    ['a style in the head', () => document.head.append(document.createElement('style'))],
  ])('not: %s', async (_, change) => {
    const page = await quietPage('<p>one</p><div id="spacer"></div>');
    expect(await callsAfter(() => change(page))).toBe(0);
  });

  test('a change while the callback reads is not lost', async () => {
    const page = await quietPage('<p>one</p>');
    const onChange = vi.fn(async () => {
      if (onChange.mock.calls.length === 1) page.append('late');
      return 0;
    });
    stop = watch(document, onChange);
    page.append('first');
    await goOn(SOON);
    await goOn(SOON);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('a page that never rests is asked ever more seldom', async () => {
    const page = await quietPage('<p>0</p>');
    const text = page.querySelector('p')?.firstChild as Text;
    const onChange = vi.fn(async () => 0);
    stop = watch(document, onChange);
    const seconds: number[] = [];
    const begin = performance.now();
    onChange.mockImplementation(async () => {
      seconds.push((performance.now() - begin) / 1000);
      return 0;
    });
    for (let i = 1; i <= 120; i++) {
      text.data = `${i}`;
      await goOn(300);
    }
    const waits = seconds.map((at, i) => at - (seconds[i - 1] ?? 0));
    // Each is twice as long as the one before, up to eight seconds, and ends with a step of this clock.
    for (const [i, least] of [0.3, 0.6, 1.2, 2.4, 4.8, 8, 8].entries()) {
      expect(waits[i]).toBeGreaterThanOrEqual(least);
      expect(waits[i]).toBeLessThanOrEqual(least + 0.6);
    }
  });

  test('never two at a time; what changed meanwhile is looked at afterwards', async () => {
    const page = await quietPage('<p>one</p>');
    let finish = (_worked: number) => {};
    const onChange = vi.fn(
      () =>
        new Promise<number>((resolve) => {
          finish = resolve;
        }),
    );
    stop = watch(document, onChange);
    for (const word of ['first', 'second', 'third']) {
      page.append(word);
      await goOn(SOON);
    }
    expect(onChange).toHaveBeenCalledTimes(1);
    finish(0);
    await Promise.resolve();
    await goOn(SOON);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('a reading that fails does not end the watch', async () => {
    const page = await quietPage('<p>one</p>');
    const onChange = vi.fn(() => Promise.reject(new Error('gone')));
    stop = watch(document, onChange);
    page.append('first');
    await goOn(SOON);
    page.append('second');
    await goOn(SOON);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('the returned function stops it, in the middle of a wait too', async () => {
    const page = await quietPage('<p>one</p>');
    expect(
      await callsAfter(() => {
        page.append('words');
        queueMicrotask(() => queueMicrotask(() => stop()));
      }),
    ).toBe(0);
  });
});

describe('watchNavigation', () => {
  const home = location.href;
  afterEach(() => history.replaceState(null, '', home));

  /** The same window to a browser without the Navigation API. */
  const withoutApi = new Proxy(window, {
    get: (target, name) => {
      const value: unknown = name === 'navigation' ? undefined : Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

  test.each<[string, Window]>([
    ['with the Navigation API', window],
    ['without it', withoutApi],
  ])('%s: pushState, replaceState and going back, but no hash', async (_, view) => {
    const seen: string[] = [];
    watchNavigation(view, (address) => seen.push(new URL(address).pathname));
    history.replaceState(null, '', '/first');
    await vi.waitFor(() => expect(seen).toEqual(['/first']), 4000);
    history.pushState(null, '', '/second');
    await vi.waitFor(() => expect(seen).toEqual(['/first', '/second']), 4000);
    history.replaceState(null, '', '/second#part');
    await pause(1200);
    expect(seen).toHaveLength(2);
    history.back();
    await vi.waitFor(() => expect(seen).toEqual(['/first', '/second', '/first']), 4000);
  });
});
