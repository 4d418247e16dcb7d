import type { ComponentChildren } from 'preact';
import { reasonOf } from '../../lib/detection-words.ts';
import type { PageView } from '../../lib/state/page-view.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface StandingProps {
  view: Exclude<PageView, { is: 'article' }>;
  host: string;
  state: Pick<PopupState, 'readAnyway' | 'allow' | 'reload' | 'load'> & Partial<Pick<PopupState, 'readSite'>>;
}

/** Why there is nothing to show, in one sentence, and the one act that helps. */
export function Standing({ view, host, state }: StandingProps) {
  switch (view.is) {
    case 'loading':
    case 'reading':
      return (
        <p class="standing late muted" role="status">
          {words('reading')}
        </p>
      );
    case 'no-article':
      return (
        <Why title={words('noArticle')} why={reasonOf(view.detection)}>
          <Button onClick={state.readAnyway}>{words('readAnyway')}</Button>
          {state.readSite && <Button onClick={state.readSite}>{words('overrule_site')}</Button>}
        </Why>
      );
    case 'off':
      return <Why title={words('off', host)} why={words('offWhy')} />;
    case 'no-access':
      return (
        <Why title={host ? words('noAccess', host) : words('noAccessHere')} why={words('noAccessWhy')}>
          <Button look="first" onClick={() => state.allow('all')}>
            {words('allowAll')}
          </Button>
          {host && <Button onClick={() => state.allow('site')}>{words('allowSite')}</Button>}
        </Why>
      );
    case 'restricted':
      return <Why title={words('restricted')} why={words('restrictedWhy')} />;
    case 'not-loaded':
      return (
        <Why title={words('notLoaded')} why={words('notLoadedWhy')}>
          <Button look="first" onClick={state.reload}>
            {words('reloadPage')}
          </Button>
        </Why>
      );
    case 'failed':
      return (
        <Why title={words('failed')} why={wordsOfCode('error', view.code)}>
          {view.code === 'reload-page' ? (
            <Button look="first" onClick={state.reload}>
              {words('reloadPage')}
            </Button>
          ) : (
            <Button onClick={state.load}>{words('tryAgain')}</Button>
          )}
        </Why>
      );
  }
}

function Why({ title, why, children }: { title: string; why: string; children?: ComponentChildren }) {
  return (
    <section class="standing">
      <h2 class="title">{title}</h2>
      <p class="muted">{why}</p>
      {children && <p class="row choices">{children}</p>}
    </section>
  );
}
