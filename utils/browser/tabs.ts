/** Tabs: ours are opened and closed; hers are brought forward or, when she asks, closed. None is ever navigated. */
import { browser } from './api';
import { windows } from './differences';

export type OwnPage = 'rest.html' | 'popup.html?place=tab' | 'welcome.html' | 'options.html';

/**
 * Brings a page of ours to the front: the tab that shows it, or a new one, at `place` (`#mail`). One that has come
 * to a place that is `over` makes room for a new one.
 */
export function showOwnPage(page: OwnPage, place = '', over?: string): Promise<void> {
  // One after the other: two that look at once both find none, and she has two rest pages.
  const turn = lastShown.then(() => showAlone(page, place, over));
  lastShown = turn.catch(() => undefined);
  return turn;
}

let lastShown: Promise<unknown> = Promise.resolve();
/** The tabs that were opened last, by page: until one has loaded, Firefox gives it neither address nor context. */
const opened = new Map<OwnPage, number>();

async function showAlone(page: OwnPage, place: string, over?: string): Promise<void> {
  const [open = await loadingTab(page)] = await ownTabs(page);
  const isOver =
    open !== undefined && over !== undefined && (await addressOf(open))?.endsWith(over);
  if (isOver === true) await browser.tabs.remove(open);
  else if (open !== undefined) return void (await bringForward(open));
  const { id, windowId } = await browser.tabs.create({ url: browser.runtime.getURL(page + place) });
  if (id !== undefined) opened.set(page, id);
  // She may have asked for it from another application: on a notification.
  if (windowId !== undefined) await windows?.update(windowId, { focused: true });
}

async function loadingTab(page: OwnPage): Promise<number | undefined> {
  const id = opened.get(page);
  if (id === undefined) return undefined;
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab?.status === 'loading' ? id : undefined;
}

/** Opens the card for trying out in a tab in front, where it can't hang from the toolbar. */
export async function openTrialInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('popup.html?trial&place=tab') });
}

/** Closes the tab that the calling page is in. An empty one takes its place when it is the last of its window. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return window.close();
  const beside = await browser.tabs.query(
    tab.windowId === undefined ? {} : { windowId: tab.windowId },
  );
  if (beside.length === 1) await openNewTab();
  await browser.tabs.remove(tab.id);
}

/** Opens a page of ours behind the others, afresh. */
export async function openBehind(page: OwnPage): Promise<void> {
  await closeOwnPage(page);
  await browser.tabs.create({ url: browser.runtime.getURL(page), active: false });
}

/** Closes a page of ours, unless she is looking at it. */
export async function closeUnseenOwnPage(page: OwnPage): Promise<void> {
  for (const tabId of await ownTabs(page)) {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) await browser.tabs.remove(tabId);
  }
}

export async function closeOwnPage(page: OwnPage): Promise<void> {
  await browser.tabs.remove([...(await ownTabs(page))]);
}

/** The address of the page that our popup hangs over, as far as her click lets us see it. */
export async function addressUnderPopup(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url ?? null;
}

export async function countOwnPage(page: OwnPage): Promise<number> {
  return (await ownTabs(page)).length;
}

/** How many tabs there are: when the last one closes, the browser goes with it. */
export async function countTabs(): Promise<number> {
  return (await browser.tabs.query({})).length;
}

/** Brings a tab to the front, and its window. False when it is gone. */
export async function bringForward(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await windows?.update(tab.windowId, { focused: true });
    return true;
  } catch {
    // She has closed it meanwhile.
    return false;
  }
}

/**
 * Asks the browser to close a tab. The page may ask her about a draft, and the promise stays open
 * for as long as she thinks about it: never await this in a queue.
 */
export async function askToClose(tabId: number): Promise<void> {
  try {
    await browser.tabs.remove(tabId);
  } catch {
    // It was gone already, or she kept it.
  }
}

export async function openNewTab(): Promise<void> {
  await browser.tabs.create({});
}

export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * By address, too: a tab that the browser has unloaded, or restored and not loaded yet, is no context, and
 * a second rest page would stand beside it.
 */
async function ownTabs(page: OwnPage): Promise<readonly number[]> {
  const url = browser.runtime.getURL(page);
  const [contexts, tabs] = await Promise.all([
    browser.runtime.getContexts({ contextTypes: ['TAB'] }),
    browser.tabs.query({}),
  ]);
  const living = contexts.filter(({ documentUrl }) => documentUrl?.startsWith(url));
  const shown = tabs.filter((tab) => (tab.pendingUrl ?? tab.url)?.startsWith(url));
  return [
    ...new Set([...living.map(({ tabId }) => tabId), ...shown.flatMap(({ id }) => id ?? [])]),
  ];
}

/** Of a page of ours; null when it is gone. */
async function addressOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}
