import { minify } from 'terser';
import { defineConfig } from 'wxt';

/** Preact can write innerHTML for dangerouslySetInnerHTML. We never use it, so the way is taken out of the bundle. */
const withoutInnerHtml = {
  name: 'pressmark:without-inner-html',
  transform(code: string, id: string) {
    if (!/preact[\\/]dist[\\/]preact\.(?:mjs|module\.js)$/.test(id.split('?')[0] ?? '')) return;
    const mended = code.replace(/\w+\.innerHTML=(\w+\.__html)/g, 'void $1');
    if (mended === code) throw new Error('preact changed: innerHTML is no longer where it was');
    return { code: mended, map: null };
  },
};

/**
 * WXT hands every content script a context that watches for its own invalidation, 3 kB on every page of the web. Ours asks
 * `isContextAlive` when it matters, so it is started without one.
 */
const withoutContext = {
  name: 'pressmark:without-content-script-context',
  apply: 'build' as const,
  transform(code: string, id: string) {
    if (!/wxt-content-script/.test(id)) return;
    const started = code
      .replace(/^import \{ (?:ContentScriptContext|initPlugins) \}.*$/gm, '')
      .replace(/^const result = [\s\S]*?^\}\)\(\);$/m, 'const result = definition.main();');
    if (!started.includes('definition.main()'))
      throw new Error('WXT changed: the start of a content script is no longer where it was');
    return { code: started, map: null };
  },
};

/** WXT says nothing in a finished build; what it would have said is half a kilobyte in every script. */
const withoutLogger = {
  name: 'pressmark:without-startup-logger',
  apply: 'build' as const,
  transform(code: string, id: string) {
    if (!/wxt-(?:content-script|unlisted-script)/.test(id) || !code.includes('logger.error(')) return;
    return { code: code.replace(/logger\.error\([^;]*\);/g, ''), map: null };
  },
};

/** Chrome has given Alt+Shift+N and P to its tab groups and leaves a command that wants them without a key. */
const stepKeys = (browser: string) =>
  browser === 'firefox'
    ? { next: 'Alt+Shift+N', previous: 'Alt+Shift+P' }
    : { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' };

/**
 * What runs on every page is compiled at once: left to be compiled function by function as each is called, it is parsed twice.
 * Chromium knows the words since 136; to others they are a comment. For reader.js and the background nothing is gained by them.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** A second minifier finds a fiftieth more in the scripts that pages carry; for the rest it would be slow for nothing. */
const minifiedTwice = {
  name: 'pressmark:minified-twice',
  apply: 'build' as const,
  enforce: 'post' as const,
  async generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (!/^(?:content-scripts\/content|reader|surfaces|ledger)\.js$/.test(file) || !chunk.code) continue;
      // What is made with `new` is a class in all that these scripts hold, so a function without `this` may be an arrow.
      const compress = { passes: 3, unsafe_arrows: true, hoist_funs: true };
      const { code } = await minify(chunk.code, { ecma: 2020, compress });
      chunk.code = file.startsWith('content') ? COMPILED_AT_ONCE + code : (code as string);
    }
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [withoutInnerHtml, withoutContext, withoutLogger, minifiedTwice],
    // The browsers of the manifest: CSS as written, light-dark() included.
    // They know modulepreload too; Vite's stand-in for it would fetch.
    build: { sourcemap: false, target: ['chrome140', 'firefox142'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Pressmark',
    description: '__MSG_description__',
    default_locale: 'en',
    // `alarms`: to look at the reader's own server now and then, where one is named.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'activeTab', 'alarms'],
    // Asked for when the reader wants backups that make themselves.
    optional_permissions: ['downloads'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // A policy cannot change while the browser runs, and the background has to reach the server that the reader may name;
    // our pages forbid it to themselves again (their <meta>), so that the background alone could contact anybody.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: 'Pressmark' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // Chrome allows four suggested keys; the popup's own command is there to be bound by whoever wants one.
    commands: {
      _execute_action: {},
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
      'save-mark': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'next-quotation': { suggested_key: { default: stepKeys(browser).next }, description: '__MSG_commandNext__' },
      'previous-quotation': {
        suggested_key: { default: stepKeys(browser).previous },
        description: '__MSG_commandPrevious__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pressmark@pressmark.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '140',
          // From Chrome 148 on messages travel as in Firefox, and a piece of an export in a third of the time; before, as JSON.
          message_serialization: 'structured_clone',
        }),
  }),
});
