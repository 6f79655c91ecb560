/** Gives Node what every supported browser has of its own: `Temporal`, `Intl.DurationFormat`, IndexedDB and its platform. */
import '@formatjs/intl-durationformat/polyfill.js';
import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { fakeBrowser } from 'wxt/testing/fake-browser';

fakeBrowser.runtime.getPlatformInfo = async () => ({
  os: 'linux' as const,
  arch: 'x86-64' as const,
});
