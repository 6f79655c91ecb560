/** Hours of the week, by the clock on the wall: several ranges, over midnight, until a date. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type DayRule, DaySchema, startOfDay } from '../time/day';
import { HOUR_MS } from '../time/duration';
import { reachedAt } from './wall-clock';

export const DAY_MINUTES = 1_440;
/** From 1, Monday, to 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const MAX_RANGES = 14;

const minutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(DAY_MINUTES - 1, 'Minutes after midnight'),
);

export const HoursRangeSchema = v.strictObject({
  /** On which it begins, in order. */
  days: v.pipe(
    v.array(v.picklist(WEEKDAYS)),
    v.nonEmpty(),
    v.check((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0))),
  ),
  /** Minutes after midnight. */
  fromMinutes: minutes,
  /** Not later than `fromMinutes`: on the next day. The same is a whole day. */
  toMinutes: minutes,
});
export type HoursRange = ReadonlyDeep<v.InferOutput<typeof HoursRangeSchema>>;

export const RangesSchema = v.pipe(
  v.array(HoursRangeSchema),
  v.nonEmpty(),
  v.maxLength(MAX_RANGES),
);

export const HOURS_ENTRIES = {
  ranges: RangesSchema,
  /** They are over when this day of hers begins; null is never. */
  until: v.nullable(DaySchema),
};
export type Hours = ReadonlyDeep<v.InferOutput<v.ObjectSchema<typeof HOURS_ENTRIES, undefined>>>;

/** Ranges that meet are one stretch, epoch ms. `toAt` is infinite where every hour of the week is in it. */
export type Stretch = { readonly fromAt: number; readonly toAt: number };

/** A range begins up to a day before it is looked at; where the calendar skips a day, two. */
const DAYS_BACK = 2;
/** A week on, everything has begun once more. */
const DAYS_AHEAD = 9;
/** Longer than a week and a clock change: there is no hour in which it is over. */
const ENDLESS_MS = 8 * 24 * HOUR_MS;

type Reckoned = {
  readonly hours: Hours;
  readonly rule: DayRule;
  /** The calendar day for which it was reckoned, epoch ms. */
  readonly fromAt: number;
  readonly toAt: number;
  readonly stretches: readonly Stretch[];
};

/**
 * What was asked for last, of each. Calendar sums are dear, and they are asked for every two seconds. Only
 * what would come out again is remembered, so that nobody outside can tell.
 */
const lastOf = new WeakMap<Hours['ranges'], Reckoned>();

/** The stretch in which an instant (epoch ms) lies; null outside of the hours. */
export function stretchAt(hours: Hours, at: number, rule: DayRule): Stretch | null {
  return around(hours, at, rule).find(({ fromAt, toAt }) => fromAt <= at && at < toAt) ?? null;
}

/** When the first stretch begins after an instant (both epoch ms); null where none does any more. */
export function nextStretchAt(hours: Hours, at: number, rule: DayRule): number | null {
  return around(hours, at, rule).find(({ fromAt }) => fromAt > at)?.fromAt ?? null;
}

/** The parts of a span of time that lie in the hours, in order. */
export function stretchesWithin(hours: Hours, span: Stretch, rule: DayRule): readonly Stretch[] {
  const all: Stretch[] = [];
  let at: number | null = span.fromAt;
  while (at !== null && at < span.toAt) {
    const toAt = Math.min(span.toAt, stretchAt(hours, at, rule)?.toAt ?? at);
    if (toAt > at) all.push({ fromAt: at, toAt });
    at = toAt > at ? toAt : nextStretchAt(hours, at, rule);
  }
  return all;
}

function around(hours: Hours, at: number, rule: DayRule): readonly Stretch[] {
  const last = lastOf.get(hours.ranges);
  const isSame =
    last?.hours.until === hours.until &&
    last.rule.timeZone === rule.timeZone &&
    last.rule.dayStartMinutes === rule.dayStartMinutes &&
    at >= last.fromAt &&
    at < last.toAt;
  if (isSame) return last.stretches;
  const found = reckoned(hours, at, rule);
  lastOf.set(hours.ranges, found);
  return found.stretches;
}

function reckoned(hours: Hours, at: number, rule: DayRule): Reckoned {
  const { timeZone, dayStartMinutes } = rule;
  const endsAt = hours.until === null ? Number.POSITIVE_INFINITY : startOfDay(hours.until, rule);
  const today = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const all: Stretch[] = [];
  for (let days = -DAYS_BACK; days <= DAYS_AHEAD; days += 1) {
    all.push(...beginningOn(today.add({ days }), hours.ranges, timeZone));
  }
  const stretches = joined(all)
    .map(({ fromAt, toAt }) => {
      const isEndless = toAt - fromAt > ENDLESS_MS;
      return { fromAt, toAt: Math.min(endsAt, isEndless ? Number.POSITIVE_INFINITY : toAt) };
    })
    .filter(({ fromAt, toAt }) => fromAt < toAt);
  return {
    hours,
    rule: { timeZone, dayStartMinutes },
    fromAt: reachedAt(today, 0, timeZone),
    toAt: reachedAt(today.add({ days: 1 }), 0, timeZone),
    stretches,
  };
}

function beginningOn(
  date: Temporal.PlainDate,
  ranges: Hours['ranges'],
  timeZone: string,
): readonly Stretch[] {
  return ranges
    .filter(({ days }) => days.some((day) => day === date.dayOfWeek))
    .map(({ fromMinutes, toMinutes }) => {
      const lastDate = toMinutes > fromMinutes ? date : date.add({ days: 1 });
      return {
        fromAt: reachedAt(date, fromMinutes, timeZone),
        toAt: reachedAt(lastDate, toMinutes, timeZone),
      };
    });
}

/** In order, and those that meet or overlap as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.fromAt - b.fromAt)) {
    const before = all.at(-1);
    if (before === undefined || one.fromAt > before.toAt) all.push(one);
    else all[all.length - 1] = { ...before, toAt: Math.max(before.toAt, one.toAt) };
  }
  return all;
}
