/** *Does it work for me?*: for some weeks one due moment in three stays silent, by a coin that lies there before. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type Day, DaySchema, daysAfter } from '../time/day';
import { type Coin, coinOf, SeedSchema } from './coin';

/** How long it may go on. */
export const WEEKS = [4, 8] as const;
export type Weeks = (typeof WEEKS)[number];
const WeeksSchema = v.picklist(WEEKS);

/** What it begins with. */
export const EXPERIMENT_ENTRIES = { weeks: WeeksSchema, seed: SeedSchema };

/** The one that goes on, or the last one. */
export const ExperimentSchema = v.object({
  ...EXPERIMENT_ENTRIES,
  /** When it was begun, epoch ms: moments from then on are its own. */
  beganAt: v.number(),
  /** Its first day, and the last one. */
  beganOn: DaySchema,
  endsOn: DaySchema,
  /** She has stopped it, on its last day then. */
  isStopped: v.boolean(),
  /** So many have fallen due: the coin of the next one is known already. */
  moments: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  /** When the last of them came to its first seam, epoch ms; null before that. */
  seamAt: v.nullable(v.number()),
});
export type Experiment = ReadonlyDeep<v.InferOutput<typeof ExperimentSchema>>;

export type MaybeExperiment = {
  readonly experiment: Experiment | null;
  readonly today: { readonly day: Day };
};

/**
 * Whether it goes on today. That is read off its days each time, so that a clock that is weeks off for a while
 * neither ends it nor brings one back; one that was begun ahead of time is not begun.
 */
export function isUnderWay({ experiment, today }: MaybeExperiment): boolean {
  if (experiment === null || experiment.isStopped) return false;
  return experiment.beganOn <= today.day && today.day <= experiment.endsOn;
}

/** Of so many weeks from this day on, at an instant, epoch ms. */
export function newExperiment(
  { weeks, seed }: Pick<Experiment, 'weeks' | 'seed'>,
  day: Day,
  at: number,
): Experiment {
  const endsOn = daysAfter(day, weeks * 7 - 1);
  return {
    weeks,
    seed,
    beganAt: at,
    beganOn: day,
    endsOn,
    isStopped: false,
    moments: 0,
    seamAt: null,
  };
}

/** She has had enough of it; what it came to so far can still be told. */
export function stopped(experiment: Experiment, day: Day): Experiment {
  return { ...experiment, endsOn: day, isStopped: true };
}

/** Its next moment falls due: what that does, and the experiment after it. */
export function withNextMoment(experiment: Experiment): readonly [Coin, Experiment] {
  const { seed, moments } = experiment;
  return [coinOf(seed, moments), { ...experiment, moments: moments + 1, seamAt: null }];
}
