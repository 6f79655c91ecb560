/** The browser's own API, in promises. Nothing else in the project imports it from anywhere else. */
import browser from 'webextension-polyfill';

export type { Action } from 'webextension-polyfill';
export { browser };
