/** Today's cup: wins add a sip, a rest fills it, nothing empties it until tomorrow. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { DaySchema } from '../time/day';

/** 5 is full. The day opens at 1: the first sip is given. */
export const FULL_LEVEL = 5;

export const TodaySchema = v.object({
  day: DaySchema,
  wins: v.number(),
  /** Rests kept: half or more of what she chose. */
  rests: v.number(),
  /** Rests that ended sooner. */
  shortRests: v.number(),
  /** The highest level of the day, 1 to 5. */
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FULL_LEVEL)),
});
export type Today = ReadonlyDeep<v.InferOutput<typeof TodaySchema>>;
