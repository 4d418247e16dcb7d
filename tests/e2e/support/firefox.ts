/** The driver for Firefox: WebDriver BiDi, spoken directly; for the browser's own parts its privileged scope. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../tools/browsers.mjs';
import { createBackRoom } from './back-room.ts';
import { type Bidi, startFirefox } from './bidi.ts';
import { BidiPage } from './bidi-page.ts';
import { watchDownloads } from './downloads.ts';
import { firstRun } from './driven-page.ts';
import type { Driver, LaunchOptions, Weight } from './driver.ts';
import { highlightTexts } from './in-page.ts';
import { startProxy } from './proxy.ts';
import { WEIGH_FIREFOX } from './weigh.ts';

/** What a function that runs in an extension page finds there. */
declare const chrome: typeof import('webextension-polyfill');

const SIZE = { width: 1280, height: 800 };
/** The address of the extension is made up at installation; fixed, its storage is found again after a restart. */
const UUID = '5f2c1c7e-5d0b-4c0e-9d0f-7a1b6f0c2d3e';

/** The browser's own traffic off, so that whatever the proxy sees was made by a page or by the extension. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutHomeSnippets.updateUrl': '',
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'privacy.trackingprotection.enabled': false,
  'remote.prefs.recommended': true,
  'security.OCSP.enabled': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.autofillForms': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

const watchedBy = (proxyPort: number) => ({
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.no_proxies_on': '',
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.type': 1,
});

/** An error of the extension's own, and not the browser's refusal to give one of its files to a page. */
const isOurs = (error: string) => error.includes(UUID) && !error.includes(': Security Error: Content at http');

const preferencesFor = (addon: string, downloads: string) => ({
  ...QUIET,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  // The manifest is shown as plain text, so that its page can serve as the extension's back room.
  'devtools.jsonview.enabled': false,
  // A permission that is asked for by a real click is given, as if the reader had agreed in the browser's own panel.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
  'intl.accept_languages': 'en-US',
  'ui.prefersReducedMotion': 1,
});

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { extension, headless = true, network = 'watched' } = options;
  const program = findFirefox();
  if (!program) throw new Error('no Firefox was found; set FIREFOX_PATH');
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const addon: string = manifest.browser_specific_settings.gecko.id;
  const home = mkdtempSync(path.join(os.tmpdir(), 'pressmark-firefox-'));
  const profile = options.profile ?? path.join(home, 'profile');
  const downloads = path.join(home, 'downloads');
  mkdirSync(profile, { recursive: true });
  const proxy = await startProxy();
  const waitForDownload = watchDownloads(downloads);
  const errors: string[] = [];
  let bidi: Bidi;
  let chromeContext = '';

  const room = createBackRoom(() => openPage(`moz-extension://${UUID}/manifest.json`));
  const { evaluateInExtension, tabId, badge } = room;

  async function open() {
    const way = network === 'watched' ? watchedBy(proxy.port) : {};
    const preferences = { ...preferencesFor(addon, downloads), ...way };
    bidi = await startFirefox(program!, profile, { preferences, headless });
    bidi.on(({ method, params }) => {
      if (method !== 'log.entryAdded' || params.level !== 'error') return;
      const frame = params.stackTrace?.callFrames?.[0];
      errors.push(`${frame ? `${frame.url}:${frame.lineNumber + 1}` : ''}: ${params.text}`);
    });
    chromeContext = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts[0].context;
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: path.resolve(extension) } });
    const isWelcome = ({ url }: { url: string }) => url.endsWith('/welcome.html');
    await firstRun(async () => (await bidi.send('browsingContext.getTree', {})).contexts.some(isWelcome));
    room.forget();
  }

  /** Runs in the browser's own privileged scope. */
  const inBrowser = (source: string, ...given: unknown[]) => bidi.call({ context: chromeContext }, source, ...given);
  const inExtensionParent = (body: string, ...given: unknown[]) =>
    inBrowser(
      `async (id, ...given) => { const extension = WebExtensionPolicy.getByID(id).extension; ${body} }`,
      addon,
      ...given,
    );

  async function openPage(url: string): Promise<BidiPage> {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
    const page = new BidiPage(bidi, context, inBrowser);
    if (headless) await page.setSize(SIZE.width, SIZE.height);
    await page.goto(url);
    return page;
  }

  const isBackgroundAlive = async () => (await inExtensionParent('return extension.backgroundState;')) === 'running';

  await open();
  return {
    browser: 'firefox',
    version: bidi!.version,
    extensionOrigin: `moz-extension://${UUID}`,
    openPage,
    openPopup: async (page) => openPage(`moz-extension://${UUID}/popup.html?tab=${await tabId(page)}`),
    openExtensionPage: (file) => openPage(`moz-extension://${UUID}/${file}`),
    evaluateInExtension,
    highlights: (page, prefix = 'pressmark-') => page.evaluateApart(highlightTexts, prefix),
    tabId,
    badge,
    async runCommand(page, name) {
      const commands = await evaluateInExtension(() => chrome.commands.getAll());
      const shortcut = commands.find((command) => command.name === name)?.shortcut;
      if (!shortcut) throw new Error(`no shortcut runs ${name}`);
      await page.bringToFront();
      await inBrowser(PRESS_SHORTCUT, addon, shortcut);
    },
    async contextMenu(page, words, { title }) {
      await page.bringToFront();
      await (page as BidiPage).pressMouse(await page.pointAt(words), 'right');
      await inBrowser(CHOOSE_MENU_ITEM, title);
    },
    // Resolves when the event page has gone; a message may have woken it again by then.
    async killBackground() {
      await inExtensionParent('await extension.terminateBackground({ ignoreDevToolsAttached: true });');
    },
    isBackgroundAlive,
    async restart(how = 'close', between = () => {}) {
      await bidi.quit(how);
      between();
      await open();
    },
    async setHostAccess(allowed) {
      await inBrowser(
        `async (id, verb) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const extension = WebExtensionPolicy.getByID(id).extension;
          const origins = extension.manifest.host_permissions;
          await ExtensionPermissions[verb](id, { origins, permissions: [], data_collection: [] }, extension);
        }`,
        addon,
        allowed ? 'add' : 'remove',
      );
    },
    async weigh() {
      return { ...((await inBrowser(WEIGH_FIREFOX)) as Omit<Weight, 'nodes'>), nodes: null };
    },
    waitForDownload,
    requests: () => [...proxy.seen],
    async errors() {
      const background = (await inBrowser(EXTENSION_ERRORS, UUID)) as string[];
      return [...errors.filter(isOurs), ...background];
    },
    pageErrors: () => errors.filter((error) => !isOurs(error)),
    whenClosed: () => bidi.ended,
    async close() {
      await bidi.quit('close');
      await proxy.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Presses the key element that the browser made for a shortcut of the extension. */
const PRESS_SHORTCUT = `(addon, shortcut) => {
  const keys = document.getElementById('ext-keyset-id-' + addon.toLowerCase().replace(/[^a-z0-9_-]/g, '_'));
  const parts = shortcut.split('+');
  const letter = parts.pop();
  const modifiers = parts.map((part) => ({ Ctrl: 'accel', Command: 'accel', MacCtrl: 'control' })[part] ?? part.toLowerCase());
  const key = [...keys.children].find((element) => element.getAttribute('key') === letter &&
    element.getAttribute('modifiers').split(',').sort().join() === modifiers.sort().join());
  if (!key) throw new Error('no key element for ' + shortcut + ' in ' + keys.outerHTML);
  key.doCommand();
}`;

/** Takes an item of the open context menu by its label, opening the extension's submenu when it stands there. */
const CHOOSE_MENU_ITEM = `async (title) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const shown = (popup) => new Promise((done) => popup.addEventListener('popupshown', done, { once: true }));
  if (menu.state !== 'open') await shown(menu);
  const own = [...menu.querySelectorAll('[id*="-menuitem-"]')];
  const item = own.find((element) => element.localName === 'menuitem' && element.label === title);
  if (!item) { menu.hidePopup(); throw new Error('no menu item “' + title + '” among ' + own.map((e) => e.label)); }
  const sub = item.parentElement;
  if (sub !== menu) { const opened = shown(sub); sub.openPopup ? item.closest('menu').openMenu(true) : 0; await opened; }
  const hidden = new Promise((done) => menu.addEventListener('popuphidden', (e) => e.target === menu && done()));
  sub.activateItem(item);
  await hidden;
}`;

/**
 * Uncaught errors of the extension's own files, in any process. That a page was closed while a message was on its way is
 * Firefox's news, not an error of the script that can no longer hear it.
 */
const EXTENSION_ERRORS = `(uuid) => Services.console.getMessageArray()
  .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
  .filter((entry) => entry.sourceName.includes(uuid) && !/^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/.test(entry.errorMessage))
  .map((entry) => entry.sourceName + ':' + entry.lineNumber + ': ' + entry.errorMessage)`;
