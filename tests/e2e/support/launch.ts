/** Starts a browser by name, with the built extension unless another is given. */
import path from 'node:path';
import { ROOT } from '../../tools/install.mjs';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Where the build for a browser lies. */
export const builtFor = (browser: BrowserName): string =>
  path.join(ROOT, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export async function launch(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const full = { extension: builtFor(browser), ...options };
  return browser === 'chromium' ? await launchChromium(full) : await launchFirefox(full);
}
