/** A day as it stands in the margin: "Today" or its weekday, and its date beneath. */
import { language, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';

export type DayName = { readonly first: string; readonly second: string };

export function dayName(day: Day, today: Day): DayName {
  const weekday = inWords(day, { weekday: 'long' });
  if (day === today) return { first: t('wins.today'), second: weekday };
  const isThisYear = yearOf(day) === yearOf(today);
  return {
    first: weekday,
    second: inWords(day, {
      day: 'numeric',
      month: 'long',
      ...(!isThisYear && { year: 'numeric' }),
    }),
  };
}

/** A day has no hour and no zone of its own, so both ends are read in the same one. */
function inWords(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
