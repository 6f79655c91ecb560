/** Today's cup: wins add a sip, a rest fills it, nothing empties it until tomorrow. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type Bounds, BoundsSchema } from '../time/bounds';
import { DaySchema } from '../time/day';

/** 5 is full. The day opens at 1: the first sip is given. */
export const FULL_LEVEL = 5;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a day is told by its cup. */
export const CupSchema = v.object({
  day: DaySchema,
  wins: count,
  /** Rests kept: half or more of what she chose. */
  rests: count,
  /** Rests that ended sooner. */
  shortRests: count,
  /** The highest level of the day. */
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FULL_LEVEL)),
});
export type Cup = ReadonlyDeep<v.InferOutput<typeof CupSchema>>;

/** The one day that goes on: its bounds and its cup. */
export const TodaySchema = v.object({
  ...BoundsSchema.entries,
  ...CupSchema.entries,
  /** How long it was quiet so far, ms, and since when it is now, epoch ms. */
  quietMs: count,
  quietSince: v.nullable(v.number()),
});
export type Today = ReadonlyDeep<v.InferOutput<typeof TodaySchema>>;

export function newDay(bounds: Bounds): Today {
  return { ...bounds, wins: 0, rests: 0, shortRests: 0, level: 1, quietMs: 0, quietSince: null };
}

/** Its cup alone, as it leaves and is kept. */
export function cupIn({ day, wins, rests, shortRests, level }: Today): Cup {
  return { day, wins, rests, shortRests, level };
}

export function withWinCount<T extends Cup>(today: T, wins: number): T {
  return raised({ ...today, wins });
}

export function withRest<T extends Cup>(today: T, kept: boolean): T {
  return raised(
    kept ? { ...today, rests: today.rests + 1 } : { ...today, shortRests: today.shortRests + 1 },
  );
}

/** Never lower than it was: letting a win go takes no tea away. */
export function raised<T extends Cup>(today: T): T {
  const level = today.rests > 0 ? FULL_LEVEL : 1 + today.wins + today.shortRests;
  return { ...today, level: Math.max(today.level, Math.min(FULL_LEVEL, level)) };
}
