/** The browser's own API, in promises, imported from nowhere else. In the pages that are built `own-api.ts` stands in the polyfill's place. */
import browser from 'webextension-polyfill';

export type { Action } from 'webextension-polyfill';
export { browser };
