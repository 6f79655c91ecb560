/** What would be added of another tool's limits, with a tick for each part of it; hers stays as it is. */
import type { Limit, LimitKindId, Limits } from '../limits/kinds';
import type { Group, GroupId } from '../sites/group';
import { isWithin } from '../sites/match';
import { addressOfSite, type Site, siteName } from '../sites/site';
import { FILE_VERSION, FORMAT, type Snapshot } from '../snapshot/snapshot';
import { FOREIGN_KINDS, type Foreign, type ForeignSet } from './foreign';
import { type Place, placeOf, type Titles } from './place';

/** What she has ticked or unticked herself, by key. Anything else is as it begins: ticked, but for what is off there. */
export type Ticks = ReadonlyMap<string, boolean>;

export type PlannedSite = { readonly key: string; readonly site: Site; readonly isTicked: boolean };
export type PlannedLimit = {
  readonly key: string;
  readonly kind: LimitKindId;
  readonly limit: Limit;
  readonly isTicked: boolean;
};

export type PlannedGroup = {
  readonly key: string;
  /** Where it goes; new where it isn't hers yet. */
  readonly group: Place;
  readonly isNew: boolean;
  readonly isTicked: boolean;
  /** As it is called there; empty where it has no name. */
  readonly name: string;
  readonly isOff: boolean;
  readonly sites: readonly PlannedSite[];
  /** In a group of hers, or in one above, and staying there. */
  readonly staying: readonly { readonly site: Site; readonly group: Place }[];
  readonly limits: readonly PlannedLimit[];
  /** Limits that are on in this group by her own word, or by a set above. */
  readonly kept: readonly { readonly kind: LimitKindId; readonly limit: Limit }[];
};

export type Hers = {
  readonly groups: readonly Group[];
  readonly limits: Readonly<Record<GroupId, Limits>>;
};

export function planOf(
  foreign: Pick<Foreign, 'tool' | 'sets'>,
  hers: Hers,
  titles: Titles,
  ticks: Ticks,
): readonly PlannedGroup[] {
  // Which groups there will be, is known after a first look: a set may belong to one that a later set is the first to
  // have sites for, and the same file, read once more, finds it there from the start.
  const first = plannedWith(foreign, hers, titles, ticks, []);
  const made = first.filter((one) => one.isTicked && one.isNew && hasSites(one.sites));
  return plannedWith(
    foreign,
    hers,
    titles,
    ticks,
    made.map(({ group }) => group),
  );
}

function plannedWith(
  { tool, sets }: Pick<Foreign, 'tool' | 'sets'>,
  hers: Hers,
  titles: Titles,
  ticks: Ticks,
  made: readonly Place[],
): readonly PlannedGroup[] {
  const homes = hers.groups.flatMap((group) =>
    group.sites.map((site) => [siteName(site), group] as const),
  );
  const limits = Object.entries(hers.limits).flatMap(([id, all]) =>
    FOREIGN_KINDS.filter((kind) => all[kind].on).map(
      (kind) => [`${id} ${kind}`, all[kind]] as const,
    ),
  );
  const known: Known = {
    hers: new Set(hers.groups.map(({ id }) => id)),
    groups: [...hers.groups, ...made],
    homes: new Map(homes),
    limits: new Map(limits),
  };
  return sets.map((set) => planned(set, placeOf(set, tool, known.groups, titles), known, ticks));
}

function hasSites(sites: readonly PlannedSite[]): boolean {
  return sites.some(({ site, isTicked }) => isTicked && !site.except);
}

/** What is there before a set, which takes its own to it where it is ticked. */
type Known = {
  readonly hers: ReadonlySet<GroupId>;
  /** Hers, and those that are made. */
  readonly groups: Place[];
  /** By the name of the site. */
  readonly homes: Map<string, Place>;
  /** Those that are on, by group and kind. */
  readonly limits: Map<string, Limit>;
};

function planned(set: ForeignSet, group: Place, known: Known, ticks: Ticks): PlannedGroup {
  const { name, number, isOff } = set;
  const key = String(number);
  const isTicked = ticks.get(key) ?? !isOff;
  const isOn = (part: string) => ticks.get(part) ?? true;
  const homeOf = (site: Site) => known.homes.get(siteName(site));
  const fresh = set.sites
    .filter((site) => homeOf(site) === undefined)
    .map((site) => ({ site, key: `${key} ${siteName(site)}` }))
    .map((one) => ({ ...one, isTicked: isOn(one.key) }));
  const counted = fresh.filter(({ site }) => !site.except);
  // An exception is one from what comes along with it: nothing is taken out of what is hers.
  const isAbout = (exception: Site) =>
    counted.some((one) => one.isTicked && isWithin(addressOfSite(exception), one.site));
  const sites = fresh.filter(({ site }) => !site.except || isAbout(site));
  const staying = set.sites.flatMap((site) => {
    const home = homeOf(site);
    return home === undefined || site.except ? [] : [{ site, group: home }];
  });
  const nameOf = (kind: string) => `${group.id} ${kind}`;
  const wanted = FOREIGN_KINDS.flatMap((kind) => {
    const limit = set.limits[kind];
    return limit === undefined ? [] : [{ kind, limit }];
  });
  const isNew = !known.hers.has(group.id);
  const isKnown = known.groups.some(({ id }) => id === group.id);
  // A group without a site needs no limits.
  const isThere = isKnown || hasSites(sites);
  const limits = wanted
    .filter(({ kind }) => isThere && !known.limits.has(nameOf(kind)))
    .map((one) => ({ ...one, key: `${key} ${one.kind}` }))
    .map((one) => ({ ...one, isTicked: isOn(one.key) }));
  const kept = wanted.flatMap(({ kind }) => {
    const limit = known.limits.get(nameOf(kind));
    return limit === undefined ? [] : [{ kind, limit }];
  });
  if (isTicked && isThere) {
    if (!isKnown) known.groups.push(group);
    for (const one of sites) if (one.isTicked) known.homes.set(siteName(one.site), group);
    for (const one of limits) if (one.isTicked) known.limits.set(nameOf(one.kind), one.limit);
  }
  return { key, group, isNew, isTicked, name, isOff, sites, staying, limits, kept };
}

/** The sites that are ticked, of groups that are. */
export function sitesToAdd(plan: readonly PlannedGroup[]): readonly Site[] {
  return plan
    .filter(isTicked)
    .flatMap(({ sites }) => sites.filter(isTicked).map(({ site }) => site));
}

export function addsNothing(plan: readonly PlannedGroup[]): boolean {
  return plan
    .filter(isTicked)
    .every(({ sites, limits }) => !sites.some(isTicked) && !limits.some(isTicked));
}

/** What is ticked, as a file of ours would have it: said now, epoch ms, and of groups that are hers nothing new. */
export function snapshotOfPlan(plan: readonly PlannedGroup[], now: number): Snapshot {
  const groups = new Map<GroupId, SnapshotGroup>();
  for (const { group, isNew, sites, limits } of plan.filter(isTicked)) {
    const isEmpty = !sites.some(isTicked) && !limits.some(isTicked);
    const before = groups.get(group.id);
    if (isEmpty) continue;
    groups.set(group.id, {
      ...(before ?? { ...group, changedAt: isNew ? now : 0 }),
      sites: [
        ...(before?.sites ?? []),
        ...sites.filter(isTicked).map(({ site }) => ({ ...site, changedAt: now })),
      ],
      limits: {
        ...before?.limits,
        ...Object.fromEntries(
          limits.filter(isTicked).map(({ kind, limit }) => [kind, { ...limit, changedAt: now }]),
        ),
      },
    });
  }
  return {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt: now,
    groups: [...groups.values()],
    settings: {},
    wins: [],
    days: [],
  };
}
type SnapshotGroup = Snapshot['groups'][number];

function isTicked(one: { readonly isTicked: boolean }): boolean {
  return one.isTicked;
}
