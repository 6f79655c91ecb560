/** Two clock times that she types, and the part of a stretch that lies between them. */
import { MINUTE_MS } from '../../utils/time/duration';
import type { Stretch } from './entries';

/** As a time field has them; null where she has left what stood there. */
export type TypedTimes = { readonly from: string | null; readonly to: string | null };

/** Shorter than this, minutes on the clock can't tell a part from the whole. */
const SHORTEST_MS = 2 * MINUTE_MS;

export function hasParts({ fromAt, toAt }: Stretch): boolean {
  return toAt - fromAt >= SHORTEST_MS;
}

/** An instant as a time field has it, `08:05`. */
export function timeToType(at: number, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * What she means. The minute in which the stretch begins or ends stands for that very instant. Null
 * where it isn't within, or ends before it begins.
 */
export function partBetween(
  { from, to }: TypedTimes,
  stretch: Stretch,
  timeZone: string,
): Stretch | null {
  const fromAt = isTimeOf(from, stretch.fromAt, timeZone)
    ? stretch.fromAt
    : instantsOf(from, stretch, timeZone).at(0);
  const toAt = isTimeOf(to, stretch.toAt, timeZone)
    ? stretch.toAt
    : instantsOf(to, stretch, timeZone).at(-1);
  if (fromAt === undefined || toAt === undefined || fromAt >= toAt) return null;
  return { fromAt, toAt };
}

function isTimeOf(typed: string | null, at: number, timeZone: string): typed is null {
  return typed === null || typed === timeToType(at, timeZone);
}

/** Within the stretch, in order. An hour that comes twice may have two, a skipped one has none. */
function instantsOf(typed: string, stretch: Stretch, timeZone: string): readonly number[] {
  if (!/^\d\d:\d\d$/.test(typed)) return [];
  const plainTime = Temporal.PlainTime.from(typed);
  const firstDay = zoned(stretch.fromAt, timeZone).toPlainDate();
  const days = [firstDay, firstDay.add({ days: 1 })];
  const instants = days.flatMap((day) =>
    (['earlier', 'later'] as const).map(
      (disambiguation) =>
        day.toPlainDateTime(plainTime).toZonedDateTime(timeZone, { disambiguation })
          .epochMilliseconds,
    ),
  );
  return instants.filter(
    (at) => at >= stretch.fromAt && at <= stretch.toAt && timeToType(at, timeZone) === typed,
  );
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
