/** Wires the welcome page: words, access, and the sample article that is read as any other is. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { boundKeys } from '../../lib/bound-keys.ts';
import { openOwnPage } from '../../lib/open-pages.ts';
import { speakHere } from '../../lib/own-page.ts';
import { ALL_SITES, requestAccess } from '../../lib/site.ts';
import { createWelcomeState } from '../../lib/state/welcome.ts';
import { startSample } from './sample.ts';

speakHere('welcome_title');
const state = createWelcomeState({
  hasAccess: () => browser.permissions.contains({ origins: ALL_SITES }),
  requestAccess: () => requestAccess('all', null),
  boundKeys,
});
const root = document.querySelector('#app') as HTMLElement;
render(
  <Welcome state={state} onStep={(step) => sample.step(step)} onOptions={() => openOwnPage('options.html')} />,
  root,
);
const sample = startSample(document);
void state.load();
