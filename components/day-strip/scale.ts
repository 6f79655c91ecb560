/** Where an instant of the day lies on the strip, and which clock times stand below it. */
import { HOUR_MS, MINUTE_MS } from '../../utils/time/duration';
import type { Stretch } from './entries';

/** What the strip reaches over, epoch ms. */
export type Scale = Stretch;

export type HourMark = {
  readonly at: number;
  /** Left out where there is little room. */
  readonly isMinor: boolean;
};

const QUARTER_MS = 15 * MINUTE_MS;
/** A day of a few minutes is drawn small, not blown up. */
const SHORTEST_MS = HOUR_MS;
const MOST_STEPS = 9;
const STEPS_MINUTES = [15, 30, 60, 120, 180, 240, 360] as const;

/** From the quarter of an hour in which her day began, up to now. */
export function scaleOf(beganAt: number, now: number): Scale {
  // All clocks are whole quarters of an hour apart.
  const fromAt = Math.floor(beganAt / QUARTER_MS) * QUARTER_MS;
  return { fromAt, toAt: Math.max(now, fromAt + SHORTEST_MS) };
}

/** From 0 at its beginning to 1 at its end; what lies outside is held at its edge. */
export function shareOf({ fromAt, toAt }: Scale, at: number): number {
  return Math.min(1, Math.max(0, (at - fromAt) / (toAt - fromAt)));
}

/**
 * Round clock times. Where the clock changes they keep to it: an hour that comes twice has its mark
 * twice, and one that is skipped has none.
 */
export function hourMarks({ fromAt, toAt }: Scale, timeZone: string): readonly HourMark[] {
  const minutes = (toAt - fromAt) / MINUTE_MS;
  const step = STEPS_MINUTES.find((one) => minutes / one <= MOST_STEPS) ?? 360;
  const marks: HourMark[] = [];
  for (let at = fromAt; at <= toAt; at += QUARTER_MS) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const minuteOfDay = local.hour * 60 + local.minute;
    if (minuteOfDay % step === 0) marks.push({ at, isMinor: (minuteOfDay / step) % 2 === 1 });
  }
  return marks;
}

/** When the hour on the clock began in which an instant lies, epoch ms. */
export function hourOf(at: number, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;
}
