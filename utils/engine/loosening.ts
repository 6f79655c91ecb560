/** What would make a firm limit hold less waits until tomorrow, by whatever way it comes. */
import { holdsNoLess } from '../limits/evaluate';
import { isFirm } from '../limits/firmness';
import { LIMIT_KINDS, type LimitKindId, NO_LIMITS, withLimit } from '../limits/kinds';
import { type Later, laterKey, WEIGHTY_SETTINGS } from '../limits/later';
import type { Settings } from '../settings/schema';
import type { Group, GroupId } from '../sites/group';
import { withGroup, withoutSites, withSites, withWork } from '../sites/groups';
import { isWithin } from '../sites/match';
import { addressOfSite, isSameSite, type Site } from '../sites/site';
import type { Day } from '../time/day';
import { bindingAt, type Holding, homeIn, isLess, type Settling, settlingAfter } from './settling';

export type Bound = Holding & {
  readonly later: readonly Later[];
  readonly settling: readonly Settling[];
  readonly changedAt: Readonly<Record<string, number>>;
};

/**
 * What she chose, but for what would make a firm limit hold less: that stays as it was, and is noted for
 * `tomorrow`. What is stricter applies at once, and binds a minute later. At an instant, epoch ms.
 */
export function withLooseningHeld<T extends Bound>(
  before: Bound,
  after: T,
  { at, tomorrow }: { readonly at: number; readonly tomorrow: Day },
): T {
  const isSame =
    before.groups === after.groups &&
    before.limits === after.limits &&
    before.settings === after.settings;
  if (isSame) return after;
  const noting: Noting = { before, basis: bindingAt(before, at), tomorrow, held: [] };
  const binding = bindingGroups(noting.basis);
  const kept = binding.reduce<Holding>((so, one) => keeping(so, one, noting), after);
  const { groups, limits } = kept;
  const settings = binding.length === 0 ? after.settings : keptSettings(after, noting);
  const { held } = noting;
  return {
    ...after,
    groups,
    limits,
    settings,
    later: laterAfter(before, after, held),
    changedAt: held.length === 0 ? after.changedAt : stampsOf(before, after, held),
    settling: settlingAfter(before, { groups, limits, settings }, at),
  };
}

/** `basis` is what binds, `before` how everything is: as strict as that, or stricter. */
type Noting = {
  readonly before: Bound;
  readonly basis: Holding;
  readonly tomorrow: Day;
  readonly held: Later[];
};

/** A group in which some limit is firm. */
type Binding = { readonly id: GroupId; readonly firm: readonly LimitKindId[] };

function bindingGroups({ groups, limits }: Holding): readonly Binding[] {
  return groups.flatMap(({ id }): Binding[] => {
    const all = limits[id] ?? NO_LIMITS;
    const firm = LIMIT_KINDS.map((kind) => kind.id).filter((kind) => isFirm(all[kind]));
    return firm.length === 0 ? [] : [{ id, firm }];
  });
}

function keeping(so: Holding, { id, firm }: Binding, noting: Noting): Holding {
  const { before, basis, tomorrow: on, held } = noting;
  const group = before.groups.find((one) => one.id === id);
  if (group === undefined) return so;
  const was = before.limits[id] ?? NO_LIMITS;
  const isGone = !so.groups.some((one) => one.id === id);
  if (isGone) held.push({ kind: 'group-removed', groupId: id, on });
  const limits = firm.reduce(
    (all, kind) => {
      if (holdsNoLess(kind, all[kind], (basis.limits[id] ?? NO_LIMITS)[kind])) return all;
      held.push({ kind: 'limit', groupId: id, limitKind: kind, limit: all[kind], on });
      return withLimit(all, kind, was[kind]);
    },
    (isGone ? was : so.limits[id]) ?? NO_LIMITS,
  );
  const groups = isGone ? withGroupInPlace(so.groups, group, before.groups) : so.groups;
  return {
    ...so,
    groups: keepingSites(keepingWork(groups, id, noting), group, noting),
    limits: { ...so.limits, [id]: limits },
  };
}

/** With everything that is in it. */
function withGroupInPlace(
  groups: readonly Group[],
  group: Group,
  before: readonly Group[],
): readonly Group[] {
  const earlier = before.slice(0, before.indexOf(group)).map(({ id }) => id);
  const place = groups.findLastIndex(({ id }) => earlier.includes(id)) + 1;
  const all = withGroup(groups, group);
  return [...all.slice(0, place), ...all.slice(-1), ...all.slice(place, -1)];
}

/** While she has time off, what is marked as work is closed as firmly as its hours are. */
function keepingWork(groups: readonly Group[], id: GroupId, noting: Noting): readonly Group[] {
  const wasFirm = isFirmlyOff(id, noting);
  if (!wasFirm || groups.some((one) => one.id === id && one.work)) return groups;
  noting.held.push({ kind: 'unmarked', groupId: id, on: noting.tomorrow });
  return withWork(groups, id, true);
}

function isFirmlyOff(id: GroupId, { basis, tomorrow }: Noting): boolean {
  const { groups, limits, settings } = basis;
  const isOff = settings.timeOffUntil !== null && settings.timeOffUntil >= tomorrow;
  const isWork = groups.some((one) => one.id === id && one.work);
  return isOff && isWork && isFirm((limits[id] ?? NO_LIMITS).closedHours);
}

/** Its sites stay in it, and no part of one is taken out of it, or left out. */
function keepingSites(groups: readonly Group[], group: Group, noting: Noting): readonly Group[] {
  const { before, basis, tomorrow: on, held } = noting;
  const known = [...before.groups, ...basis.groups].flatMap(({ sites }) => sites);
  // A site that she put there a moment ago may go again: it was a slip.
  const bound = group.sites.filter((site) => !site.except && homeIn(basis, site) === group.id);
  const gone = bound.filter((site) => homeIn({ groups }, site) !== group.id);
  const taken = groups
    .flatMap(({ id, sites }) => sites.map((site) => ({ id, site })))
    .filter(({ id, site }) => id !== group.id || site.except)
    .filter(({ site }) => !known.some((one) => isSameSite(one, site)))
    .filter(({ site }) => bound.some((one) => isWithin(addressOfSite(site), one)));
  for (const site of gone) {
    held.push({ kind: 'site', site, groupId: homeIn({ groups }, site) ?? null, on });
  }
  for (const { id, site } of taken) held.push({ kind: 'site', site, groupId: id, on });
  const without = taken.reduce((all, { id, site }) => withoutSites(all, id, [site]), groups);
  return gone.length === 0 ? without : inOldOrder(withSites(without, group.id, gone), group);
}

function inOldOrder(groups: readonly Group[], before: Group): readonly Group[] {
  const placeOf = (site: Site) => {
    const place = before.sites.findIndex((one) => isSameSite(one, site));
    return place === -1 ? before.sites.length : place;
  };
  return groups.map((group) =>
    group.id === before.id
      ? { ...group, sites: group.sites.toSorted((a, b) => placeOf(a) - placeOf(b)) }
      : group,
  );
}

function keptSettings({ settings }: Bound, noting: Noting): Settings {
  const { before, basis, tomorrow: on, held } = noting;
  const isAnyOff = basis.groups.some(({ id }) => isFirmlyOff(id, noting));
  const loosened = WEIGHTY_SETTINGS.filter(
    (id) => (id !== 'timeOffUntil' || isAnyOff) && isLess(id, settings, basis.settings),
  );
  for (const id of loosened) held.push({ kind: 'setting', id, value: settings[id], on });
  return { ...settings, ...Object.fromEntries(loosened.map((id) => [id, before.settings[id]])) };
}

/** What stays as it was, was chosen when it was. */
function stampsOf(before: Bound, after: Bound, held: readonly Later[]): Bound['changedAt'] {
  const keys = held.map((one) =>
    one.kind === 'unmarked' ? `group.${one.groupId}` : laterKey(one),
  );
  const isNew = ([key]: readonly [string, number]) => !keys.includes(key);
  return Object.fromEntries([
    ...Object.entries(before.changedAt).filter(
      ([key]) => keys.includes(key) || !(key in after.changedAt),
    ),
    ...Object.entries(after.changedAt).filter(isNew),
  ]);
}

/** Her newest word about each thing: what applies at once leaves nothing to wait for, but what came to wait with it. */
function laterAfter(before: Bound, after: Bound, held: readonly Later[]): readonly Later[] {
  const heldKeys = held.map(laterKey);
  const isOver = (later: Later) => before.later.includes(later) && isSaidAnew(later, before, after);
  const waiting = after.later.filter(
    (later) => !heldKeys.includes(laterKey(later)) && !isOver(later),
  );
  return [...waiting, ...held];
}

function isSaidAnew(later: Later, before: Bound, after: Bound): boolean {
  switch (later.kind) {
    case 'limit': {
      const limitIn = ({ limits }: Bound) => limits[later.groupId]?.[later.limitKind];
      return JSON.stringify(limitIn(before)) !== JSON.stringify(limitIn(after));
    }
    case 'site':
      return homeIn(before, later.site) !== homeIn(after, later.site);
    case 'group-removed':
      return false;
    case 'unmarked':
      return isWork(before, later.groupId) !== isWork(after, later.groupId);
    case 'setting':
      return before.settings[later.id] !== after.settings[later.id];
  }
}

function isWork({ groups }: Bound, groupId: GroupId): boolean {
  return groups.some(({ id, work }) => id === groupId && work);
}
