/** Starts a browser by name, with the built extension unless another is given. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../tools/install.mjs';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Where the build for a browser lies. */
export const builtFor = (browser: BrowserName): string =>
  path.join(ROOT, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** A fresh copy of the build in `folder` of .artifacts, to be changed. */
export function copyOfBuild(browser: BrowserName, folder: string): string {
  const copy = path.join(ROOT, '.artifacts', folder);
  rmSync(copy, { recursive: true, force: true });
  cpSync(builtFor(browser), copy, { recursive: true });
  return copy;
}

/**
 * A copy of the build that speaks a language whatever the browser's own is: its words stand where English stood. For pictures
 * and stories in another language; no browser has to be translated for them.
 */
export function builtSpeaking(browser: BrowserName, language: string): string {
  const copy = copyOfBuild(browser, `speaking/${browser}-${language}`);
  const words = (locale: string) => path.join(copy, '_locales', locale, 'messages.json');
  cpSync(words(language), words('en'));
  return copy;
}

export async function launch(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const full = { extension: builtFor(browser), ...options };
  return browser === 'chromium' ? await launchChromium(full) : await launchFirefox(full);
}
