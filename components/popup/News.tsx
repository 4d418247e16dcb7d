import type { PopupNews, PopupState } from '../../lib/state/popup.ts';
import { plural, words, wordsOfCode } from '../../lib/words.ts';
import { Toast } from '../Toast.tsx';

/** What just happened. */
export function News({ state }: { state: PopupState }) {
  const news = state.news.value;
  const toast = news && {
    id: news.id,
    text: wordsOf(news),
    isError: news.is === 'error' || news.is === 'not-allowed',
    undo: 'undo' in news ? news.undo : null,
  };
  return <Toast toast={toast} onDismiss={state.dismissNews} />;
}

function wordsOf(news: PopupNews): string {
  if (news.is === 'error') return wordsOfCode('error', news.code);
  if (news.is === 'not-allowed') return words('notAllowed');
  if (news.is === 'saved') return plural('savedMany', news.count);
  return plural(news.is, news.count);
}
