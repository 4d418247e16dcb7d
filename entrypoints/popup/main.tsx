/** Wires the popup. `popup.html?tab=ID` opens it as a tab that speaks of another tab. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup, type PopupPage } from '../../components/popup/Popup.tsx';
import { openOwnPage, openPanel } from '../../lib/open-pages.ts';
import { speakHere } from '../../lib/own-page.ts';
import { IMPORT } from '../../lib/state/library/place.ts';
import { createPopupState } from '../../lib/state/popup.ts';
import { createPopupSender } from './sender.ts';

const asked = new URLSearchParams(location.search).get('tab');
const tab = asked === null ? activeTab() : browser.tabs.get(Number(asked));

let windowId = -1;
void tab.then((one) => {
  windowId = one.windowId ?? -1;
});

speakHere('product');
document.documentElement.dataset.place = asked === null ? 'popup' : 'tab';

const state = createPopupState(createPopupSender(tab));
render(<Popup state={state} onOpen={openPage} />, document.querySelector('#app') as HTMLElement);
void state.load();
window.addEventListener('pagehide', state.dispose);

async function activeTab() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!active) throw new Error('no active tab');
  return active;
}

/** The popup has done its part then. */
function openPage(page: PopupPage): void {
  void open(page).finally(() => {
    if (asked === null) window.close();
  });
}

function open(page: PopupPage): Promise<void> {
  if (page === 'panel') return openPanel(windowId);
  return page === 'import' ? openOwnPage('library.html', IMPORT) : openOwnPage(`${page}.html`);
}
