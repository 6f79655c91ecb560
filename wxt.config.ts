/** How the extension is built, and everything it may ask of a browser. */
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { iconFiles } from './tests/icons/icon-files';

/** Pages of ours load our own files and nothing else; the network stays shut. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What stands in pages for the polyfill. */
const OWN_API = 'utils/browser/own-api.ts';

/** Alt and Shift are free in both browsers; on a Mac they write letters, and Control and Shift are free. */
function shortcut(letter: string, description: string) {
  const keys = { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` };
  return { suggested_key: keys, description };
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_productName__',
    description: '__MSG_productDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'activeTab', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    // Asked for in place, when she chooses to be called by one.
    optional_permissions: ['notifications'],
    action: {
      default_title: '__MSG_productName__',
      default_icon: {
        16: 'icon/16.png',
        24: 'icon/24.png',
        32: 'icon/32.png',
        48: 'icon/48.png',
      },
    },
    commands: {
      'jot-win': shortcut('J', '__MSG_menu_jotWin__'),
      'rest-now': shortcut('U', '__MSG_common_restNow__'),
      'quiet-an-hour': shortcut('Q', '__MSG_common_quietAnHour__'),
    },
    // No word that a search begins with: “win 11 update” would be kept as a win.
    omnibox: { keyword: 'jot' },
    // The development server needs its own scripts and socket; the shipped build gets none.
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'full-cup@full-cup.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '149.0' },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  hooks: {
    // What the polyfill adds is answers by promise (`onMessage`), which the background alone gives.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      const alias = { 'webextension-polyfill': join(import.meta.dirname, OWN_API) };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await iconFiles()));
      for (const file of files) {
        // Written with indents for people, whom nobody shows it to.
        if (!('contents' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        file.contents = JSON.stringify(JSON.parse(file.contents));
      }
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Its polyfill fetches; the browsers we support preload by themselves.
    build: { modulePreload: { polyfill: false } },
  }),
});
