/** In which hours of the clock on the wall something was counted. */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/duration';
import type { CountedSpan } from '../tracking/spans';

type Counted = Pick<CountedSpan, 'fromAt' | 'toAt' | 'ms'>;

/**
 * Ms in each hour (0 to 23) that had any, in order; together they are all of it. An hour that the clock
 * goes through twice in a night is one.
 */
export function hoursOf(spans: readonly Counted[], timeZone: string): [number, number][] {
  const hours = new Map<number, number>();
  for (const span of spans) {
    for (const [hour, ms] of sharesOf(span, timeZone)) {
      if (ms > 0) hours.set(hour, (hours.get(hour) ?? 0) + ms);
    }
  }
  return [...hours].sort(([one], [other]) => one - other);
}

/** Each hour has its share of what was credited, and the last one what is left of it. */
function sharesOf({ fromAt, toAt, ms }: Counted, timeZone: string): readonly [number, number][] {
  const shares: [number, number][] = [];
  let at = fromAt;
  let leftMs = ms;
  while (at < toAt) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    // By the clock itself: of an hour that half is gone through twice, a calendar gives back the beginning.
    const { minute, second, millisecond } = local;
    const endAt = Math.min(
      toAt,
      at + HOUR_MS - (minute * MINUTE_MS + second * SECOND_MS + millisecond),
    );
    const shareMs = endAt === toAt ? leftMs : Math.floor((ms * (endAt - at)) / (toAt - fromAt));
    shares.push([local.hour, shareMs]);
    leftMs -= shareMs;
    at = endAt;
  }
  return shares;
}
