/** One thing that she puts down: dropped, asked of someone, or for later, when it returns once and quietly. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { type Day, DaySchema, daysBefore } from '../time/day';

export const MAX_LET_GO_LENGTH = 200;
/** More than a year of days that each ask once; a file may have as many. */
export const MAX_LET_GOES = 500;

/** She hasn't been here to see it return: after so many days it has passed. */
const UNSEEN_DAYS = 14;

const StandingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('dropped') }),
  v.strictObject({ kind: v.literal('someone') }),
  /** It had returned, and she takes it up on that day. */
  v.strictObject({ kind: v.literal('taken-up') }),
  /** Returns `on` a day, or on the first one after it that she is here: `shownOn`. */
  v.strictObject({ kind: v.literal('later'), on: DaySchema, shownOn: v.nullable(DaySchema) }),
]);
export type Standing = ReadonlyDeep<v.InferOutput<typeof StandingSchema>>;

export const LetGoTextSchema = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(MAX_LET_GO_LENGTH),
);

export const LetGoSchema = v.object({
  id: IdSchema,
  text: LetGoTextSchema,
  /** The day of her last word about it. */
  day: DaySchema,
  standing: StandingSchema,
});
export type LetGo = ReadonlyDeep<v.InferOutput<typeof LetGoSchema>>;

/** What is left of one that she has put down: kept for good, with the day on which she did. */
export const PutDownSchema = v.strictObject({ id: IdSchema, text: LetGoTextSchema });
export type PutDown = ReadonlyDeep<v.InferOutput<typeof PutDownSchema>>;

/** Those that were dropped, or became somebody else's, on such a day. A backup may bring some of another. */
export function putDownIn(
  letGoes: readonly LetGo[],
  isMeant: (day: Day) => boolean,
): readonly PutDown[] {
  return letGoes.flatMap(({ id, text, day, standing: { kind } }) =>
    (kind === 'dropped' || kind === 'someone') && isMeant(day) ? [{ id, text }] : [],
  );
}

/** Each id once: the last word about it. */
export function withLetGo(letGoes: readonly LetGo[], letGo: LetGo): readonly LetGo[] {
  return [...withoutLetGo(letGoes, letGo.id), letGo].slice(-MAX_LET_GOES);
}

export function withoutLetGo(letGoes: readonly LetGo[], id: string): readonly LetGo[] {
  return letGoes.filter((one) => one.id !== id);
}

/** With another standing from this day on; one that isn't there isn't made. */
export function withStanding(
  letGoes: readonly LetGo[],
  id: string,
  standing: Standing,
  day: Day,
): readonly LetGo[] {
  return letGoes.map((one) => (one.id === id ? { ...one, day, standing } : one));
}

/** It has been seen on this day, the day of its return. */
export function withShown(letGoes: readonly LetGo[], id: string, day: Day): readonly LetGo[] {
  return letGoes.map((one) => {
    const { standing } = one;
    if (one.id !== id || standing.kind !== 'later') return one;
    const isNews = standing.shownOn === null && standing.on <= day;
    return isNews ? { ...one, standing: { ...standing, shownOn: day } } : one;
  });
}

/** The one that returns today, of several the one that waited longest; null without any. */
export function returningOn(letGoes: readonly LetGo[], day: Day): LetGo | null {
  const [first] = letGoes
    .flatMap((letGo) => (letGo.standing.kind === 'later' ? [{ letGo, ...letGo.standing }] : []))
    .filter(({ on, shownOn }) => on <= day && (shownOn === null || shownOn === day))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return first?.letGo ?? null;
}

/** A new day: what has returned is gone, and what is settled. It is no list of things done. The same list when nothing is. */
export function letGoesOn(letGoes: readonly LetGo[], day: Day): readonly LetGo[] {
  const left = letGoes.filter((one) => isStillOf(one, day));
  return left.length === letGoes.length ? letGoes : left;
}

function isStillOf({ standing }: LetGo, day: Day): boolean {
  if (standing.kind !== 'later') return false;
  if (standing.shownOn !== null) return standing.shownOn >= day;
  return standing.on >= daysBefore(day, UNSEEN_DAYS);
}
