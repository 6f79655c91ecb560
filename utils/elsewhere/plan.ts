/** What would be added of another tool's limits, with a tick for each part of it; hers stays as it is. */
import type { Limit, LimitKindId, Limits } from '../limits/kinds';
import { MAX_RANGES } from '../schedule/hours';
import type { Group, GroupId } from '../sites/group';
import { type Site, siteName } from '../sites/site';
import { FILE_VERSION, FORMAT, type Snapshot } from '../snapshot/snapshot';
import { FOREIGN_KINDS, type Foreign } from './foreign';
import { type Place, placeOf, type Titles } from './place';
import { type Home, type Housed, type PlannedSite, sitesOfSets, type Ticks } from './plan-sites';

export type PlannedLimit = {
  readonly key: string;
  readonly kind: LimitKindId;
  readonly limit: Limit;
  readonly isTicked: boolean;
};
type SomeLimit = Pick<PlannedLimit, 'kind' | 'limit'>;
export type SiteOf = { readonly site: Site; readonly group: Place };

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
  readonly staying: readonly SiteOf[];
  /** Left behind, so that nothing is taken out of that group. */
  readonly apart: readonly SiteOf[];
  readonly limits: readonly PlannedLimit[];
  /** Limits that are on in this group by her own word. */
  readonly kept: readonly SomeLimit[];
  /** Of sites that are in several groups already: there is none that these could be for. */
  readonly homeless: readonly SomeLimit[];
};

export type Hers = {
  readonly groups: readonly Group[];
  readonly limits: Readonly<Record<GroupId, Limits>>;
};

export function planOf(
  { tool, sets }: Pick<Foreign, 'tool' | 'sets'>,
  hers: Hers,
  titles: Titles,
  ticks: Ticks,
): readonly PlannedGroup[] {
  const all = sitesOfSets(sets, hers.groups, ticks);
  const has = (groups: readonly Place[], { id }: Place) => groups.some((group) => group.id === id);
  // Which groups there will be, is known after a first look: a set may belong to one that a later set is the first to
  // have sites for, and the same file, read once more, finds it there from the start.
  const groups: Place[] = [...hers.groups];
  for (const [at, set] of sets.entries()) {
    const one = all[at];
    if (!one?.isTicked || !one.sites.some((site) => site.isTicked && !site.site.except)) continue;
    const place = placeOf(set, tool, groups, titles);
    if (!has(groups, place)) groups.push(place);
  }
  const places = sets.map((set) => placeOf(set, tool, groups, titles));
  const groupOf = (home: Home) => (typeof home === 'number' ? places[home] : home);
  const named = (housed: readonly Housed[]) =>
    housed.flatMap(({ site, owner }): SiteOf[] => {
      const group = groupOf(owner);
      return group === undefined ? [] : [{ site, group }];
    });
  /** All that will be counted for a group. */
  const sitesIn = ({ id }: Place) => [
    ...hers.groups.filter((group) => group.id === id).flatMap(({ sites }) => sites),
    ...all.flatMap(({ sites }, at) => (places[at]?.id === id ? sites.map(({ site }) => site) : [])),
  ];

  return sets.flatMap((set, at): PlannedGroup[] => {
    const [one, own] = [all[at], places[at]];
    if (one === undefined || own === undefined) return [];
    const { key, isTicked, sites } = one;
    const [staying, apart] = [named(one.staying), named(one.apart)];
    const homes = new Map(staying.map(({ group }) => [group.id, group]));
    const [home, ...others] = homes.values();
    // All of its sites are in one group already: its limits are for that one.
    const isElsewhere = sites.length === 0 && !has(groups, own);
    const group = isElsewhere && home !== undefined && others.length === 0 ? home : own;
    const names = new Set(set.sites.map(siteName));
    // A group with other sites in it gains no limit by itself.
    const isMeant =
      !isElsewhere || sitesIn(group).every((site) => site.except || names.has(siteName(site)));
    const wanted = FOREIGN_KINDS.flatMap((kind) => {
      const limit = set.limits[kind];
      return limit === undefined ? [] : [{ kind, limit }];
    });
    const isThere = has(groups, group);
    const keyOf = ({ kind }: SomeLimit) => `${key} ${kind}`;
    const hersOf = (kind: LimitKindId) => {
      const limit = hers.limits[group.id]?.[kind];
      return limit?.on ? [{ kind, limit }] : [];
    };
    return [
      {
        key,
        group,
        isNew: !has(hers.groups, group),
        isTicked,
        name: set.name,
        isOff: set.isOff,
        sites,
        staying,
        apart,
        // A group without a site needs no limits.
        limits: wanted
          .filter(({ kind }) => isThere && hersOf(kind).length === 0)
          .map((limit) => ({
            ...limit,
            key: keyOf(limit),
            isTicked: ticks.get(keyOf(limit)) ?? isMeant,
          })),
        kept: wanted.flatMap(({ kind }) => hersOf(kind)),
        homeless: isThere || others.length === 0 ? [] : wanted,
      },
    ];
  });
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
          limits.filter(isTicked).map(({ kind, limit }) => {
            const joined = stricter(before?.limits[kind], limit);
            return [kind, { ...joined, changedAt: now }];
          }),
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

/** Of two that sets of one group have, both hold there. */
function stricter(one: Limit | undefined, other: Limit): Limit {
  if (one === undefined) return other;
  if ('seconds' in one && 'seconds' in other) return one.seconds <= other.seconds ? one : other;
  if (!('ranges' in one && 'ranges' in other)) return one;
  const said = new Set(one.ranges.map((range) => JSON.stringify(range)));
  const more = other.ranges.filter((range) => !said.has(JSON.stringify(range)));
  const ranges = [...one.ranges, ...more].slice(0, MAX_RANGES);
  return { ...one, ranges };
}

function isTicked(one: { readonly isTicked: boolean }): boolean {
  return one.isTicked;
}
