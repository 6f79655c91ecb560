/** Tabs: ours are opened and closed; hers are brought forward or, when she asks, closed. None is ever navigated. */
import { browser } from './api';

export type OwnPage = 'rest.html' | 'popup.html?place=tab' | 'options.html';

/** Brings a page of ours to the front: the tab that shows it, or a new one. */
export async function showOwnPage(page: OwnPage): Promise<void> {
  const [open] = await ownTabs(page);
  if (open?.tabId === undefined) await browser.tabs.create({ url: browser.runtime.getURL(page) });
  else await bringForward(open.tabId);
}

/** Opens a page of ours behind the others, once. */
export async function openBehind(page: OwnPage): Promise<void> {
  const open = await ownTabs(page);
  if (open.length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL(page), active: false });
}

export async function closeOwnPage(page: OwnPage): Promise<void> {
  const open = await ownTabs(page);
  await browser.tabs.remove(open.map((context) => context.tabId).filter((id) => id >= 0));
}

/** Brings a tab to the front, and its window. False when it is gone. */
export async function bringForward(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    // She has closed it meanwhile.
    return false;
  }
}

/** The most recently used tab that shows one of these origins, if she has one open. */
export async function latestTabOf(origins: readonly string[]): Promise<number | null> {
  if (origins.length === 0) return null;
  const tabs = await browser.tabs.query({ url: [...origins] });
  const [latest] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return latest?.id ?? null;
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

async function ownTabs(page: OwnPage) {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const url = browser.runtime.getURL(page);
  return contexts.filter((context) => context.documentUrl?.startsWith(url) === true);
}
