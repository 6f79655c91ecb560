/** Questions about lists of sites: which group has one, which one counts an address, how they are said. */
import { list } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { closestSiteOf } from '../../utils/sites/match';
import { type Preset, presetSites } from '../../utils/sites/presets';
import {
  addressOfSite,
  isSameSite,
  originsOf,
  type Site,
  understandAddress,
} from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';

export type SiteInGroup = { readonly group: Group; readonly site: Site };

/** The group that has this very site, or null. */
export function groupWithSite(site: Site, groups: readonly Group[]): Group | null {
  return groups.find((group) => group.sites.some((other) => isSameSite(site, other))) ?? null;
}

/** Those of the sites that are in none of her groups. */
export function notYetCounted(sites: readonly Site[], groups: readonly Group[]): readonly Site[] {
  return sites.filter((site) => groupWithSite(site, groups) === null);
}

/** Whether a mail service has a site that is in none of her groups. */
export function hasMore(preset: Preset, groups: readonly Group[]): boolean {
  return notYetCounted(presetSites(preset), groups).length > 0;
}

/** The site or exception of hers that decides about an address, with its group; null when none does. */
export function siteOfAddress(text: string, groups: readonly Group[]): SiteInGroup | null {
  const understood = understandAddress(text);
  if (understood === null) return null;
  const closest = closestSiteOf(addressOfSite(understood.part ?? understood.whole), groups);
  const group = groups.find(({ id }) => id === closest?.groupId);
  return closest === null || group === undefined ? null : { group, site: closest.site };
}

/** Those of the sites whose grant no other site needs. */
export function noLongerNeeded(sites: readonly Site[], others: readonly Site[]): readonly Site[] {
  const needed = new Set(others.flatMap(originsOf));
  return sites.filter((site) => originsOf(site).every((origin) => !needed.has(origin)));
}

/** "a, b and c", as her language lists things. */
export function siteNames(sites: readonly Site[]): string {
  return list(sites.map(siteLabel));
}
