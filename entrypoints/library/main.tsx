/** Wires the library. What stands behind "#" in its address says what it shows: lib/state/library/place.ts. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Library } from '../../components/library/Library.tsx';
import { speakHere } from '../../lib/own-page.ts';
import { createLibraryState } from '../../lib/state/library.ts';
import { createLibrarySender } from './sender.ts';

speakHere('library_title');

const state = createLibraryState(createLibrarySender());
render(
  <Library state={state} now={new Date()} onOptions={() => void browser.runtime.openOptionsPage()} />,
  document.querySelector('#app') as HTMLElement,
);
void state.load();
window.addEventListener('pagehide', state.dispose);
