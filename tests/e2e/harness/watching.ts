/** What the quiet tab, from which everything of ours is seen, knows of windows. */
import type { Page } from 'puppeteer-core';

type FrontWindow = { left: number; top: number; width: number; focused: boolean };

export function frontWindow(watcher: Page): Promise<FrontWindow> {
  return watcher.evaluate(async () => {
    const { left = 0, top = 0, width = 0, focused } = await chrome.windows.getLastFocused();
    return { left, top, width, focused };
  });
}

export function windowCount(watcher: Page): Promise<number> {
  return watcher.evaluate(async () => (await chrome.windows.getAll()).length);
}

/** Match patterns. */
export function grantsSeenFrom(watcher: Page): Promise<readonly string[]> {
  return watcher.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
}
