import { useMemo } from 'preact/hooks';
import type { LibraryNews } from '../../lib/state/library/context.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { type Countable, plural, type Word, words, wordsOfCode } from '../../lib/words.ts';
import { Toast } from '../Toast.tsx';

/** What just happened, with Undo; a change that was taken back can be done again. */
export function News({ state }: { state: LibraryState }) {
  const news = state.news.value;
  const toast = useMemo(() => {
    if (!news) return null;
    const act = 'act' in news ? news.act : null;
    return {
      id: news.id,
      text: wordsOf(news),
      isError: news.is === 'error',
      undo: act === null ? null : () => void state.undo(act),
    };
  }, [news, state]);
  return <Toast toast={toast} onDismiss={state.dismissNews} />;
}

type What = Extract<LibraryNews, { is: 'act' }>['what'];

const ACT_WORDS: Record<What, Countable> = {
  save: 'library_didSave',
  change: 'library_didChange',
  tag: 'library_didTag',
  colour: 'library_didColour',
  speaker: 'library_didSpeaker',
  delete: 'deleted',
  reject: 'library_didChange',
  import: 'library_didImport',
  'merge-actors': 'library_didMerge',
  'split-actor': 'library_didSplit',
};

const PLAIN: Record<Exclude<LibraryNews['is'], 'act' | 'undone' | 'redone' | 'exported' | 'error'>, Word> = {
  copied: 'copied',
  'not-copied': 'notCopied',
  'not-in-page': 'library_notInPage',
  'nothing-to-undo': 'library_nothingToUndo',
  persisted: 'library_isPersisted',
  'not-persisted': 'library_notPersisted',
};

function wordsOf(news: LibraryNews): string {
  switch (news.is) {
    case 'act':
      return plural(ACT_WORDS[news.what], news.count);
    case 'undone':
      return words('library_undone', plural(ACT_WORDS[news.what], news.count));
    case 'redone':
      return words('library_redone', plural(ACT_WORDS[news.what], news.count));
    case 'exported':
      return plural('exported', news.count);
    case 'error':
      return wordsOfCode('error', news.code);
    default:
      return words(PLAIN[news.is]);
  }
}
