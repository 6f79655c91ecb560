/** What would make a firm limit hold less waits until tomorrow, by whatever way it comes. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { holdsNoLess } from '../limits/evaluate';
import { isFirm } from '../limits/firmness';
import {
  LIMIT_KINDS,
  type Limit,
  type LimitKindId,
  LimitKindIdSchema,
  LimitSchema,
  type Limits,
  NO_LIMITS,
  withLimit,
} from '../limits/kinds';
import { type Later, laterKey, WEIGHTY_SETTINGS } from '../limits/later';
import type { Settings } from '../settings/schema';
import { type Group, type GroupId, GroupIdSchema } from '../sites/group';
import { withoutSites, withSites } from '../sites/groups';
import { isWithin } from '../sites/match';
import { addressOfSite, isSameSite, type Site, siteName } from '../sites/site';
import type { Day } from '../time/day';
import { MINUTE_MS } from '../time/duration';

/** So long after it was made, a choice is taken back as if it had not been. */
export const BINDING_AFTER_MS = MINUTE_MS;

/** A limit that became stricter: until a minute after, this is what she may go back to at once. */
export const SettlingSchema = v.object({
  groupId: GroupIdSchema,
  limitKind: LimitKindIdSchema,
  before: LimitSchema,
  /** Epoch ms. */
  until: v.number(),
});
export type Settling = ReadonlyDeep<v.InferOutput<typeof SettlingSchema>>;

export type Bound = {
  readonly groups: readonly Group[];
  readonly limits: Readonly<Record<GroupId, Limits>>;
  readonly settings: Settings;
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
  const binding = bindingGroups(before, at);
  const held: Later[] = [];
  const kept = binding.reduce<Bound>(
    (so, group) => keeping(so, group, before, { at, tomorrow, held }),
    after,
  );
  const settings =
    binding.length === 0 ? after.settings : keptSettings(before, after, tomorrow, held);
  const { groups, limits } = kept;
  return {
    ...after,
    groups,
    limits,
    settings,
    later: laterAfter(before, after, held),
    changedAt: held.length === 0 ? after.changedAt : stampsOf(before, after, held),
    settling: settlingAfter(before, limits, at),
  };
}

/** Whether a limit, as she chooses it now, waits until tomorrow: it would hold less than what binds her. At an instant, epoch ms. */
export function isHeldUntilTomorrow(
  bound: Bound,
  groupId: GroupId,
  kind: LimitKindId,
  limit: Limit,
  at: number,
): boolean {
  const basis = basisOf(bound, groupId, at);
  return isFirm(basis[kind]) && !holdsNoLess(kind, limit, basis[kind]);
}

/** A group in which some limit is firm, with what of each is to be kept. */
type Binding = {
  readonly group: Group;
  readonly firm: readonly LimitKindId[];
  readonly basis: Limits;
};

function bindingGroups(before: Bound, at: number): readonly Binding[] {
  return before.groups.flatMap((group): Binding[] => {
    const basis = basisOf(before, group.id, at);
    const firm = LIMIT_KINDS.map(({ id }) => id).filter((id) => isFirm(basis[id]));
    return firm.length === 0 ? [] : [{ group, firm, basis }];
  });
}

/** What binds of a group's limits: each as it stood a minute ago, where it has become stricter since. */
function basisOf({ limits, settling }: Bound, groupId: GroupId, at: number): Limits {
  const open = settling.filter((one) => one.groupId === groupId && isOpen(one, at));
  return open.reduceRight<Limits>(
    (basis, { limitKind, before }) => withLimit(basis, limitKind, before),
    limits[groupId] ?? NO_LIMITS,
  );
}

/** A clock that was ahead when it was noted keeps nothing open for longer. */
function isOpen({ until }: Settling, at: number): boolean {
  return at < until && until - at <= BINDING_AFTER_MS;
}

type Noting = { readonly at: number; readonly tomorrow: Day; readonly held: Later[] };

function keeping(so: Bound, binding: Binding, before: Bound, noting: Noting): Bound {
  const { group, firm, basis } = binding;
  const { id } = group;
  const was = before.limits[id] ?? NO_LIMITS;
  const isGone = !so.groups.some((one) => one.id === id);
  const groups = isGone ? [...so.groups, { ...group, sites: [] }] : so.groups;
  if (isGone) noting.held.push({ kind: 'group-removed', groupId: id, on: noting.tomorrow });
  const is = isGone ? was : (so.limits[id] ?? NO_LIMITS);
  const limits = firm.reduce((all, kind) => {
    if (holdsNoLess(kind, all[kind], basis[kind])) return all;
    const wanted = { kind: 'limit', groupId: id, limitKind: kind, limit: all[kind] } as const;
    noting.held.push({ ...wanted, on: noting.tomorrow });
    return withLimit(all, kind, was[kind]);
  }, is);
  return {
    ...so,
    groups: keepingSites(groups, group, before, { ...noting, isGone }),
    limits: { ...so.limits, [id]: limits },
  };
}

/** Its sites stay in it, and no part of one is taken out of it, or left out. */
function keepingSites(
  groups: readonly Group[],
  group: Group,
  before: Bound,
  noting: Noting & { readonly isGone: boolean },
): readonly Group[] {
  const known = before.groups.flatMap(({ sites }) => sites);
  const bound = group.sites.filter(
    (site) => !site.except && hasBoundSince(site, before, noting.at),
  );
  const homeOf = (site: Site) =>
    groups.find(({ sites }) => sites.some((one) => isSameSite(one, site)))?.id ?? null;
  const gone = bound.filter((site) => homeOf(site) !== group.id);
  const taken = groups
    .flatMap(({ id, sites }) => sites.map((site) => ({ id, site })))
    .filter(({ id, site }) => id !== group.id || site.except)
    .filter(({ site }) => !known.some((one) => isSameSite(one, site)))
    .filter(({ site }) => bound.some((one) => isWithin(addressOfSite(site), one)));
  for (const site of gone) {
    // With its group it goes tomorrow anyway.
    if (noting.isGone && homeOf(site) === null) continue;
    noting.held.push({ kind: 'site', site, groupId: homeOf(site), on: noting.tomorrow });
  }
  for (const { id, site } of taken) {
    noting.held.push({ kind: 'site', site, groupId: id, on: noting.tomorrow });
  }
  const without = taken.reduce((all, { id, site }) => withoutSites(all, id, [site]), groups);
  return gone.length === 0 ? without : inOldOrder(withSites(without, group.id, gone), group);
}

/** A site that she put there a moment ago may go again: it was a slip. */
function hasBoundSince(site: Site, { changedAt }: Bound, at: number): boolean {
  const since = changedAt[`site.${siteName(site)}`] ?? 0;
  return at - since >= BINDING_AFTER_MS || since > at;
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

/** Another beginning of the day moves tomorrow; fewer seconds of reading are fewer minutes. */
function keptSettings(before: Bound, after: Bound, on: Day, held: Later[]): Settings {
  const [was, is] = [before.settings, after.settings];
  const loosened = WEIGHTY_SETTINGS.filter((id) =>
    id === 'idleSeconds' ? is[id] < was[id] : is[id] !== was[id],
  );
  for (const id of loosened) held.push({ kind: 'setting', id, value: is[id], on });
  return { ...is, ...Object.fromEntries(loosened.map((id) => [id, was[id]])) };
}

/** What stays as it was, was chosen when it was. */
function stampsOf(before: Bound, after: Bound, held: readonly Later[]): Bound['changedAt'] {
  const keys = held.map(laterKey);
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
    case 'setting':
      return before.settings[later.id] !== after.settings[later.id];
  }
}

/** The group that has this very site. */
export function homeIn({ groups }: Bound, site: Site): GroupId | undefined {
  return groups.find(({ sites }) => sites.some((one) => isSameSite(one, site)))?.id;
}

function settlingAfter(before: Bound, limits: Bound['limits'], at: number): readonly Settling[] {
  const open = before.settling.filter((one) => isOpen(one, at));
  const fresh = Object.entries(limits).flatMap(([groupId, all]) => {
    const was = before.limits[groupId] ?? NO_LIMITS;
    return LIMIT_KINDS.map(({ id }) => id)
      .filter((id) => isFirm(all[id]) && !holdsNoLess(id, was[id], all[id]))
      .map((limitKind) => {
        return { groupId, limitKind, before: was[limitKind], until: at + BINDING_AFTER_MS };
      });
  });
  const is = [...open, ...fresh];
  return is.length === 0 && before.settling.length === 0 ? before.settling : is;
}
