/** The value of a field as it stands in a sentence: "30 minutes", "1 hour 30 minutes", "4:00". */
import { dateFormat, locale } from '../../utils/browser/i18n';
import type { Field } from '../../utils/fields/field';
import { MINUTE_MS } from '../../utils/time/duration';
import { lengthInWords } from '../../utils/words/lengths';

/** Text is text; everything else is a whole number in the unit that the field keeps. */
export type FieldValue = number | string;

export function valueInWords(field: Field, value: FieldValue): string {
  switch (field.kind) {
    case 'duration':
      return lengthInWords(Number(value));
    case 'count':
      return new Intl.NumberFormat(locale()).format(Number(value));
    case 'time-of-day':
      return timeOfDay(Number(value));
    case 'text':
      return String(value);
  }
}

/** The time on the clock that is so many minutes after midnight, on a day without a clock change. */
function timeOfDay(minutes: number): string {
  const clock = dateFormat({
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return clock.format(minutes * MINUTE_MS);
}
