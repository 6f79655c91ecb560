/** The pages that are open in a browser, whoever opened them, by their addresses. */
import type { Page } from 'puppeteer-core';
import type { Desk } from './desk';
import { until } from './waiting';

type OpenPage = { readonly page: Page; readonly address: string };

/** Opens a new tab in front, goes there, and waits until it is there. */
export async function openPage(desk: Desk, address: string): Promise<Page> {
  const page = await desk.running().browser.newPage();
  await page.goto(address, { waitUntil: [] });
  const isThere = () => document.readyState === 'complete' && location.href !== 'about:blank';
  await until(`${address} has loaded`, () => page.evaluate(isThere).catch(() => false));
  return page;
}

export async function pageWhere(
  desk: Desk,
  isIt: (address: string) => boolean,
): Promise<Page | null> {
  const open = await openPages(desk);
  return open.find(({ address }) => isIt(address))?.page ?? null;
}

/** By then a page of ours that is open is listed by the driver, unless it never will be. */
const LISTED_WITHIN_MS = 8_000;

/** A page of ours, by how its address begins; waits for it. */
export async function ownPageOn(desk: Desk, file: string, withinMs?: number): Promise<Page> {
  const address = desk.home.own(file);
  const find = () => pageWhere(desk, (it) => it.startsWith(address));
  const since = performance.now();
  // A tab that opened while Firefox started has been on the screen and not in the driver's list. The browser itself has it.
  const instead = async () => {
    const isLate = performance.now() - since > LISTED_WITHIN_MS;
    const lost = isLate ? await desk.fromWithin(takeLostTab, address) : null;
    return lost === null ? null : openPage(desk, lost);
  };
  try {
    return await until(`${file} is open`, async () => (await find()) ?? instead(), withinMs);
  } catch (error) {
    const open = await openPages(desk);
    const addresses = open.map(({ address }) => address || 'one without an address');
    const troubles = JSON.stringify(await desk.running().troubles().catch(String));
    throw new Error(`${String(error)} Open are: ${addresses.join(', ')}. Troubles: ${troubles}`);
  }
}

/** Runs in the quiet tab: closes the tab of ours whose address begins like this, and returns the whole of it. */
async function takeLostTab(address: string): Promise<string | null> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address) === true);
  if (tab?.id === undefined || tab.url === undefined) return null;
  await chrome.tabs.remove(tab.id);
  return tab.url;
}

async function openPages(desk: Desk): Promise<readonly OpenPage[]> {
  const { browser, addressOf } = desk.running();
  const open = await browser.pages();
  return Promise.all(open.map(async (page) => ({ page, address: (await addressOf(page)) ?? '' })));
}
