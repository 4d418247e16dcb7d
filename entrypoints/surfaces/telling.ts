/** What the reader is told of an act: the toast with its way back, an error, or that the extension is another one now. */
import type { InPageView } from '../../components/InPage.tsx';
import type { ToastView } from '../../components/Toast.tsx';
import { isContextAlive } from '../../lib/ask.ts';
import { codeOf, PressmarkError } from '../../lib/errors.ts';
import { wordsOfCode } from '../../lib/words.ts';
import type { Done } from './acts.ts';

export interface Telling {
  /** What stands at the foot of the page now. */
  view(): Pick<InPageView, 'toast' | 'onToastGone' | 'notice'>;
  say(text: string): void;
  /** Says that the page has to be loaded again; true where that is so. */
  isStale(): boolean;
  /** Carries something out; where that fails the reader is told why. */
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  /** Carries an act out and says what happened. Returns how many annotations it was about. */
  perform(act: () => Promise<Done>): Promise<number>;
  /** Takes back what the toast speaks of; false when there is nothing. */
  undo(): boolean;
}

/** `draw` is called after every change of the view. */
export function createTelling(draw: () => void): Telling {
  let toast: ToastView | null = null;
  let isStale = false;
  let toasts = 0;

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
      if (!done) return 0;
      const { text, undo, count } = done;
      say(text, undo && (() => void attempt(undo)));
      return count;
    },
    undo() {
      const undo = toast?.undo;
      if (!undo) return false;
      toast = null;
      undo();
      return true;
    },
  };
}
