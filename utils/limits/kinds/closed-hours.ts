/** Closed hours: the group rests then, by the clock. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { HoursField } from '../../fields/field';
import { covers } from '../../schedule/covers';
import { HOURS_ENTRIES, nextStretchAt, stretchAt } from '../../schedule/hours';
import { FIRMNESS_ENTRY } from '../firmness';
import type { LimitKind } from '../limit';

const entries = { on: v.boolean(), ...HOURS_ENTRIES, ...FIRMNESS_ENTRY };
export type ClosedHours = ReadonlyDeep<v.InferOutput<v.ObjectSchema<typeof entries, undefined>>>;

const EVENINGS: ClosedHours = {
  on: false,
  ranges: [{ days: [1, 2, 3, 4, 5], fromMinutes: 1_080, toMinutes: 480 }],
  until: null,
};

/** What work keeps to: from six to eight, and from Friday evening to Monday morning. */
export const AFTER_WORK: ClosedHours = {
  on: true,
  ranges: [...EVENINGS.ranges, { days: [6, 7], fromMinutes: 480, toMinutes: 480 }],
  until: null,
};

export const closedHours = {
  id: 'closedHours',
  field: { kind: 'hours' },
  entries,
  off: EVENINGS,
  isOneOfTheDay: false,
  msUntilReached: (hours: ClosedHours, { at, rule }) => {
    if (stretchAt(hours, at, rule) !== null) return 0;
    const nextAt = nextStretchAt(hours, at, rule);
    return nextAt === null ? null : nextAt - at;
  },
  holdsAsMuch: (one: ClosedHours, other: ClosedHours) => covers(one, other),
  overAt: (hours: ClosedHours, { at, rule }) => stretchAt(hours, at, rule)?.toAt ?? null,
} as const satisfies LimitKind<ClosedHours> & { readonly field: HoursField };
