/** Which sites the browser lets us see. She grants each herself, and may take it back at any time. */
import type { Wish } from '../sites/here';
import { originsOf, type Site } from '../sites/site';
import { browser } from './api';
import { report } from './report';
import { forgetWish, noteWish, type WishingPage } from './wish';

/** Whether the browser lets us see a site now. */
async function isGranted(site: Site): Promise<boolean> {
  const origins = [...originsOf(site)];
  return origins.length === 0 || browser.permissions.contains({ origins });
}

/** Those of the sites that the browser keeps from us. */
export async function ungrantedOf(sites: readonly Site[]): Promise<readonly Site[]> {
  const granted = await Promise.all(sites.map(isGranted));
  return sites.filter((_, index) => granted[index] === false);
}

/** Whether she lets us see the site of an address for good, and not for the length of a click. */
export async function isAddressGranted(address: string): Promise<boolean> {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * Asks the browser for sites, all in one prompt. Must be the first thing awaited in her click.
 * True when all of them are granted. An older wish ends with it: one prompt, one wish.
 */
export async function requestSites(sites: readonly Site[]): Promise<boolean> {
  forgetWish().catch(reportNote);
  return request(sites);
}

/**
 * The same for sites that are to be counted then. The page that asks may not live to hear the answer:
 * the prompt closes the popup in Chromium, and outlives a page there. So the wish is noted before the
 * prompt, and not waited for; the background makes it true when the grant comes. `at` is epoch ms.
 */
export async function requestWish(wish: Wish, by: WishingPage, at: number): Promise<boolean> {
  noteWish({ kind: 'asked', by, wish }, at).catch(reportNote);
  let granted = false;
  try {
    granted = await request(wish.sites);
  } finally {
    // A page that has lived adds the sites itself; a popup leaves it to the background.
    if (!granted || by === 'page') forgetWish().catch(reportNote);
  }
  return granted;
}

/** Gives sites back that no group needs any more. */
export async function returnSites(sites: readonly Site[]): Promise<void> {
  const origins = sites.flatMap(originsOf);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Gives back every grant that none of these sites needs. */
export async function returnUnneeded(sites: readonly Site[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const needed = sites.filter((site) => !site.except);
  const spare = origins.filter((origin) => !needed.some((site) => covers(origin, site)));
  if (spare.length > 0) await browser.permissions.remove({ origins: spare });
}

/** Tells which of the sites the browser keeps from us, now and after each change of heart. Returns a way to stop. */
export function watchUngranted(
  sites: readonly Site[],
  onUngranted: (ungranted: readonly Site[]) => void,
): () => void {
  let isStopped = false;
  const look = async () => {
    const ungranted = await ungrantedOf(sites);
    if (!isStopped) onUngranted(ungranted);
  };
  const lookAnew = () => {
    look().catch((error: unknown) => report('The grants could not be read', error));
  };
  const { onAdded, onRemoved } = browser.permissions;
  lookAnew();
  onAdded.addListener(lookAnew);
  onRemoved.addListener(lookAnew);
  return () => {
    isStopped = true;
    onAdded.removeListener(lookAnew);
    onRemoved.removeListener(lookAnew);
  };
}

function request(sites: readonly Site[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.flatMap(originsOf) });
}

function reportNote(error: unknown): void {
  report('The note of a wish could not be written', error);
}

/** Whether a match pattern lets us see a site; one that she gave in the browser may be wider than ours. */
function covers(origin: string, { host }: Site): boolean {
  const granted = /^[^:]+:\/\/(?:\*\.)?([^/]+)\//.exec(origin)?.[1];
  if (granted === undefined || granted === '*') return true;
  return host === granted || host.endsWith(`.${granted}`);
}
