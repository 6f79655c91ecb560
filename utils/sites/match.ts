/** Which group an address belongs to. Always asked of the chosen sites, never "is there an address". */
import type { Group, GroupId } from './group';
import { allowsSubdomains, partsOf, plainHost, portOf, type Site } from './site';

/** The group that an address is counted for, or null. */
export function groupOfAddress(address: string, groups: readonly Group[]): GroupId | null {
  return chosenSiteOf(address, groups)?.groupId ?? null;
}

export type ChosenSite = { readonly groupId: GroupId; readonly site: Site };

/** The site of hers that an address is counted for, or null. */
export function chosenSiteOf(address: string, groups: readonly Group[]): ChosenSite | null {
  const closest = closestSiteOf(address, groups);
  return closest?.site.except ? null : closest;
}

/** The site or exception of hers that fits an address best (longest path, then longest host), or null. */
export function closestSiteOf(address: string, groups: readonly Group[]): ChosenSite | null {
  const place = placeOf(address);
  if (place === null) return null;
  let best: ChosenSite | null = null;
  for (const group of groups) {
    for (const site of group.sites) {
      if (!liesIn(place, site)) continue;
      if (best === null || isCloser(site, best.site)) best = { groupId: group.id, site };
    }
  }
  return best;
}

/** Whether an address lies in a site: its host or a subdomain, its path or below it. */
export function isWithin(address: string, site: Site): boolean {
  const place = placeOf(address);
  return place !== null && liesIn(place, site);
}

/** Whether all of a site lies in another one. */
export function isSiteWithin({ host, path }: Site, other: Site): boolean {
  const { name, port } = partsOf(host);
  return liesIn({ host: name, port: port === '' ? '' : `:${port}`, path }, other);
}

type Place = { readonly host: string; readonly port: string; readonly path: string };

function placeOf(address: string): Place | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { host: plainHost(url.hostname), port: portOf(url), path: url.pathname };
}

function liesIn({ host, port, path }: Place, site: Site): boolean {
  const { name, port: sitePort } = partsOf(site.host);
  // Without a port of its own, a site is all that runs on its host.
  if (sitePort !== '' && port !== `:${sitePort}`) return false;
  const sameHost = host === name || (allowsSubdomains(name) && host.endsWith(`.${name}`));
  const samePath = site.path === '' || path === site.path || path.startsWith(`${site.path}/`);
  return sameHost && samePath;
}

/** Of two that an address lies in: whether it is counted for the first. */
export function isCloser(one: Site, other: Site): boolean {
  if (one.path.length !== other.path.length) return one.path.length > other.path.length;
  if (one.host.length !== other.host.length) return one.host.length > other.host.length;
  // Chosen as a site of its own, it is one, whatever it was left out of.
  return other.except === true && !one.except;
}
