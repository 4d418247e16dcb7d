import type { PanelNews, PanelState } from '../../lib/state/panel.ts';
import { plural, words, wordsOfCode } from '../../lib/words.ts';
import { ToastArea } from '../pages/ToastArea.tsx';

/** What just happened, in words. */
export function PanelToast({ state }: { state: PanelState }) {
  const news = state.news.value;
  const toast = news && {
    id: news.id,
    text: wordsOf(news),
    isError: news.is === 'error' || news.is === 'not-allowed' || news.is === 'select-first',
    undo: 'undo' in news ? news.undo : null,
  };
  return <ToastArea toast={toast} onDismiss={state.dismissNews} undoLast={state.undoLast} />;
}

function wordsOf(news: PanelNews): string {
  switch (news.is) {
    case 'error':
      return wordsOfCode('error', news.code) || wordsOfCode('error', 'internal');
    case 'not-allowed':
      return words('notAllowed');
    case 'select-first':
      return words('surface_selectFirst');
    case 'attached':
      return words('surface_attached');
    case 'saved':
      return plural('savedMany', news.count);
    case 'deleted':
      return plural('deleted', news.count);
    case 'rejected':
      return words('rejected');
    case 'assigned':
      return news.name ? plural('panel_assigned', news.count, news.name) : plural('panel_assignedNobody', news.count);
    case 'merged':
      return words('panel_merged', news.name);
    case 'no-actor':
      return words('actor_rejected', news.name);
    case 'split':
      return words('panel_split', news.name);
  }
}
