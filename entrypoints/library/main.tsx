/** Wires the library. What stands behind "#" in its address says what it shows: lib/state/library/place.ts. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Library } from '../../components/library/Library.tsx';
import { createLibraryState } from '../../lib/state/library.ts';
import { useWords, words, wordsDirection, wordsLanguage } from '../../lib/words.ts';
import { createLibrarySender } from './sender.ts';

useWords((key, values) => browser.i18n.getMessage(key as never, values));
document.documentElement.lang = wordsLanguage();
document.documentElement.dir = wordsDirection();
document.title = `${words('library_title')} · ${words('product')}`;

const state = createLibraryState(createLibrarySender());
render(
  <Library state={state} now={new Date()} onOptions={() => void browser.runtime.openOptionsPage()} />,
  document.querySelector('#app') as HTMLElement,
);
void state.load();
window.addEventListener('pagehide', state.dispose);
