/** Rests that leave her worse too often: then she is asked whether she would like a while without pauses. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type Day, DaySchema, daysBefore } from '../time/day';
import type { PastDay } from './suggestion';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const QuietOfferSchema = v.object({
  kind: v.literal('quiet'),
  /** So many rests left her worse, of those of which she has said anything. */
  worse: count,
  answers: count,
  /** The day on which it may be asked. */
  on: DaySchema,
});
export type QuietOffer = ReadonlyDeep<v.InferOutput<typeof QuietOfferSchema>>;

/** So many days are looked at, the last ones before the day on which it is asked: she is asked after one rest in three. */
export const HELP_DAYS = 92;
const LEAST_ANSWERS = 10;
/** More than one answer in so many. */
const ONE_WORSE_IN = 5;

/** What to ask on a day; null where her rests do her no harm, or that can't be told. */
export function quietOfferFrom(past: readonly PastDay[], on: Day): QuietOffer | null {
  const since = daysBefore(on, HELP_DAYS);
  const lately = past.filter(({ day }) => day >= since && day < on);
  const helps = lately.flatMap(({ summary }) => summary?.rests ?? []).map(({ help }) => help);
  const answers = helps.filter((help) => help !== undefined).length;
  const worse = helps.filter((help) => help === 'worse').length;
  if (answers < LEAST_ANSWERS || worse * ONE_WORSE_IN <= answers) return null;
  return { kind: 'quiet', worse, answers, on };
}
