/** Where browsers differ, and what happens instead. Nothing else asks which browser this is. */
import { browser } from './api';

// What may be missing is exported as what it is, so that the compiler asks everybody what they do without it.
const here: Partial<typeof browser> = browser;

/**
 * Firefox for Android has none. The tab in front is the active one that was used last, and counts as
 * focused: of other applications nothing is known there, and of her leaving the phone only `idle`.
 */
export const windows = here.windows;

/** Missing on phones, which show no row of tabs: ours comes to the front, and stands wherever it stands. */
export const canMoveTabs: boolean =
  typeof (here.tabs as Partial<typeof browser.tabs> | undefined)?.move === 'function';

/** Where it is missing nobody knows that she has let go of the keys: she counts as active, and no lull comes. */
export const idle = here.idle;

/** Missing on phones, which have no keys: the popup's buttons do the same. */
export const commands = here.commands;

/** Missing on phones: the popup's buttons do the same, and what is selected can be pasted into its field. */
export const contextMenus = here.contextMenus;

/** There as soon as she has allowed them, in the same life of a page too: asked for each time. */
export function notifications(): typeof browser.notifications | undefined {
  return here.notifications;
}

/** Missing on phones: the popup has the field. */
export const omnibox = here.omnibox;

/**
 * Older Firefox for Android has no `openPopup`, and Edge for Android has one that always refuses. No
 * popup opens by itself there: the cup steams, and after ten minutes our tab comes behind hers.
 */
export const canOpenPopup =
  typeof (here.action as Partial<typeof browser.action>).openPopup === 'function';

/**
 * Asks the browser to drop nothing of ours for want of room. Chromium's background has none, and needs
 * none: what may take any room is never dropped.
 */
export const storageThatStays: Partial<StorageManager> | undefined = globalThis.navigator?.storage;

/** For what can't be asked of the API itself: each browser gets a build of its own. */
export const IS_FIREFOX: boolean = import.meta.env.FIREFOX;

/** Firefox on a computer says which tabs use the camera, the microphone or the screen. */
export const TELLS_OF_SHARING: boolean = IS_FIREFOX && windows !== undefined;
/** Firefox's have no buttons and leave sound to the system; it throws where either is asked for. */
export const NOTIFICATIONS_HAVE_MORE = !IS_FIREFOX;

/** Chromium reads the preview in the address bar as XML; Firefox shows it as it is. */
export const PREVIEW_IS_MARKUP = !IS_FIREFOX;

/**
 * Firefox draws the first line under the address bar before it has asked us, so that it would be a
 * letter behind: there it stays a general one, and a second line says what Enter will keep.
 */
export const PREVIEW_COMES_LATE: boolean = import.meta.env.FIREFOX;
