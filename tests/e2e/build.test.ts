/** What the built extension may do and holds, as the browsers get it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../tools/install.mjs';
import { BROWSERS, builtFor } from './support/launch.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean; world?: string }[];
}

/** What is asked for at installation, and what when the reader turns something on. A new one needs a reason here too. */
const ASKED = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const ASKED_LATER = ['downloads'];
const OF_CHROME = ['sidePanel'];

/** Ways to make markup or code of text. */
const SINKS: readonly RegExp[] = [
  /\.(?:inner|outer)HTML\s*[+]?=(?!=)/,
  /\.insertAdjacentHTML\b/,
  /\bdocument\.write(?:ln)?\b/,
  /\bsetHTMLUnsafe\b|\bcreateContextualFragment\b/,
  // Its being written, by either way; "about:srcdoc" is an address that is read.
  /\.srcdoc\s*=(?!=)|\bsrcdoc\s*:|["'`]srcdoc["'`]/,
  /(?<![\w$.])eval\s*\(/,
  /\bnew Function\b|(?<![\w$.])Function\s*\(/,
  /\bimportScripts\s*\(/,
  /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  // XMLHttpRequest stands in papaparse, for files that it is never given; the policy of our pages would refuse it.
  /\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b/,
];

function filesOf(folder: string, ends: RegExp): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  const folder = builtFor(browser);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

  test('asks for what it needs and no more, and says why in the README and in the options', () => {
    const asked = browser === 'chromium' ? [...ASKED, ...OF_CHROME] : ASKED;
    expect(manifest.permissions.toSorted()).toEqual(asked.toSorted());
    expect(manifest.optional_permissions).toEqual(ASKED_LATER);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    const words = JSON.parse(readFileSync(path.join(folder, '_locales/en/messages.json'), 'utf8')) as object;
    for (const name of [...asked, ...ASKED_LATER]) {
      expect(readme).toMatch(new RegExp(`^\\| \`${name}\`.*\\| .{10,}`, 'm'));
      expect(words).toHaveProperty(`options_perm_${name}`);
    }
  });

  test('gives pages no file, takes no message from them, and stands in no frame', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
    expect(manifest.content_scripts).toHaveLength(1);
    for (const script of manifest.content_scripts) {
      expect(script.all_frames ?? false).toBe(false);
      expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
    }
  });

  test('the script of every page begins with the word that has it compiled at once', () => {
    const script = readFileSync(path.join(folder, 'content-scripts/content.js'), 'utf8');
    expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  test('its pages may load their own scripts, styles and models, and nothing else from anywhere', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    // The background may reach the server that the reader names; pages take it back.
    const pages = filesOf(folder, /\.html$/);
    expect(pages.length).toBeGreaterThan(3);
    for (const { name, text } of pages)
      expect(text, name).toMatch(/<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"/);
    for (const { name, text } of pages)
      for (const [, address] of text.matchAll(/\b(?:src|href)\s*=\s*["']([^"']*)/g))
        expect(address, name).toMatch(/^\/[^/]/);
    for (const { name, text } of filesOf(folder, /\.css$/)) expect(text, name).not.toMatch(/@import|url\(/);
  });

  test('makes no markup or code of text, and knows no way to a network but one: of the background, to the server that the reader names', () => {
    const scripts = filesOf(folder, /\.js$/);
    expect(scripts.length).toBeGreaterThan(5);
    const fetches = scripts.flatMap(({ name, text }) =>
      [...text.matchAll(/(?<![\w$.])fetch\([^)]{0,80}/g)].flatMap(([call]) => (/getURL/.test(call) ? [] : [name])),
    );
    expect(fetches).toEqual(['background.js']);
    for (const { name, text } of scripts) {
      for (const sink of SINKS) expect(sink.exec(text)?.[0], `${name} ${sink}`).toBeUndefined();
      for (const [call] of text.matchAll(/(?<![\w$.])import\([^)]{0,80}/g))
        expect(call, name).toMatch(/import\(["'`]\.{0,2}\//);
    }
  });
});
