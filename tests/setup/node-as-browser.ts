/** Gives Node what every supported browser has of its own: `Temporal` and IndexedDB. */
import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
