/** The value of a field as it stands in a sentence: "30 minutes", "1 h 30 min", "4:00". */
import { language, t } from '../../utils/browser/i18n';
import type { Field } from '../../utils/fields/field';
import { MINUTE_MS, MINUTE_SECONDS } from '../../utils/time/duration';

/** Text is text; everything else is a whole number in the unit that the field keeps. */
export type FieldValue = number | string;

const HOUR_MINUTES = 60;

export function valueInWords(field: Field, value: FieldValue): string {
  switch (field.kind) {
    case 'duration':
      return lengthInWords(Number(value));
    case 'count':
      return new Intl.NumberFormat(language()).format(Number(value));
    case 'time-of-day':
      return timeOfDay(Number(value));
    case 'text':
      return String(value);
  }
}

/** "20 seconds", "30 minutes", "1 h 30 min"; seconds beside minutes where there are any. */
export function lengthInWords(length: number): string {
  if (length < MINUTE_SECONDS) return t('limits.seconds', length);
  const minutes = Math.floor(length / MINUTE_SECONDS);
  const seconds = length % MINUTE_SECONDS;
  if (minutes <= HOUR_MINUTES) {
    if (seconds === 0) return t('limits.minutes', minutes);
    return t('limits.minutesAndSeconds', [minutes, seconds]);
  }
  const hours = Math.floor(minutes / HOUR_MINUTES);
  const rest = minutes % HOUR_MINUTES;
  if (seconds > 0) return t('limits.hoursMinutesAndSeconds', [hours, rest, seconds]);
  return rest === 0 ? t('limits.hours', hours) : t('limits.hoursAndMinutes', [hours, rest]);
}

/** The time on the clock that is so many minutes after midnight, on a day without a clock change. */
function timeOfDay(minutes: number): string {
  const clock = new Intl.DateTimeFormat(language(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return clock.format(minutes * MINUTE_MS);
}
