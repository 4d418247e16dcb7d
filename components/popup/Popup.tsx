/** The popup: what was recognised, who speaks, what is drawn and what is kept, of the page in front of the reader. */
import '../page-icons.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Logo } from '../icons.tsx';
import { Switch } from '../Switch.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { Exchange } from './Exchange.tsx';
import { Layers } from './Layers.tsx';
import { News } from './News.tsx';
import { SavedList } from './SavedList.tsx';
import { SaveOthers } from './SaveOthers.tsx';
import { Speakers } from './Speakers.tsx';
import { Standing } from './Standing.tsx';

/** Where the popup leads; "import" is the library, asking for a file. */
export type PopupPage = 'panel' | 'library' | 'import' | 'options';

export interface PopupProps {
  state: PopupState;
  /** Called while the click is being handled: a panel opens at no other time. */
  onOpen: (page: PopupPage) => void;
}

export function Popup({ state, onOpen }: PopupProps) {
  const view = state.view.value;
  const { host, access } = state.site.value;
  const canSwitch = Boolean(host) && access === 'given';
  return (
    <div class="popup">
      <header class="top row">
        <Logo />
        <h1 class="grow">{words('product')}</h1>
        {canSwitch && <Switch label={words('onForThisSite')} on={view.is !== 'off'} onChange={state.setOnForSite} />}
        <Button
          look="plain quiet"
          icon="gear"
          aria-label={words('options_title')}
          title={words('options_title')}
          onClick={() => onOpen('options')}
        />
      </header>
      <main>
        {view.is === 'article' ? (
          <>
            <ArticleHead article={view} state={state} />
            <Speakers speakers={view.speakers} />
            <Layers reading={view.reading} state={state} />
            <SavedList annotations={view.annotations} state={state} />
          </>
        ) : (
          <Standing view={view} host={host} state={state} />
        )}
      </main>
      <News state={state} />
      <footer>
        {view.is === 'article' && <SaveOthers article={view} state={state} />}
        <Button
          icon="panel"
          title={words('panel_open')}
          aria-label={words('panel_open')}
          onClick={() => onOpen('panel')}
        >
          {words('panel_short')}
        </Button>
        <Button icon="shelf" onClick={() => onOpen('library')}>
          {words('library_title')}
        </Button>
        <Exchange state={state} onImport={() => onOpen('import')} />
      </footer>
    </div>
  );
}
