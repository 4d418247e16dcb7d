/** What a page of ours tells the reader: one thing at a time, each with a number of its own, so that the same twice is told twice. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { codeOf, type ErrorCode } from '../errors.ts';

/** What went wrong; components have the words. */
export interface ErrorNews {
  is: 'error';
  code: ErrorCode;
}

export interface News<Told> {
  news: ReadonlySignal<((Told | ErrorNews) & { id: number }) | null>;
  tell: (next: Told | ErrorNews) => void;
  /** Runs; what is thrown is told. */
  attempt: (act: () => Promise<void>) => Promise<void>;
  /** As `attempt`, and says whether it went well. */
  succeeds: (act: () => Promise<void>) => Promise<boolean>;
  dismissNews: () => void;
}

export function createNews<Told extends object>(): News<Told> {
  const news = signal<((Told | ErrorNews) & { id: number }) | null>(null);
  let told = 0;
  const tell = (next: Told | ErrorNews) => {
    told += 1;
    news.value = { ...next, id: told };
  };
  const succeeds = async (act: () => Promise<void>) => {
    try {
      await act();
      return true;
    } catch (error) {
      tell({ is: 'error', code: codeOf(error) });
      return false;
    }
  };
  return {
    news,
    tell,
    succeeds,
    attempt: async (act) => void (await succeeds(act)),
    dismissNews: () => {
      news.value = null;
    },
  };
}
