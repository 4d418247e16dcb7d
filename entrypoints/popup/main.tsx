/** Wires the popup. `popup.html?tab=ID` opens it as a tab that speaks of another tab. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupState } from '../../lib/state/popup.ts';
import { useWords, words, wordsDirection, wordsLanguage } from '../../lib/words.ts';
import { createPopupSender } from './sender.ts';

const asked = new URLSearchParams(location.search).get('tab');
const tab = asked === null ? activeTab() : browser.tabs.get(Number(asked));

useWords((key, values) => browser.i18n.getMessage(key as never, values));
document.documentElement.lang = wordsLanguage();
document.documentElement.dir = wordsDirection();
document.documentElement.dataset.place = asked === null ? 'popup' : 'tab';
document.title = words('product');

const state = createPopupState(createPopupSender(tab));
render(
  <Popup state={state} isTab={asked !== null} onOpenTab={openAsTab} onOpenLibrary={() => void openLibrary()} />,
  document.querySelector('#app') as HTMLElement,
);
void state.load();
window.addEventListener('pagehide', state.dispose);

async function activeTab() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!active) throw new Error('no active tab');
  return active;
}

/** The library in a tab of its own; one that is open already comes to the front. */
async function openLibrary(): Promise<void> {
  const address = browser.runtime.getURL('/library.html' as '/popup.html');
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(open.id, { active: true });
  window.close();
}

/** Choosing a file closes a true popup in most browsers, and what was chosen with it. */
async function openAsTab(): Promise<void> {
  const { id } = await tab;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${id}` as '/popup.html') });
  window.close();
}
