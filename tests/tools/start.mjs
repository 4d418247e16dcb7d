// npm start [-- --firefox] [-- --headless]: installs, builds, and opens a browser with Pressmark on a sample article.
// Without a display the whole job is done unseen, and what came of it lies in .artifacts/start.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowsers } from './browsers.mjs';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

const FLAGS = ['--firefox', '--chromium', '--headless'];
const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => !FLAGS.includes(flag));
if (unknown.length) {
  console.error(`There is no ${unknown.join(', ')}; there are: ${FLAGS.join(', ')}.`);
  process.exit(2);
}
const browser = flags.includes('--firefox') ? 'firefox' : 'chromium';
const onScreen = process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY;
const display = onScreen && !process.env.CI && !flags.includes('--headless');

ensureInstalled();
if (ensureBrowsers([browser]).length) process.exit(1);
build([browser === 'firefox' ? 'firefox' : 'chrome']);
const { bundle } = await import('./bundle.mjs');
const { tour } = await import(pathToFileURL(await bundle('tests/tools/tour.ts')).href);
const folder = path.join(ROOT, '.artifacts/start');
const files = await tour({ browser, display, folder });
if (files.length) {
  console.log('There is no display, so the job was done unseen. See:');
  for (const file of files) console.log(`  ${path.relative(process.cwd(), file)}`);
}
