/** What the browser shows right now, asked for afresh each time: its events are wake-ups and prove nothing. */
import type { IdleState, View, ViewNeeds } from '../tracking/scene';
import { browser } from './api';
import { isBoundaryTab } from './boundary-tab';
import { readClock } from './clock';
import { noteAsked, noteFocusTold, noteSeen } from './desk';
import { canOpenPopup, idle, TELLS_OF_SHARING, windows } from './differences';
import { mayNotify } from './notifications';
import { isAddressGranted } from './permissions';

/** The shortest that browsers answer for. Only labels a minute as *in use* or *reading*; both are counted. */
const IN_USE_SECONDS = 15;

/** Where there are no windows the browser is one, and in front as far as anybody can tell. */
const ONLY_WINDOW = { focused: true, state: 'normal', type: 'normal' };

/** What our popup says of its focus. It opens with it, and a background that has died meanwhile is told anew. */
let popupHasFocus = true;

export function notePopupFocus(hasFocus: boolean): void {
  popupHasFocus = hasFocus;
  noteFocusTold(readClock());
}

/** What the last look found in front; null before the first one. */
let lastWindow: string | null = null;
let lastTab: number | null = null;
/** Which tab has come to the front last, as the browser told it. */
let activated: { readonly tabId: number; readonly at: number } | null = null;
/** The soonest at which browsers let an alarm ring. */
const DOUBT_MS = 30_000;

/**
 * Whether another window, or none, may have come to the front since the last look: one question in place
 * of the many of a look. Where there are no windows nothing moves without an event.
 */
export async function windowMayHaveMoved(): Promise<boolean> {
  if (windows === undefined) return false;
  const now = readClock();
  const hasMoved = nameOf(await lastFocusedWindow(windows)) !== lastWindow;
  noteAsked(hasMoved, now);
  return hasMoved;
}

/** The same of the tab in front: the look at a switch may have seen the old one, and no other event comes. */
export async function frontMayHaveMoved(): Promise<boolean> {
  const inFront = browser.tabs.query({ active: true, lastFocusedWindow: true });
  // Firefox refuses to say while a window opens or closes: then something is moving.
  const hasMoved = inFront.then(([tab]) => (tab?.id ?? null) !== lastTab).catch(() => true);
  return (await windowMayHaveMoved()) || hasMoved;
}

/** The browser tells that this tab has come to the front of its window, now (epoch ms). */
export function noteActivated(tabId: number, at: number): void {
  activated = { tabId, at };
}

/**
 * When to look again (epoch ms) because the last look did not show the tab that had just come to the front: it
 * is wrong, or that tab is in another window. Null where it did, and once that was long ago.
 */
export function doubtfulUntil(at: number): number | null {
  if (activated === null || activated.tabId === lastTab) return null;
  const until = activated.at + DOUBT_MS;
  return at < until && activated.at <= at ? until : null;
}

export async function readView(needs: ViewNeeds): Promise<View> {
  const now = readClock();
  const [front, use, own, heardAddresses, sharing, notifies] = await Promise.all([
    readFront(),
    readUse(needs.idleSeconds),
    browser.runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] }),
    needs.heard ? readHeard() : [],
    needs.sharing && readSharing(),
    needs.mayNotify && mayNotify(),
  ]);
  const { tab, window } = front;
  const tabId = tab?.id ?? null;
  const ownPopupOpen = own.some((context) => context.contextType === 'POPUP');
  // Chromium says "not focused" of the window under our own popup, Firefox doesn't.
  const focused = window?.focused === true || (window !== null && ownPopupOpen && popupHasFocus);
  return {
    tabId,
    address: await grantedAddress(tab?.url),
    audible: tab?.audible === true && tab.mutedInfo?.muted !== true,
    ...use,
    focused,
    focusMoved: noteSeen({ tabId, focused, locked: use.idle === 'locked' }, now),
    fullScreen: window?.state === 'fullscreen',
    hasToolbar: canOpenPopup && window?.type === 'normal',
    hasTabStrip: window?.type === 'normal',
    ownPopupOpen,
    cardTabInFront: own.some(
      ({ contextType, tabId, documentUrl }) =>
        contextType === 'TAB' && tabId === tab?.id && isPopupPage(documentUrl),
    ),
    boundaryInFront: tab !== undefined && isBoundaryTab(tab),
    heardAddresses,
    sharing,
    mayNotify: notifies,
  };
}

/** Who has used keys or mouse just now has used them within any longer time. */
async function readUse(idleSeconds: number): Promise<Pick<View, 'idle' | 'inUse'>> {
  const lately: IdleState = (await idle?.queryState(IN_USE_SECONDS)) ?? 'active';
  if (lately !== 'idle' || idle === undefined) return { idle: lately, inUse: lately === 'active' };
  return { idle: await idle.queryState(idleSeconds), inUse: false };
}

/** In whichever tab it sounds, muted or not: a call goes on when she mutes it. */
async function readHeard(): Promise<readonly string[]> {
  const tabs = await browser.tabs.query({ audible: true });
  const addresses = await Promise.all(tabs.map(({ url }) => grantedAddress(url)));
  return addresses.filter((address) => address !== null);
}

/** Told of every tab without a grant; where no browser tells, a call is known by its sound, or by her word. */
async function readSharing(): Promise<boolean> {
  if (!TELLS_OF_SHARING) return false;
  const kinds = [{ camera: true }, { microphone: true }, { screen: true }] as const;
  const sharing = await Promise.all(kinds.map((kind) => browser.tabs.query(kind)));
  return sharing.some((tabs) => tabs.length > 0);
}

/**
 * After her click on the cup, `activeTab` shows the address of that tab, whatever it is, until she
 * leaves the site. What she has not granted is not looked at, nor is what she has taken back.
 */
async function grantedAddress(address: string | undefined): Promise<string | null> {
  return address !== undefined && (await isAddressGranted(address)) ? address : null;
}

/** The window that was focused last and the tab in front of it, asked for one right after the other. */
async function readFront() {
  if (windows === undefined) {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    lastTab = tab?.id ?? null;
    return { tab, window: tab === undefined ? null : ONLY_WINDOW };
  }
  const window = await lastFocusedWindow(windows);
  lastWindow = nameOf(window);
  const [tab] =
    window?.id === undefined ? [] : await browser.tabs.query({ active: true, windowId: window.id });
  lastTab = tab?.id ?? null;
  return { tab, window };
}

/** All of a window that a look asks for. */
function nameOf(window: Awaited<ReturnType<typeof lastFocusedWindow>>): string {
  return `${window?.id} ${window?.focused} ${window?.state}`;
}

function isPopupPage(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('popup.html')) === true;
}

/** Null when there is no window at all. */
async function lastFocusedWindow(api: typeof browser.windows) {
  try {
    return await api.getLastFocused();
  } catch {
    // Both browsers reject when the last window has gone; that is an answer, not a fault.
    return null;
  }
}

/** Whether our popup is on screen. */
export async function isPopupOpen(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0;
}
