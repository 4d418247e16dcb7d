/** A small extension with which the drivers themselves are tested: it paints, opens a closed shadow root, and remembers. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserName } from './driver.ts';

const CONTENT = `
  const text = document.querySelector('p').firstChild;
  const range = new Range(); range.setStart(text, 0); range.setEnd(text, 5);
  CSS.highlights.set('pressmark-probe', new Highlight(range));
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.setAttribute('aria-label', 'Save quotation');
  button.textContent = 'Save';
  button.addEventListener('click', (event) => { if (event.isTrusted) button.setAttribute('aria-label', 'Saved'); });
  root.append(button);
  document.documentElement.append(host);
  if (location.search === '?complain') throw new Error('the content script complains');
  document.addEventListener('contextmenu', () => { document.documentElement.dataset.menu = 'opened'; });
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    document.documentElement.dataset.heard = message.heard; reply(null); return true;
  });
`;
const BACKGROUND = `
  globalThis.born = Math.random();
  const tell = (tab, heard) => chrome.tabs.sendMessage(tab.id, { heard });
  chrome.runtime.onInstalled.addListener(async () => {
    await chrome.contextMenus.removeAll();
    chrome.contextMenus.create({ id: 'first', title: 'First item', contexts: ['all'] });
    chrome.contextMenus.create({ id: 'second', title: 'Second item', contexts: ['all'] });
  });
  chrome.contextMenus.onClicked.addListener((info, tab) => tell(tab, 'menu ' + info.menuItemId));
  chrome.commands.onCommand.addListener((name, tab) => tell(tab, 'command ' + name));
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (message.complain) Promise.reject(new Error('the background complains'));
    reply({ born: globalThis.born });
    return true;
  });
  chrome.runtime.onConnect.addListener(() => {});
  if (chrome.action) chrome.action.setBadgeText({ text: '7' });
`;
const POPUP = `<!doctype html><meta charset="utf-8"><title>Probe</title><h1>Probe popup</h1>
<a id="file" download="probe-export.json">Export</a><script src="popup.js"></script>`;
const POPUP_SCRIPT = `
  document.querySelector('#file').href = URL.createObjectURL(new Blob(['{"kept":1}'], { type: 'application/json' }));
`;

/** Writes the probe into a fresh folder and gives the folder. */
export function writeProbe(browser: BrowserName): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pressmark-probe-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1.0',
    permissions: ['storage', 'contextMenus'],
    host_permissions: ['http://*/*'],
    action: { default_popup: 'popup.html' },
    background: browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }],
    commands: { 'probe-command': { suggested_key: { default: 'Alt+Shift+U' }, description: 'Probe' } },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'probe@pressmark.example', strict_min_version: '142.0' } } }
      : {}),
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'content.js'), CONTENT);
  writeFileSync(path.join(folder, 'background.js'), BACKGROUND);
  writeFileSync(path.join(folder, 'popup.html'), POPUP);
  writeFileSync(path.join(folder, 'popup.js'), POPUP_SCRIPT);
  return folder;
}
