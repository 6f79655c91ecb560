/** When the clock on the wall shows a time of a day. */

/**
 * When it first shows it, or a later one, epoch ms. A time that a clock change skips is reached when the
 * clock jumps over it; one that comes twice, when it comes first.
 */
export function reachedAt(
  date: Temporal.PlainDate,
  afterMidnight: number,
  timeZone: string,
): number {
  const plainTime = new Temporal.PlainTime(Math.floor(afterMidnight / 60), afterMidnight % 60);
  const wall = date.toPlainDateTime(plainTime);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  const jump = earlier.getTimeZoneTransition('next') ?? earlier;
  return jump.epochMilliseconds;
}

/** When it shows a time of day, minutes after midnight, for the next time after an instant; both epoch ms. */
export function nextReachedAt(afterMidnight: number, at: number, timeZone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const todayAt = reachedAt(today, afterMidnight, timeZone);
  return todayAt > at ? todayAt : reachedAt(today.add({ days: 1 }), afterMidnight, timeZone);
}
