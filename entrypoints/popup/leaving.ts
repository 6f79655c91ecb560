/** Ways out of the popup: closing it, and the pages that it leads to. */
import { whenHandIsOff } from '../../components/steady-hand';
import { browser } from '../../utils/browser/api';
import { report } from '../../utils/browser/report';
import { closeThisTab, showOwnPage } from '../../utils/browser/tabs';
import type { Suggestion } from '../../utils/habits/suggestion';

/**
 * Closes the popup, or the tab that stands in for it, a moment after her press: a second one would fall on her mail
 * beneath. A browser may refuse a page to close its own tab.
 */
export function closePage(place: 'popup' | 'tab'): void {
  whenHandIsOff(() => {
    if (place === 'popup') return window.close();
    closeThisTab().catch((error: unknown) => report('closing the tab of the card', error));
  });
}

export type OptionsSection = 'sites' | 'pauses' | 'wins' | 'wins/week';

/** Opens a section of the options page; the popup has nothing left to say then. */
export function openOptions(section: OptionsSection): void {
  open(`options.html#${section}`);
}

/** Leads to a limit among the settings of its group, with a length that it could begin with. */
export function openLimit({ groupId, kind, seconds }: Suggestion): void {
  open(`options.html#sites/${encodeURIComponent(groupId)}/${kind}/${seconds}`);
}

/**
 * Leads to a page that stays and saves a file there: a browser that asks where to keep it closes the
 * popup, and what a closed page has begun to save may come to nothing.
 */
export function saveOnAPage(): void {
  open('options.html?save#data');
}

/** Leads to the card of the first run that asks for her mail, or back to where she left that. */
export function openWelcome(): void {
  showOwnPage('welcome.html', '#mail', '#toolbar')
    .then(() => closePage('popup'))
    .catch((error: unknown) => report('opening the first run', error));
}

function open(page: string): void {
  browser.tabs
    .create({ url: browser.runtime.getURL(page) })
    .then(() => closePage('popup'))
    .catch((error: unknown) => report('opening the options page', error));
}
