/** Gives Node what every supported browser has of its own: `Temporal`, `Intl.DurationFormat` and IndexedDB. */
import '@formatjs/intl-durationformat/polyfill.js';
import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
