/** Choosing: which groups there are and which sites they have. */
import type { Group, GroupId } from './group';
import { isSameSite, type Site } from './site';

/** A group with more sites. A site is in one group: chosen here, it leaves the one it was in. */
export function withSites(
  groups: readonly Group[],
  groupId: GroupId,
  sites: readonly Site[],
): readonly Group[] {
  if (!groups.some(({ id }) => id === groupId)) return groups;
  return groups.map((group) => {
    const others = without(group.sites, sites);
    return { ...group, sites: group.id === groupId ? [...others, ...distinct(sites)] : others };
  });
}

export function withoutSites(
  groups: readonly Group[],
  groupId: GroupId,
  sites: readonly Site[],
): readonly Group[] {
  return groups.map((group) =>
    group.id === groupId ? { ...group, sites: without(group.sites, sites) } : group,
  );
}

/**
 * One more group, or the same one with another name. A site is in one group: of one that comes back,
 * what she has put into another group meanwhile stays there.
 */
export function withGroup(groups: readonly Group[], group: Group): readonly Group[] {
  const elsewhere = groups.filter((one) => one.id !== group.id).flatMap(({ sites }) => sites);
  const back = { ...group, sites: without(distinct(group.sites), elsewhere) };
  return groups.some((one) => one.id === group.id)
    ? groups.map((one) => (one.id === group.id ? back : one))
    : [...groups, back];
}

/** A group marked as work, or not. */
export function withWork(
  groups: readonly Group[],
  groupId: GroupId,
  work: boolean,
): readonly Group[] {
  return groups.map((group) => {
    const { work: _was, ...bare } = group;
    if (group.id !== groupId) return group;
    return work ? { ...bare, work } : bare;
  });
}

export function withoutGroup(groups: readonly Group[], groupId: GroupId): readonly Group[] {
  return groups.filter((group) => group.id !== groupId);
}

function without(sites: readonly Site[], gone: readonly Site[]): readonly Site[] {
  return sites.filter((site) => !gone.some((other) => isSameSite(site, other)));
}

function distinct(sites: readonly Site[]): readonly Site[] {
  return sites.filter((site, at) => sites.findIndex((one) => isSameSite(one, site)) === at);
}
