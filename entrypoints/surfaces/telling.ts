/** What the reader is told of an act: the toast with its way back, an error, or that the extension is another one now. */
import type { InPageView } from '../../components/InPage.tsx';
import type { ToastView } from '../../components/Toast.tsx';
import { isContextAlive } from '../../lib/ask.ts';
import { codeOf, PressmarkError } from '../../lib/errors.ts';
import type { Kept } from '../../lib/messages.ts';
import { words, wordsOfCode } from '../../lib/words.ts';
import type { Done } from './acts.ts';

export interface Telling {
  /** What stands at the foot of the page now. */
  view(): Pick<InPageView, 'toast' | 'onToastGone' | 'notice'>;
  say(text: string): void;
  /** Says that the page has to be loaded again; true where that is so. */
  isStale(): boolean;
  /** Carries something out; where that fails the reader is told why. */
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  /** Carries an act out and says what happened. Gives what was kept of it; nothing when it failed. */
  perform(act: () => Promise<Done>): Promise<Kept>;
  /** Takes the last act on this page back, also when its toast is gone; false when there is none. */
  undo(): boolean;
}

/** `draw` is called after every change of the view. */
export function createTelling(draw: () => void, takeBack: (acts: readonly number[]) => Promise<unknown>): Telling {
  let toast: ToastView | null = null;
  let isStale = false;
  let toasts = 0;
  /** What was done on this page and not taken back, the last at the end. */
  const stack: (readonly number[])[] = [];

  function undo(acts: readonly number[]): void {
    stack.splice(stack.lastIndexOf(acts), 1);
    toast = null;
    void attempt(async () => {
      await takeBack(acts);
      say(words('surface_undone'), null);
    });
  }

  function say(text: string, undo: ToastView['undo'], isError = false): void {
    toasts += 1;
    toast = { id: toasts, text, undo, isError };
    draw();
  }

  function setStale(stale: boolean): void {
    isStale = stale;
    draw();
  }

  async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      if (!isContextAlive()) throw new PressmarkError('reload-page');
      return await act();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'reload-page') setStale(true);
      else say(wordsOfCode('error', code) || wordsOfCode('error', 'internal'), null, true);
      return null;
    }
  }

  return {
    view: () => ({
      toast,
      onToastGone: () => {
        toast = null;
        draw();
      },
      notice: isStale ? { onReload: () => location.reload(), onDismiss: () => setStale(false) } : null,
    }),
    say: (text) => say(text, null),
    isStale() {
      if (isContextAlive()) return false;
      setStale(true);
      return true;
    },
    attempt,
    async perform(act) {
      const done = await attempt(act);
      if (!done) return { count: 0, acts: [] };
      const { text, acts } = done;
      if (acts.length) stack.push(acts);
      say(text, acts.length ? () => undo(acts) : null);
      return done;
    },
    undo() {
      const last = stack.at(-1);
      if (last) undo(last);
      return last !== undefined;
    },
  };
}
