/** A week as it is drawn: of each day what was counted of each group, and the rests. */
import type { GroupId } from '../sites/group';
import { type Day, daysAfter, daysBefore, weekdayOf } from '../time/day';
import { isLeftOut, type KnownDay, restsOn } from './known-day';

export type WeekDay = {
  readonly day: Day;
  /** Ms for each group that had any. */
  readonly countedMs: Readonly<Record<GroupId, number>>;
  /** Rests that were kept. */
  readonly rests: number;
  /** A day of illness, or one that was mostly quiet: its minutes are in no figure. */
  readonly isLeftOut: boolean;
};

export type Week = {
  /** Seven, in order; of one that is unknown, or to come, nothing was counted. */
  readonly days: readonly WeekDay[];
  /** Of each group that had any, the most first. */
  readonly groups: readonly GroupWeek[];
  readonly rests: number;
};

export type GroupWeek = {
  readonly id: GroupId;
  readonly ms: number;
  readonly mostMs: number;
  /** The day that had the most; null where several had it, or it is the only one. */
  readonly mostOn: Day | null;
};

/** The days of the week that a day lies in, so many weeks before. `firstWeekday` is from 1, Monday, to 7. */
export function daysOfWeek(today: Day, firstWeekday: number, weeksAgo: number): readonly Day[] {
  const first = daysBefore(today, ((weekdayOf(today) - firstWeekday + 7) % 7) + 7 * weeksAgo);
  return Array.from({ length: 7 }, (_, index) => daysAfter(first, index));
}

export function weekOf(days: readonly Day[], known: readonly KnownDay[]): Week {
  const byDay = new Map(known.map((one) => [one.day, one]));
  const week = days.map((day) => weekDay(day, byDay.get(day)));
  const ids = [...new Set(week.flatMap(({ countedMs }) => Object.keys(countedMs)))];
  const groups = ids
    .map((id) => groupWeek(id, week))
    .sort((one, other) => other.ms - one.ms || (one.id < other.id ? -1 : 1));
  return { days: week, groups, rests: week.reduce((sum, { rests }) => sum + rests, 0) };
}

function weekDay(day: Day, known: KnownDay | undefined): WeekDay {
  if (known === undefined) return { day, countedMs: {}, rests: 0, isLeftOut: false };
  const counted = Object.entries(known.countedMs).filter(([, ms]) => ms > 0);
  const isOut = isLeftOut(known);
  return {
    day,
    countedMs: isOut ? {} : Object.fromEntries(counted),
    rests: restsOn(known),
    isLeftOut: isOut,
  };
}

function groupWeek(id: GroupId, week: readonly WeekDay[]): GroupWeek {
  const counted = week.map(({ day, countedMs }) => ({ day, ms: countedMs[id] ?? 0 }));
  const mostMs = Math.max(...counted.map(({ ms }) => ms));
  const [most, ...others] = counted.filter(({ ms }) => ms === mostMs);
  const isAlone = others.length > 0 || counted.filter(({ ms }) => ms > 0).length < 2;
  return {
    id,
    ms: counted.reduce((sum, { ms }) => sum + ms, 0),
    mostMs,
    mostOn: isAlone ? null : (most?.day ?? null),
  };
}
