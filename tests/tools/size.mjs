// Weighs the built extension against its budgets (raw bytes): npm run size. Builds first where there is no build.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

/**
 * In bytes. content.js runs on every page, reader.js on every article and surfaces.js there when it is idle, so the reader pays for
 * each byte; surfaces.js has room for what the actor's card can do. Popup and background include the chunks that they load; the package is everything that is downloaded once.
 */
const BUDGETS = {
  'content.js': 10_000,
  'reader.js': 60_000,
  'surfaces.js': 74_000,
  'ledger.js': 30_000,
  popup: 150_000,
  background: 2_000_000,
  package: 12_000_000,
};
const FOLDERS = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' };

const bytesOf = (file) => readFileSync(file);

/** A script or page and every file of the build that it names, found by following the names. */
function closureOf(folder, start) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file) || !statSync(file).isFile()) return;
    seen.add(file);
    if (!/\.(?:js|html|css)$/.test(file)) return;
    for (const [, name] of bytesOf(file)
      .toString()
      .matchAll(/["'(]([./\w-]+\.(?:js|css))["')]/g)) {
      visit(name.startsWith('/') ? path.join(folder, name) : path.resolve(path.dirname(file), name));
    }
  };
  visit(path.join(folder, start));
  return [...seen];
}

function everyFile(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? everyFile(file) : [file];
  });
}

/** Which files each budget counts. */
function partsOf(folder) {
  return {
    'content.js': [path.join(folder, 'content-scripts/content.js')],
    'reader.js': [path.join(folder, 'reader.js')],
    'surfaces.js': [path.join(folder, 'surfaces.js')],
    'ledger.js': [path.join(folder, 'ledger.js')],
    popup: closureOf(folder, 'popup.html'),
    background: closureOf(folder, 'background.js'),
    package: everyFile(folder),
  };
}

function weigh(browser) {
  const folder = path.join(ROOT, '.output', FOLDERS[browser]);
  return Object.entries(partsOf(folder)).map(([part, files]) => {
    const contents = files.map(bytesOf);
    const raw = contents.reduce((sum, bytes) => sum + bytes.length, 0);
    const zipped = contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    return { browser, part, raw, zipped, budget: BUDGETS[part], over: files.length === 0 || raw > BUDGETS[part] };
  });
}

ensureInstalled();
const unbuilt = Object.keys(FOLDERS).filter((name) => !existsSync(path.join(ROOT, '.output', FOLDERS[name])));
if (unbuilt.length) build(unbuilt);

const number = (value) => value.toLocaleString('en').padStart(11);
const rows = Object.keys(FOLDERS).flatMap(weigh);
console.log(
  `${'browser'.padEnd(9)}${'part'.padEnd(12)}${'raw bytes'.padStart(11)}${'gzip'.padStart(11)}${'budget'.padStart(11)}`,
);
for (const { browser, part, raw, zipped, budget, over } of rows) {
  const verdict = over ? '  OVER' : '';
  console.log(`${browser.padEnd(9)}${part.padEnd(12)}${number(raw)}${number(zipped)}${number(budget)}${verdict}`);
}
const over = rows.filter((row) => row.over);
if (over.length) console.error(`Over budget: ${over.map(({ browser, part }) => `${part} (${browser})`).join(', ')}`);
process.exit(over.length ? 1 : 0);
