/** What became stricter in the last minute: until it binds, she may go back to how it was at once. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { holdsNoLess } from '../limits/evaluate';
import { isFirm } from '../limits/firmness';
import {
  LIMIT_KINDS,
  LimitKindIdSchema,
  LimitSchema,
  type Limits,
  NO_LIMITS,
  withLimit,
} from '../limits/kinds';
import { type WeightySetting, WeightySettingSchema, WeightyValueSchema } from '../limits/later';
import type { Settings } from '../settings/schema';
import { type Group, type GroupId, GroupIdSchema } from '../sites/group';
import { withoutSites, withSites, withWork } from '../sites/groups';
import { isSameSite, type Site, SiteSchema, siteName } from '../sites/site';
import { MINUTE_MS } from '../time/duration';

/** So long after it was made, a choice is taken back as if it had not been. */
export const BINDING_AFTER_MS = MINUTE_MS;

/** Epoch ms; by our own clock, and never by the time that a file tells of a choice. */
const until = { until: v.number() };

/** Each with how it was before. */
export const SettlingSchema = v.variant('kind', [
  v.object({
    kind: v.literal('limit'),
    groupId: GroupIdSchema,
    limitKind: LimitKindIdSchema,
    before: LimitSchema,
    ...until,
  }),
  /** A site, or what is left out of one, that came, moved or went; the group that had it, or null. */
  v.object({
    kind: v.literal('site'),
    site: SiteSchema,
    before: v.nullable(GroupIdSchema),
    ...until,
  }),
  v.object({
    kind: v.literal('setting'),
    id: WeightySettingSchema,
    before: WeightyValueSchema,
    ...until,
  }),
  /** A group that was marked as work. */
  v.object({ kind: v.literal('marked'), groupId: GroupIdSchema, ...until }),
]);
export type Settling = ReadonlyDeep<v.InferOutput<typeof SettlingSchema>>;

/** What of her choices a firm limit holds by. */
export type Holding = {
  readonly groups: readonly Group[];
  readonly limits: Readonly<Record<GroupId, Limits>>;
  readonly settings: Settings;
};
type Settled = Holding & { readonly settling: readonly Settling[] };

/** What binds at an instant, epoch ms: everything as it stood a minute ago, where it has become stricter since. */
export function bindingAt(so: Settled, at: number): Holding {
  return openAt(so.settling, at).reduceRight<Holding>(takenBack, so);
}

/** What can be taken back at an instant, epoch ms, with what has become stricter by a choice. */
export function settlingAfter(before: Settled, after: Holding, at: number): readonly Settling[] {
  const open = openAt(before.settling, at);
  const isAnyFirm = Object.values(after.limits).some((all) =>
    LIMIT_KINDS.some(({ id }) => isFirm(all[id])),
  );
  const fresh = isAnyFirm ? stricter(before, after, at + BINDING_AFTER_MS) : [];
  const is = [...open, ...fresh];
  return is.length === 0 && before.settling.length === 0 ? before.settling : is;
}

/** The group that has this very site. */
export function homeIn({ groups }: Pick<Holding, 'groups'>, site: Site): GroupId | undefined {
  return groups.find(({ sites }) => sites.some((one) => isSameSite(one, site)))?.id;
}

/** A clock that was ahead when it was noted keeps nothing open for longer. */
function openAt(settling: readonly Settling[], at: number): readonly Settling[] {
  return settling.filter((one) => at < one.until && one.until - at <= BINDING_AFTER_MS);
}

function takenBack(so: Holding, one: Settling): Holding {
  const { groups, limits, settings } = so;
  switch (one.kind) {
    case 'limit': {
      const is = withLimit(limits[one.groupId] ?? NO_LIMITS, one.limitKind, one.before);
      return { ...so, limits: { ...limits, [one.groupId]: is } };
    }
    case 'site': {
      const home = homeIn(so, one.site);
      const without = home === undefined ? groups : withoutSites(groups, home, [one.site]);
      return {
        ...so,
        groups: one.before === null ? without : withSites(without, one.before, [one.site]),
      };
    }
    case 'setting':
      return { ...so, settings: { ...settings, [one.id]: one.before } };
    case 'marked':
      return { ...so, groups: withWork(groups, one.groupId, false) };
  }
}

function stricter(before: Holding, after: Holding, until: number): readonly Settling[] {
  const limits = Object.entries(after.limits).flatMap(([groupId, all]) => {
    const was = before.limits[groupId] ?? NO_LIMITS;
    return LIMIT_KINDS.map(({ id }) => id)
      .filter((id) => isFirm(all[id]) && !holdsNoLess(id, was[id], all[id]))
      .map((limitKind) => {
        return { kind: 'limit', groupId, limitKind, before: was[limitKind], until } as const;
      });
  });
  const [homesBefore, homesAfter] = [homesIn(before), homesIn(after)];
  const moved = [...new Map([...homesBefore, ...homesAfter])]
    .filter(([name]) => homesBefore.get(name)?.id !== homesAfter.get(name)?.id)
    .map(([name, { site }]) => {
      return { kind: 'site', site, before: homesBefore.get(name)?.id ?? null, until } as const;
    });
  const settings = (['idleSeconds', 'timeOffUntil'] as const satisfies WeightySetting[])
    .filter((id) => isLess(id, before.settings, after.settings))
    .map((id) => ({ kind: 'setting', id, before: before.settings[id], until }) as const);
  const marked = after.groups
    .filter(({ id, work }) => work && !before.groups.some((one) => one.id === id && one.work))
    .map(({ id }) => ({ kind: 'marked', groupId: id, until }) as const);
  return [...limits, ...moved, ...settings, ...marked];
}

/** A file may bring thousands of sites: each is looked at once. */
function homesIn({ groups }: Holding) {
  const all = groups.flatMap(({ id, sites }) => sites.map((site) => ({ id, site })));
  return new Map(all.map((one) => [siteName(one.site), one] as const));
}

/** Whether a firm limit holds less by one setting than by another: by fewer seconds of reading, by a shorter time off. */
export function isLess(id: WeightySetting, one: Settings, other: Settings): boolean {
  switch (id) {
    case 'idleSeconds':
      return one[id] < other[id];
    case 'timeOffUntil':
      return other[id] !== null && (one[id] === null || one[id] < other[id]);
    case 'dayStartMinutes':
      // Another beginning of the day moves tomorrow.
      return one[id] !== other[id];
  }
}
