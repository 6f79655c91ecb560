/** A limit that her own days suggest, never from a goal: after how long, and the days that say so. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type DaySummary, type GroupDay, isUsual } from '../history/day';
import { LENGTH_KINDS } from '../limits/kinds';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { type Day, DaySchema, daysBefore } from '../time/day';
import { MINUTE_MS, MINUTE_SECONDS, wholeMinutes } from '../time/duration';

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which limit of which group is in question. */
export const QUESTION_ENTRIES = {
  groupId: GroupIdSchema,
  kind: v.picklist(LENGTH_KINDS.map(({ id }) => id)),
};

export const SuggestionSchema = v.object({
  ...QUESTION_ENTRIES,
  /** Of the limit. */
  seconds: v.pipe(minutes, v.minValue(1)),
  /** The middle one of the lengths below, to the nearest five minutes. */
  usualMinutes: minutes,
  /** For minutes in a row: the hour on the wall, 0 to 23, in which she sat there on most of the days. Null where there is none, and for minutes a day. */
  hour: v.nullable(v.pipe(minutes, v.maxValue(23))),
  /** What it was worked out from, the oldest day first: how long she sat there each time, or the day in all. */
  days: v.array(v.object({ day: DaySchema, minutes: v.array(minutes) })),
  /** The day on which it may be asked. */
  on: DaySchema,
});
export type Suggestion = ReadonlyDeep<v.InferOutput<typeof SuggestionSchema>>;
export type Question = Pick<Suggestion, 'groupId' | 'kind'>;

/** A day gone by, as it is kept. One without a summary is of a version that didn't tell what it was like. */
export type PastDay = {
  readonly day: Day;
  readonly countedMs: Readonly<Record<GroupId, number>>;
  readonly summary?: DaySummary;
};

/** So many days are looked at, the last ones before the day on which it is asked. */
export const FORTNIGHT_DAYS = 14;
/** A day has so much of a group, for minutes in a row. */
const LEAST_DAY_MS = 20 * MINUTE_MS;
/** What is shorter is a glance: many of them would hide how long she stays when she stays. */
const LEAST_SITTING_MS = 5 * MINUTE_MS;
const STEP_MINUTES = 5;
/** A limit below this would ask all the time. */
const LEAST_MINUTES = 10;

type Rule = {
  /** So many days have to say something. */
  readonly days: number;
  readonly lengthsOf: (dayMs: number, summary: GroupDay | undefined) => readonly number[];
};

const RULES: Readonly<Record<Question['kind'], Rule>> = {
  session: {
    days: 3,
    lengthsOf: (dayMs, summary) =>
      dayMs < LEAST_DAY_MS ? [] : (summary?.sessions ?? []).filter((ms) => ms >= LEAST_SITTING_MS),
  },
  daily: { days: 10, lengthsOf: (dayMs) => (dayMs > 0 ? [dayMs] : []) },
};

/** What to ask on a day: of these questions the first to which her last fortnight has an answer; null for none. */
export function suggestionFrom(
  past: readonly PastDay[],
  questions: readonly Question[],
  on: Day,
): Suggestion | null {
  const since = daysBefore(on, FORTNIGHT_DAYS);
  const usual = past
    .filter((one) => one.day >= since && one.day < on && isUsual(one.summary))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  for (const question of questions) {
    const suggestion = suggestionFor(question, usual, on);
    if (suggestion !== null) return suggestion;
  }
  return null;
}

function suggestionFor(
  { groupId, kind }: Question,
  usual: readonly PastDay[],
  on: Day,
): Suggestion | null {
  const rule = RULES[kind];
  const telling = usual.flatMap(({ day, countedMs, summary }) => {
    const ofGroup = summary?.groups[groupId];
    const lengths = rule.lengthsOf(countedMs[groupId] ?? 0, ofGroup);
    return lengths.length === 0 ? [] : [{ day, lengths, ofGroup }];
  });
  if (telling.length < rule.days) return null;
  const usualMs = medianOf(telling.flatMap(({ lengths }) => lengths));
  // Four fifths of it, in whole numbers: a product with 0.8 may fall short of a full step.
  const steps = Math.floor((usualMs * 4) / (5 * STEP_MINUTES * MINUTE_MS));
  if (steps * STEP_MINUTES < LEAST_MINUTES) return null;
  return {
    groupId,
    kind,
    seconds: Math.min(steps * STEP_MINUTES * MINUTE_SECONDS, longestOf(kind)),
    usualMinutes: Math.round(usualMs / (STEP_MINUTES * MINUTE_MS)) * STEP_MINUTES,
    hour: kind === 'session' ? usualHour(telling.map(({ ofGroup }) => ofGroup)) : null,
    days: telling.map(({ day, lengths }) => ({ day, minutes: lengths.map(wholeMinutes) })),
    on,
  };
}

/** Of an even number the middle between the two in the middle. There has to be one. */
function medianOf(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}

/** On more than half of the days; of several such hours the one on the most days, then the one with the most time. */
function usualHour(days: readonly (GroupDay | undefined)[]): number | null {
  const all = days.flatMap(hoursSat);
  const usual = [...new Set(all.map(([hour]) => hour))]
    .map((hour) => all.filter(([other]) => other === hour))
    .filter((ofHour) => ofHour.length * 2 > days.length)
    .sort((one, other) => other.length - one.length || sumOf(other) - sumOf(one));
  return usual[0]?.[0]?.[0] ?? null;
}

/** The hours of a day with more time in them than all its glances come to: so much of that she sat there. */
function hoursSat(day: GroupDay | undefined): GroupDay['hours'] {
  const glances = (day?.sessions ?? []).filter((ms) => ms < LEAST_SITTING_MS);
  const leastMs = glances.reduce((sum, ms) => sum + ms, LEAST_SITTING_MS);
  return (day?.hours ?? []).filter(([, ms]) => ms >= leastMs);
}

function sumOf(hours: GroupDay['hours']): number {
  return hours.reduce((sum, [, ms]) => sum + ms, 0);
}

function longestOf(kind: Question['kind']): number {
  return LENGTH_KINDS.find(({ id }) => id === kind)?.field.maxSeconds ?? 0;
}
