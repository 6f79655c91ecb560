/** Ways out of the popup: closing it, and the pages that it leads to. */
import { browser } from '../../utils/browser/api';
import { report } from '../../utils/browser/report';

/** Closes the popup, or the tab that stands in for it; a browser may refuse a page to close its own tab. */
export function closePage(place: 'popup' | 'tab'): void {
  if (place === 'popup') {
    window.close();
    return;
  }
  closeOwnTab().catch((error: unknown) => report('closing the tab of the card', error));
}

export type OptionsSection = 'sites' | 'wins';

/** Opens a section of the options page; the popup has nothing left to say then. */
export function openOptions(section: OptionsSection): void {
  const url = browser.runtime.getURL(`options.html#${section}`);
  browser.tabs
    .create({ url })
    .then(() => window.close())
    .catch((error: unknown) => report('opening the options page', error));
}

async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
