/** The time zone that days are told in: what the machine names, if calendars know it. */

/**
 * The same name, or UTC for one that `Temporal` refuses: `Etc/Unknown`, which browsers report where
 * the zone can't be told, or nothing at all. Passed on, it would throw at every event, for good.
 * https://tc39.es/proposal-canonical-tz/ (`Etc/Unknown` is never an available zone)
 */
export function knownTimeZone(name: string | undefined): string {
  try {
    return new Temporal.PlainDate(1970, 1, 1).toZonedDateTime(name ?? '').timeZoneId;
  } catch {
    // A name that isn't known is an answer, not a fault.
    return 'UTC';
  }
}
