/** Choosing: which groups there are and which sites they have. */
import type { Group, GroupId } from './group';
import { isSameSite, type Site } from './site';

/** A group with more sites. A site is in one group: chosen here, it leaves the one it was in. */
export function withSites(
  groups: readonly Group[],
  groupId: GroupId,
  sites: readonly Site[],
): readonly Group[] {
  return groups.map((group) => {
    const others = without(group.sites, sites);
    return { ...group, sites: group.id === groupId ? [...others, ...sites] : others };
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

/** One more group, or the same one with another name. */
export function withGroup(groups: readonly Group[], group: Group): readonly Group[] {
  return groups.some((one) => one.id === group.id)
    ? groups.map((one) => (one.id === group.id ? group : one))
    : [...groups, group];
}

export function withoutGroup(groups: readonly Group[], groupId: GroupId): readonly Group[] {
  return groups.filter((group) => group.id !== groupId);
}

function without(sites: readonly Site[], gone: readonly Site[]): readonly Site[] {
  return sites.filter((site) => !gone.some((other) => isSameSite(site, other)));
}
