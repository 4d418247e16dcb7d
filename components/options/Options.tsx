/** The options: what is drawn, where, by which keys, what is kept, and what Pressmark may do. */
import '../page-icons.ts';
import type { OptionsNews, OptionsState } from '../../lib/state/options.ts';
import { plural, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Page } from '../pages/Page.tsx';
import { ToastArea } from '../pages/ToastArea.tsx';
import { About } from './About.tsx';
import { Data } from './Data.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Marks } from './Marks.tsx';
import { Sites } from './Sites.tsx';
import { Sync } from './Sync.tsx';

export function Options({ state }: { state: OptionsState }) {
  const settings = state.settings.value;
  return (
    <Page
      title={words('options_title')}
      tools={
        <Button look="plain" icon="shelf" onClick={state.openLibrary}>
          {words('library_title')}
        </Button>
      }
    >
      <div class="options">
        {settings && (
          <>
            <Marks settings={settings} state={state} />
            <Keyboard state={state} />
            <Sites settings={settings} state={state} />
            <Data settings={settings} state={state} />
            <Sync page={state.sync} />
            <About state={state} />
          </>
        )}
      </div>
      <News state={state} />
    </Page>
  );
}

function News({ state }: { state: OptionsState }) {
  const news = state.news.value;
  const isError = news?.is === 'error' || news?.is === 'bad-site' || news?.is === 'not-allowed';
  const toast = news && { id: news.id, text: wordsOf(news), isError, undo: null };
  return <ToastArea toast={toast} onDismiss={state.dismissNews} />;
}

function wordsOf(news: OptionsNews): string {
  switch (news.is) {
    case 'error':
      return wordsOfCode('error', news.code) || wordsOfCode('error', 'internal');
    case 'exported':
      return plural('exported', news.count);
    case 'deleted-all':
      return plural('options_deletedAll', news.count);
    case 'persisted':
      return words('options_persistedNow');
    case 'not-persisted':
      return words('options_notPersistedNow');
    case 'bad-site':
      return words('options_badSite');
    case 'not-allowed':
      return words('notAllowed');
  }
}
