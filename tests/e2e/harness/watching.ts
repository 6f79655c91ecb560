/** What the quiet tab, from which everything of ours is seen, knows of windows. */
import type { Page } from 'puppeteer-core';

export function frontWindow(watcher: Page): Promise<{ left: number; top: number; width: number }> {
  return watcher.evaluate(async () => {
    const { left = 0, top = 0, width = 0 } = await chrome.windows.getLastFocused();
    return { left, top, width };
  });
}

export function windowCount(watcher: Page): Promise<number> {
  return watcher.evaluate(async () => (await chrome.windows.getAll()).length);
}
