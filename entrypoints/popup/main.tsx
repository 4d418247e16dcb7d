/** Wires the popup. `popup.html?tab=ID` opens it as a tab that speaks of another tab. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/popup/Popup.tsx';
import { openOwnPage, openPanel } from '../../lib/open-pages.ts';
import { createPopupState } from '../../lib/state/popup.ts';
import { useWords, words, wordsDirection, wordsLanguage } from '../../lib/words.ts';
import { createPopupSender } from './sender.ts';

const asked = new URLSearchParams(location.search).get('tab');
const tab = asked === null ? activeTab() : browser.tabs.get(Number(asked));

let windowId = -1;
void tab.then((one) => {
  windowId = one.windowId ?? -1;
});

useWords((key, values) => browser.i18n.getMessage(key as never, values));
document.documentElement.lang = wordsLanguage();
document.documentElement.dir = wordsDirection();
document.documentElement.dataset.place = asked === null ? 'popup' : 'tab';
document.title = words('product');

const state = createPopupState(createPopupSender(tab));
render(
  <Popup state={state} isTab={asked !== null} onOpenTab={openAsTab} onOpen={openPage} />,
  document.querySelector('#app') as HTMLElement,
);
void state.load();
window.addEventListener('pagehide', state.dispose);

async function activeTab() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!active) throw new Error('no active tab');
  return active;
}

/** The popup has done its part then. */
function openPage(page: 'panel' | 'library' | 'options'): void {
  const opened = page === 'panel' ? openPanel(windowId) : openOwnPage(`${page}.html`);
  void opened.finally(() => {
    if (asked === null) window.close();
  });
}

/** Choosing a file closes a true popup in most browsers, and what was chosen with it. */
async function openAsTab(): Promise<void> {
  const { id } = await tab;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${id}` as '/popup.html') });
  window.close();
}
