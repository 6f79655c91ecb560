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

/** A page of ours, by how its address begins; waits for it. */
export async function ownPageOn(desk: Desk, file: string, withinMs?: number): Promise<Page> {
  const find = () => pageWhere(desk, (it) => it.startsWith(desk.home.own(file)));
  try {
    return await until(`${file} is open`, find, withinMs);
  } catch (error) {
    const open = await openPages(desk);
    const addresses = open.map(({ address }) => address || 'one without an address');
    const troubles = JSON.stringify(await desk.running().troubles().catch(String));
    throw new Error(`${String(error)} Open are: ${addresses.join(', ')}. Troubles: ${troubles}`);
  }
}

async function openPages(desk: Desk): Promise<readonly OpenPage[]> {
  const { browser, addressOf } = desk.running();
  const open = await browser.pages();
  return Promise.all(open.map(async (page) => ({ page, address: (await addressOf(page)) ?? '' })));
}
