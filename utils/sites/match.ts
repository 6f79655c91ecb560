/** Which group an address belongs to. Always asked of the chosen sites, never "is there an address". */
import type { Group, GroupId } from './group';
import { plainHost, type Site } from './site';

/** The group of the site that fits an address best (longest path, then longest host), or null. */
export function groupOfAddress(address: string, groups: readonly Group[]): GroupId | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = plainHost(hostname);
  let best: { readonly groupId: GroupId; readonly site: Site } | null = null;
  for (const group of groups) {
    for (const site of group.sites) {
      if (!isWithin(host, pathname, site)) continue;
      if (best === null || isCloser(site, best.site)) best = { groupId: group.id, site };
    }
  }
  return best?.groupId ?? null;
}

function isWithin(host: string, pathname: string, site: Site): boolean {
  const sameHost = host === site.host || host.endsWith(`.${site.host}`);
  const samePath =
    site.path === '' || pathname === site.path || pathname.startsWith(`${site.path}/`);
  return sameHost && samePath;
}

function isCloser(one: Site, other: Site): boolean {
  if (one.path.length !== other.path.length) return one.path.length > other.path.length;
  return one.host.length > other.host.length;
}
