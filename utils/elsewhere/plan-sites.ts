/** Which sites of another tool's sets would come along: what is hers stays hers, down to the last address. */
import type { Group } from '../sites/group';
import { isSiteWithin } from '../sites/match';
import { type Site, siteName } from '../sites/site';
import type { ForeignSet } from './foreign';
import { addNearby, closestAround, nearbyOf, type Owned, takenFrom } from './nearby';

/** What she has ticked or unticked herself, by key. Anything else is as it begins: ticked, but for what is off there. */
export type Ticks = ReadonlyMap<string, boolean>;

export type PlannedSite = { readonly key: string; readonly site: Site; readonly isTicked: boolean };

/** A group of hers, or the place of a set in the file. */
export type Home = Group | number;
export type Housed = Owned<Home>;

export type SitesOfSet = {
  readonly key: string;
  readonly isTicked: boolean;
  readonly sites: readonly PlannedSite[];
  /** In a group of hers or in a set above, itself or what is around it, and staying there. */
  readonly staying: readonly Housed[];
  /** They would take a part out of what is hers, or another set's, and stay behind. */
  readonly apart: readonly Housed[];
};

export function sitesOfSets(
  sets: readonly ForeignSet[],
  groups: readonly Group[],
  ticks: Ticks,
): readonly SitesOfSet[] {
  const owned = groups.flatMap((group) => group.sites.map((site) => ({ site, owner: group })));
  const hers = nearbyOf<Home>(owned);
  const all = nearbyOf<Home>(owned);
  const homes = new Map<string, Home>(owned.map(({ site, owner }) => [siteName(site), owner]));

  const counted = sets.map((set, at): SitesOfSet => {
    const key = String(set.number);
    const isTicked = ticks.get(key) ?? !set.isOff;
    const sites: PlannedSite[] = [];
    const staying: Housed[] = [];
    const apart: Housed[] = [];
    for (const site of set.sites.filter(({ except }) => !except)) {
      const home = homes.get(siteName(site));
      const taken = home === undefined ? takenFrom(site, hers) : null;
      if (home !== undefined) staying.push({ site, owner: home });
      else if (taken === null) sites.push(plannedSite(key, site, ticks));
      else (isSiteWithin(site, taken.site) ? staying : apart).push({ site, owner: taken.owner });
    }
    for (const one of isTicked ? sites.filter((site) => site.isTicked) : []) {
      homes.set(siteName(one.site), at);
      addNearby({ site: one.site, owner: at }, all);
    }
    return { key, isTicked, sites, staying, apart };
  });

  // An exception is one from what comes along in its own set. That is known once all sets have their sites.
  return counted.map((made, at) => {
    const { key, isTicked, sites } = made;
    const own = nearbyOf(sites.filter((one) => one.isTicked).map((one) => ({ ...one, owner: at })));
    const exceptions: PlannedSite[] = [];
    const apart = [...made.apart];
    for (const site of sets[at]?.sites.filter(({ except }) => except) ?? []) {
      if (homes.has(siteName(site))) continue;
      const taken = takenFrom(site, all, (owner) => owner === at);
      const planned = plannedSite(key, site, ticks);
      if (taken !== null) apart.push({ site, owner: taken.owner });
      else if (closestAround(site, own) !== null) {
        exceptions.push(planned);
        if (isTicked && planned.isTicked) homes.set(siteName(site), at);
      }
    }
    return { ...made, sites: [...sites, ...exceptions], apart };
  });
}

function plannedSite(key: string, site: Site, ticks: Ticks): PlannedSite {
  const own = `${key} ${siteName(site)}`;
  return { key: own, site, isTicked: ticks.get(own) ?? true };
}
