/** The quiet tab from which everything of ours is seen, and what it knows of windows. */
import type { Browser, Page } from 'puppeteer-core';
import { until } from './waiting';

/** The tab that the browser began with, made into a page of ours that does nothing, to look from. */
export async function watchingTab(browser: Browser, address: string): Promise<Page> {
  const [tab] = await browser.pages();
  if (tab === undefined) throw new Error('The browser began without a tab.');
  await tab.setBypassCSP(true);
  await until('the extension is there', async () => {
    const response = await tab.goto(address).catch(() => null);
    return response !== null && tab.evaluate(() => typeof chrome.storage === 'object');
  });
  return tab;
}

export function frontWindow(watcher: Page): Promise<{ left: number; top: number; width: number }> {
  return watcher.evaluate(async () => {
    const { left = 0, top = 0, width = 0 } = await chrome.windows.getLastFocused();
    return { left, top, width };
  });
}

export function windowCount(watcher: Page): Promise<number> {
  return watcher.evaluate(async () => (await chrome.windows.getAll()).length);
}
