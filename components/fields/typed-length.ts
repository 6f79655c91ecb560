/** A length as it stands in a field, written and read in the language of the words. */
import { locale } from '../../utils/browser/i18n';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { readLength, type UnitNames } from '../../utils/time/read-length';

/** Minutes as they stand in a field. Two decimals, so that any number of seconds comes back as the same. */
export function minutesToType(seconds: number): string {
  const how = { maximumFractionDigits: 2, useGrouping: false };
  return new Intl.NumberFormat(locale(), how).format(seconds / MINUTE_SECONDS);
}

/** Whole seconds, or null where it is no length, or could be two. */
export function readTypedLength(text: string): number | null {
  return readLength(text, {
    hours: namesOf('hour'),
    minutes: namesOf('minute'),
    seconds: namesOf('second'),
  });
}

/** As the language writes the unit beside one, a few, many and a part of it. */
function namesOf(unit: 'hour' | 'minute' | 'second'): UnitNames['hours'] {
  return (['long', 'short', 'narrow'] as const).flatMap((unitDisplay) => {
    const format = new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay });
    return [1, 2, 3, 5, 11, 21, 0.5].flatMap((count) =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? value : [])),
    );
  });
}
