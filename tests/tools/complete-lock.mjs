// Completes package-lock.json with the builds for other platforms that a partial registry left out.
//
// Tools with native parts name one optional package a platform. A registry mirror that does not carry them all makes npm
// write a lock file without them, and `npm ci` then refuses that file everywhere. Run this after changing dependencies.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../package-lock.json', import.meta.url);
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages = lock.packages;
let added = 0;
for (const [place, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const above = packages[`node_modules/${name}`];
    const isExact = /^\d+(\.\d+)*(-[\w.]+)?$/.test(version);
    if (packages[`${place}/node_modules/${name}`] || (above && (!isExact || above.version === version))) continue;
    if (!isExact) throw new Error(`${name}@${version} (of ${place}) is no exact version: add it by hand`);
    const words = name.split(/[/-]/);
    const os = SYSTEMS.filter((system) => words.includes(system));
    const cpu = PROCESSORS.filter((processor) => words.includes(processor));
    packages[above ? `${place}/node_modules/${name}` : `node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added`);
