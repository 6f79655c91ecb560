/** What the browser shows right now, asked for afresh each time: its events are wake-ups and prove nothing. */
import type { View } from '../tracking/scene';
import { browser } from './api';
import { isAddressGranted } from './permissions';

/** Without input for this long she counts as away; reading a mail touches nothing for a good while. */
export const IDLE_SECONDS = 120;

/** What our popup says of its focus. It opens with it, and a background that has died meanwhile is told anew. */
let popupHasFocus = true;

export function notePopupFocus(hasFocus: boolean): void {
  popupHasFocus = hasFocus;
}

export async function readView(): Promise<View> {
  const [window, idle, own] = await Promise.all([
    lastFocusedWindow(),
    browser.idle.queryState(IDLE_SECONDS),
    browser.runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] }),
  ]);
  const [tab] =
    window?.id === undefined ? [] : await browser.tabs.query({ active: true, windowId: window.id });
  const ownPopupOpen = own.some((context) => context.contextType === 'POPUP');
  return {
    tabId: tab?.id ?? null,
    address: await grantedAddress(tab?.url),
    audible: tab?.audible === true && tab.mutedInfo?.muted !== true,
    idle,
    // Chromium says "not focused" of the window under our own popup, Firefox doesn't.
    focused: window?.focused === true || (window !== null && ownPopupOpen && popupHasFocus),
    fullScreen: window?.state === 'fullscreen',
    hasToolbar: window?.type === 'normal',
    ownPopupOpen,
    callingTabInFront: own.some(
      ({ contextType, tabId, documentUrl }) =>
        contextType === 'TAB' && tabId === tab?.id && isPopupPage(documentUrl),
    ),
  };
}

/**
 * After her click on the cup, `activeTab` shows the address of that tab, whatever it is, until she
 * leaves the site. What she has not granted is not looked at, nor is what she has taken back.
 */
async function grantedAddress(address: string | undefined): Promise<string | null> {
  return address !== undefined && (await isAddressGranted(address)) ? address : null;
}

function isPopupPage(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('popup.html')) === true;
}

/** Null when there is no window at all. */
async function lastFocusedWindow() {
  try {
    return await browser.windows.getLastFocused();
  } catch {
    // Both browsers reject when the last window has gone; that is an answer, not a fault.
    return null;
  }
}
