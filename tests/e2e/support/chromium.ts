/** The driver for Chromium: Playwright starts it, the DevTools protocol does what Playwright has no word for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { chromiumPath } from '../../tools/page-browser.ts';
import { createBackRoom } from './back-room.ts';
import { CdpPage, type CdpSend } from './cdp-page.ts';
import { attach } from './cdp-target.ts';
import { watchDownloads } from './downloads.ts';
import { type DrivenPage, firstRun, until } from './driven-page.ts';
import type { Driver, LaunchOptions, Page } from './driver.ts';
import { highlightTexts } from './in-page.ts';
import { startProxy } from './proxy.ts';
import { countedIn, heapOf, snapshotParts } from './weigh.ts';

/** What a function that runs in an extension page finds there. */
declare const chrome: typeof import('webextension-polyfill');

const SIZE = { width: 1280, height: 800 };
/** Playwright's list of features to leave out, of which Chromium heeds only the last given, and Autofill's server. */
const LEFT_OUT = [
  'AutofillServerCommunication',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
export const CHROMIUM_ARGUMENTS = [
  `--disable-features=${LEFT_OUT.join(',')}`,
  '--disable-gpu',
  '--disable-domain-reliability',
  '--no-pings',
  // Accounts and updates cannot be switched off: they ask a closed port of this machine, past the proxy.
  '--gaia-url=http://127.0.0.1:1',
  '--google-apis-url=http://127.0.0.1:1',
  '--component-updater=url-source=http://127.0.0.1:1/',
  '--lang=en-US',
  // Lets the protocol install an unpacked extension and press its toolbar button.
  '--enable-unsafe-extension-debugging',
];

/** Only a developer's browser keeps the list of an extension's errors. */
const PREFERENCES = { extensions: { ui: { developer_mode: true } } };

/**
 * What Chromium asks for by itself whatever its switches say. Here its spelling checker fetches its dictionary
 * (/edgedl/chrome/dict/en-us-10-2.bdic) the first time that a text field has the focus; the proxy refuses it.
 */
const OWN_REQUESTS: readonly string[] = ['redirector.gvt1.com:443'];

export const requestsIn = ({ seen }: Awaited<ReturnType<typeof startProxy>>) =>
  seen.filter(({ host }) => !OWN_REQUESTS.includes(host));

/** The proxy sees requests to this machine too, and names that are no address reach no resolver. */
export const watchedBy = (proxyPort: number) => [
  `--proxy-server=http://127.0.0.1:${proxyPort}`,
  '--proxy-bypass-list=127.0.0.1:1;<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** Longer than a worker takes to start and to hear its events. */
const BETWEEN_KILLS_MS = 1_000;

/** What Chromium says when a worker is ended in the middle of a call of its own. */
const ENDED = /Error: No SW$/;

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { extension, headless = true, network = 'watched' } = options;
  const home = mkdtempSync(path.join(os.tmpdir(), 'pressmark-chromium-'));
  const downloads = path.join(home, 'downloads');
  const profile = options.profile ?? path.join(home, 'profile');
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES));
  const proxy = await startProxy();
  const errors: string[] = [];
  const waitForDownload = watchDownloads(downloads);
  let context: BrowserContext;
  let session: CDPSession;
  let id = '';

  const room = createBackRoom(() => openPage(`chrome-extension://${id}/manifest.json`));
  const { evaluateInExtension, tabId, badge } = room;

  async function open() {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless,
      viewport: headless ? SIZE : null,
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
      args: [...CHROMIUM_ARGUMENTS, ...(network === 'watched' ? watchedBy(proxy.port) : [])],
    });
    context.on('console', (message) => {
      if (ENDED.test(message.text())) return;
      if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
    });
    context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`));
    session = await context.browser()!.newBrowserCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    id = (await send('Extensions.loadUnpacked', { path: path.resolve(extension) })).id;
    await firstRun(async () => (await targets('page')).some(({ url }) => url.endsWith('/welcome.html')));
    room.forget();
  }

  const send: CdpSend = (method, params = {}) => session.send(method as never, params as never);
  const targets = async (type: string): Promise<Target[]> =>
    (await send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  const workerTarget = async () =>
    (await targets('service_worker')).find(({ url }) => url.startsWith(`chrome-extension://${id}/`));

  async function openPage(url: string): Promise<Page> {
    const tab = await context.newPage();
    const own = await context.newCDPSession(tab);
    const page = new CdpPage((method, params = {}) => own.send(method as never, params as never), {
      activate: () => tab.bringToFront(),
      close: () => tab.close(),
    });
    await page.goto(url);
    return page;
  }

  /** Does something with the background worker, which is woken first. */
  async function withWorker<Result>(
    act: (worker: CdpSend) => Promise<Result>,
    hear?: Parameters<typeof attach>[2],
  ): Promise<Result> {
    await evaluateInExtension(() => chrome.runtime.sendMessage({}).catch(() => {}));
    const target = await until(workerTarget, { what: () => 'the background worker' });
    const worker = await attach(session, target!.targetId, hear);
    return await act(worker).finally(() => worker('detach'));
  }

  /** Runs a function in the background worker. */
  function inWorker(source: string, argument: unknown): Promise<unknown> {
    return withWorker(async (worker) => {
      const expression = `(${source})(${JSON.stringify(argument)})`;
      const { result, exceptionDetails } = await worker('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  }

  async function openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const url = await page.url();
    const tab = (await targets('tab')).findLast((target) => target.url === url);
    if (!tab) throw new Error(`no tab shows ${url}`);
    await send('Extensions.triggerAction', { id, targetId: tab.targetId });
    const popup = await until(
      async () =>
        (await targets('page')).find((target) => target.url.startsWith(`chrome-extension://${id}/popup.html`)),
      { what: () => 'the popup' },
    );
    const popupSend = await attach(session, popup!.targetId);
    const close = async () => {
      await send('Target.closeTarget', { targetId: popup!.targetId });
    };
    const driven = new CdpPage(popupSend, { activate: async () => {}, close });
    await driven.loaded();
    return driven;
  }

  async function setHostAccess(allowed: boolean): Promise<void> {
    const settings = await openPage('chrome://extensions');
    await settings.evaluate(
      ([extensionId, hostAccess]) =>
        // biome-ignore lint/suspicious/noExplicitAny: an interface of the browser's own settings page, without types
        (chrome as unknown as any).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      [id, allowed ? 'ON_ALL_SITES' : 'ON_CLICK'] as [string, string],
    );
    await settings.close();
  }

  /** What the browser's own list of an extension's errors holds. */
  async function runtimeErrors(): Promise<string[]> {
    const settings = await openPage('chrome://extensions');
    const found = await settings.evaluate<string[], string>(
      async (extensionId) =>
        // biome-ignore lint/suspicious/noExplicitAny: see above
        (await (chrome as unknown as any).developerPrivate.getExtensionInfo(extensionId)).runtimeErrors.map(
          ({ source, message }: { source: string; message: string }) => `${source}: ${message}`,
        ),
      id,
    );
    await settings.close();
    return found.filter((error) => !ENDED.test(error));
  }

  async function killBackground(): Promise<void> {
    const worker = await workerTarget();
    if (!worker) return;
    // Something may have woken another by then; this one is gone. Where the browser still owes it an event it comes back at once
    // and under the same name: ended again before it has answered, it would come back for ever.
    let told = 0;
    const isGone = async () => {
      if (Date.now() - told > BETWEEN_KILLS_MS) {
        told = Date.now();
        await send('Target.closeTarget', { targetId: worker.targetId }).catch(() => {});
      }
      return (await workerTarget())?.targetId !== worker.targetId;
    };
    await until(isGone, { what: () => 'the background worker to be gone' });
  }

  await open();
  return {
    browser: 'chromium',
    version: context!.browser()!.version(),
    get extensionOrigin() {
      return `chrome-extension://${id}`;
    },
    openPage,
    openPopup,
    openExtensionPage: (file) => openPage(`chrome-extension://${id}/${file}`),
    evaluateInExtension,
    highlights: (page, prefix = 'pressmark-') => page.evaluateApart(highlightTexts, prefix),
    tabId,
    badge,
    async runCommand(page, name) {
      const tab = await tabId(page);
      await inWorker(`async ([name, tab]) => chrome.commands.onCommand.dispatch(name, await chrome.tabs.get(tab))`, [
        name,
        tab,
      ]);
    },
    async contextMenu(page, words, { id: menuItemId }) {
      const tab = await tabId(page);
      // The page's own events come from a real press; the native menu itself cannot be reached, so its answer is sent.
      await (page as DrivenPage).pressMouse(await page.pointAt(words), 'right');
      const selectionText = await page.evaluate(() => getSelection()?.toString() ?? '');
      const info = { menuItemId, selectionText, pageUrl: await page.url(), frameId: 0, editable: false };
      await inWorker(
        `async ([info, tab]) => chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tab))`,
        [info, tab],
      );
    },
    killBackground,
    isBackgroundAlive: async () => !!(await workerTarget()),
    async restart(how = 'close', between = () => {}) {
      if (how === 'crash') {
        const closed = new Promise((done) => context.once('close', done));
        send('Browser.crash').catch(() => {});
        await closed;
      } else await context.close();
      between();
      await open();
    },
    setHostAccess,
    async weigh(page) {
      const { send: own } = page as CdpPage;
      const snapshot = snapshotParts();
      const [background, compiled] = await withWorker(
        async (worker) => [await heapOf(worker), await snapshot.compiled(worker)] as const,
        snapshot.hear,
      );
      return { background, compiled, page: await heapOf(own), ...(await countedIn(own)) };
    },
    waitForDownload,
    requests: () => requestsIn(proxy),
    errors: async () => [
      ...errors.filter((error) => error.includes(`chrome-extension://${id}`)),
      ...(await runtimeErrors()),
    ],
    pageErrors: () => errors.filter((error) => !error.includes(`chrome-extension://${id}`)),
    whenClosed: () => new Promise((done) => context.once('close', () => done())),
    async close() {
      await context.close();
      await proxy.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
