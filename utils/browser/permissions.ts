/** Which sites the browser lets us see. She grants each herself, and may take it back at any time. */
import { originsOf, type Site } from '../sites/site';
import { browser } from './api';

/** Whether the browser lets us see a site now. */
export async function isGranted(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [...originsOf(site)] });
}

/** Whether she lets us see the site of an address for good, and not for the length of a click. */
export async function isAddressGranted(address: string): Promise<boolean> {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * Asks the browser for sites, all in one prompt. Must be the first thing awaited in her click.
 * True when all of them are granted.
 */
export async function requestSites(sites: readonly Site[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.flatMap(originsOf) });
}

/** Gives sites back that no group needs any more. */
export async function returnSites(sites: readonly Site[]): Promise<void> {
  await browser.permissions.remove({ origins: sites.flatMap(originsOf) });
}

/** Calls back whenever a grant comes or goes. Returns a way to stop. */
export function watchGrants(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
