/** A choice of hers that waits for a day: it would make a firm limit hold less. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import { SiteSchema, siteName } from '../sites/site';
import { type Day, DaySchema } from '../time/day';
import { LimitKindIdSchema, LimitSchema } from './kinds';

/** The settings by which a limit holds: when tomorrow is, what a minute is, and until when work rests. */
export const WEIGHTY_SETTINGS = ['dayStartMinutes', 'idleSeconds', 'timeOffUntil'] as const;
export const WeightySettingSchema = v.picklist(WEIGHTY_SETTINGS);
export type WeightySetting = (typeof WEIGHTY_SETTINGS)[number];
/** Minutes, seconds, or a day of hers. */
export const WeightyValueSchema = v.nullable(v.union([v.pipe(v.number(), v.integer()), DaySchema]));

export const LaterSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('limit'),
    groupId: GroupIdSchema,
    limitKind: LimitKindIdSchema,
    limit: LimitSchema,
    /** The day of hers on which it takes effect. */
    on: DaySchema,
  }),
  /** A site that moves, or, without a group, is removed. */
  v.strictObject({
    kind: v.literal('site'),
    site: SiteSchema,
    groupId: v.nullable(GroupIdSchema),
    on: DaySchema,
  }),
  v.strictObject({ kind: v.literal('group-removed'), groupId: GroupIdSchema, on: DaySchema }),
  /** A group that is no longer marked as work. */
  v.strictObject({ kind: v.literal('unmarked'), groupId: GroupIdSchema, on: DaySchema }),
  v.strictObject({
    kind: v.literal('setting'),
    id: WeightySettingSchema,
    value: WeightyValueSchema,
    on: DaySchema,
  }),
]);
/** A choice of hers with the day on which it takes effect. */
export type Later = ReadonlyDeep<v.InferOutput<typeof LaterSchema>>;

/** Which choice it is about. */
export function laterKey(later: Later): string {
  switch (later.kind) {
    case 'limit':
      return `limit.${later.groupId}.${later.limitKind}`;
    case 'site':
      return `site.${siteName(later.site)}`;
    case 'group-removed':
      return `group.${later.groupId}`;
    case 'unmarked':
      return `work.${later.groupId}`;
    case 'setting':
      return `settings.${later.id}`;
  }
}

/** Of two words about one choice, the one that waits longer; of two for one day the greater as JSON. */
export function joinedLater(all: readonly Later[]): readonly Later[] {
  const byKey = new Map<string, Later>();
  const rank = (one: Later) => `${one.on} ${JSON.stringify(one)}`;
  for (const one of all) {
    const known = byKey.get(laterKey(one));
    if (known === undefined || rank(one) > rank(known)) byKey.set(laterKey(one), one);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What comes with a file waits as long as if it were chosen now. */
export function notBefore(later: readonly Later[], day: Day): readonly Later[] {
  return later.map((one) => (one.on < day ? { ...one, on: day } : one));
}
