// Packs what the stores take: npm run zip. Writes the Chrome package, the Firefox package and the sources that AMO asks for
// into .output/, checks the manifests in them and prints each one's SHA-256. Packing twice gives the same bytes;
// `npm run zip -- --twice` proves it with two clean clones of the last commit.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

const VERSION = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;
const PACKAGES = ['chrome', 'firefox', 'sources'].map((what) => `pressmark-${VERSION}-${what}.zip`);

function run(program, words, cwd) {
  const { status } = spawnSync(program, words, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed in ${cwd}`);
}

function pack(folder) {
  const wxt = path.join(folder, 'node_modules/wxt/bin/wxt.mjs');
  // Packages of another version must not be taken for these.
  for (const name of PACKAGES) rmSync(path.join(folder, '.output', name), { force: true });
  for (const browser of ['chrome', 'firefox']) run(process.execPath, [wxt, 'zip', '-b', browser, '--mv3'], folder);
  for (const browser of ['chrome', 'firefox']) checkManifest(path.join(folder, `.output/${browser}-mv3/manifest.json`));
}

/** What a store would refuse, or a reader be hurt by, and a build can get wrong. */
function checkManifest(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const faults = [
    manifest.manifest_version !== 3 && 'is not of version 3',
    manifest.version !== VERSION && `has version ${manifest.version}, package.json has ${VERSION}`,
    manifest.web_accessible_resources && 'opens files to web pages',
    manifest.externally_connectable && 'takes messages from outside',
    !/^default-src 'none';/.test(manifest.content_security_policy?.extension_pages ?? '') &&
      "has no CSP of default-src 'none'",
    Buffer.byteLength(manifest.name) > 75 && 'has a name of over 75 characters',
    manifest.default_locale !== 'en' && 'has another default locale than en',
    ...[16, 32, 48, 128].map((size) => !manifest.icons?.[size] && `has no icon of ${size} pixels`),
  ].filter(Boolean);
  if (faults.length) throw new Error(`${path.relative(ROOT, file)} ${faults.join(', ')}`);
}

const sumOf = (folder, name) =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, '.output', name)))
    .digest('hex');

/** Packs two clones of the last commit, each with what it installs itself, and compares. */
function packTwice() {
  const clones = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'pressmark-zip-')));
  try {
    for (const clone of clones) {
      run('git', ['clone', '--quiet', ROOT, clone], ROOT);
      run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], clone);
      pack(clone);
    }
    const [one, two] = clones.map((clone) => PACKAGES.map((name) => sumOf(clone, name)));
    PACKAGES.forEach((name, i) => {
      console.log(`${one[i]}  ${name}${one[i] === two[i] ? '' : `  DIFFERS: ${two[i]}`}`);
    });
    return PACKAGES.every((_, i) => one[i] === two[i]);
  } finally {
    for (const clone of clones) rmSync(clone, { recursive: true, force: true });
  }
}

if (process.argv.includes('--twice')) {
  const isSame = packTwice();
  console.log(isSame ? 'Two clean clones give the same bytes.' : 'Two clean clones give different bytes.');
  process.exit(isSame ? 0 : 1);
}
ensureInstalled();
pack(ROOT);
for (const name of PACKAGES) {
  if (!existsSync(path.join(ROOT, '.output', name))) throw new Error(`.output/${name} was not written`);
  console.log(`${sumOf(ROOT, name)}  .output/${name}`);
}
