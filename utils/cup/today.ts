/** Today's cup: wins add a sip, a rest fills it, nothing empties it until tomorrow. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type Day, DaySchema } from '../time/day';

/** 5 is full. The day opens at 1: the first sip is given. */
export const FULL_LEVEL = 5;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const TodaySchema = v.object({
  day: DaySchema,
  wins: count,
  /** Rests kept: half or more of what she chose. */
  rests: count,
  /** Rests that ended sooner. */
  shortRests: count,
  /** The highest level of the day. */
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FULL_LEVEL)),
});
export type Today = ReadonlyDeep<v.InferOutput<typeof TodaySchema>>;

export function newDay(day: Day): Today {
  return { day, wins: 0, rests: 0, shortRests: 0, level: 1 };
}

export function withWinCount(today: Today, wins: number): Today {
  return raised({ ...today, wins });
}

export function withRest(today: Today, kept: boolean): Today {
  return raised(
    kept ? { ...today, rests: today.rests + 1 } : { ...today, shortRests: today.shortRests + 1 },
  );
}

/** Never lower than it was: letting a win go takes no tea away. */
export function raised(today: Today): Today {
  const level = today.rests > 0 ? FULL_LEVEL : 1 + today.wins + today.shortRests;
  return { ...today, level: Math.max(today.level, Math.min(FULL_LEVEL, level)) };
}
