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

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [withoutInnerHtml],
    // The browsers of the manifest: CSS as written, light-dark() included.
    build: { sourcemap: false, target: ['chrome140', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Pressmark',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
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
      : { minimum_chrome_version: '140' }),
  }),
});
