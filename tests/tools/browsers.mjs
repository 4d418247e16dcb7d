// Finds Chromium and Firefox, and installs them where this machine lets us. Only Node's own modules: it runs first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './install.mjs';

const WHERE = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsPlaces('Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'),
    ],
    kept: /^chromium-\d+$/,
    binaries: [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win/chrome.exe',
      'chrome-win64/chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windowsPlaces('Mozilla Firefox/firefox.exe')],
    kept: /^firefox-\d+$/,
    binaries: ['firefox/firefox', 'firefox/Nightly.app/Contents/MacOS/firefox', 'firefox/firefox.exe'],
  },
};

function windowsPlaces(...files) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.filter(Boolean).flatMap((folder) => files.map((file) => path.join(folder, file)));
}

/** Where `npx playwright install` keeps its browsers. */
function keptFolder() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/** The newest of Playwright's own builds of a browser. */
function keptBuilds({ kept, binaries }) {
  const folder = keptFolder();
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => kept.test(name));
  builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  return builds.flatMap((build) => binaries.map((binary) => path.join(folder, build, binary)));
}

function onPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

function find(browser) {
  const where = WHERE[browser];
  const named = process.env[where.variable];
  if (named) return existsSync(named) ? named : null;
  const candidates = [...where.commands.flatMap(onPath), ...where.places, ...keptBuilds(where)];
  return candidates.find((file) => existsSync(file)) ?? null;
}

/**
 * CHROMIUM_PATH, else Chromium or Chrome where it usually stands, else Playwright's own build.
 * @returns {string | null}
 */
export function findChromium() {
  return find('chromium');
}

/**
 * FIREFOX_PATH, else Firefox (ESR first) where it usually stands, else Playwright's own build.
 * @returns {string | null}
 */
export function findFirefox() {
  return find('firefox');
}

const FINDERS = { chromium: findChromium, firefox: findFirefox };
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

function runAloud(command, ...args) {
  process.stderr.write(`${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // The installers' words are no part of any result: everything goes to stderr.
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

/**
 * Installs the browsers named that are missing: with apt-get where we are root on a Debian, else with Playwright.
 * @param {('chromium' | 'firefox')[]} wanted
 * @returns {('chromium' | 'firefox')[]} those that are still missing; a message that says what to do has been written
 */
export function ensureBrowsers(wanted = ['chromium', 'firefox']) {
  const missing = () => wanted.filter((browser) => !FINDERS[browser]());
  // A program that was named and is not there is a mistake that no installation mends.
  const installable = () => missing().filter((browser) => !process.env[WHERE[browser].variable]);
  if (installable().length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Installing ${installable().join(' and ')} with apt-get…\n`);
    runAloud('apt-get', 'update', '-qq');
    // One by one: a distribution that has one of them should not fail for the other.
    for (const browser of installable()) {
      runAloud('apt-get', 'install', '-y', '-qq', '--no-install-recommends', PACKAGES[browser]);
    }
  }
  if (installable().length && existsSync(path.join(ROOT, 'node_modules/playwright/cli.js'))) {
    process.stderr.write(`Installing ${installable().join(' and ')} with Playwright…\n`);
    const cli = path.join(ROOT, 'node_modules/playwright/cli.js');
    for (const browser of installable()) runAloud(process.execPath, cli, 'install', browser);
  }
  for (const browser of missing()) {
    process.stderr.write(
      `${browser} is missing and could not be installed here. Install it (Debian: apt-get install ${PACKAGES[browser]}), ` +
        `or set ${WHERE[browser].variable} to its program, and run this again.\n`,
    );
  }
  return missing();
}
