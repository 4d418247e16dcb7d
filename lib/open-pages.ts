/** Opens our own pages: the side panel beside the article, the others as tabs. */
import { browser } from 'wxt/browser';

/** Firefox calls it a sidebar. */
interface WithSidebar {
  sidebarAction?: { open: () => Promise<void> };
}

/** Must be called while a click is being handled: no `await` before it. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as typeof browser & WithSidebar;
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}

/** Shows the page in the tab where it stands already, else in a new one. `fragment`: where in it. */
export async function openOwnPage(
  file: 'library.html' | 'options.html' | 'welcome.html',
  fragment = '',
): Promise<void> {
  const page = browser.runtime.getURL(`/${file}` as '/popup.html');
  const url = fragment ? `${page}#${fragment}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true, ...(fragment && { url }) });
}

/**
 * The side panel of a tab in a window of its own, at one of the article's actors: nothing but a click inside our own pages
 * may open the panel itself. Phones have no windows; there it is a tab.
 */
export async function openActorWindow(tab: number, key: string, is: 'merge' | 'split'): Promise<void> {
  const asked = new URLSearchParams({ tab: String(tab), actor: key, is });
  const url = browser.runtime.getURL(`/sidepanel.html?${asked}` as '/sidepanel.html');
  if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 420, height: 720 });
  else await browser.tabs.create({ url });
}
