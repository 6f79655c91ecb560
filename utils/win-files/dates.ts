/** The day at the start of a line, as people write it. */

/** Which of two small numbers is the day: 11/12/2026. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

const YEAR_FIRST = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)\.?/;
const YEAR_LAST = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})(?!\d)/;
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${MONTH},?\\s+(\\d{4})(?!\\d)`,
  'i',
);

export type Dated = { readonly day: string; readonly rest: string };

/** Whether it is a day of the calendar is left to who takes it. Null without one. */
export function datedLine(line: string, order: DateOrder): Dated | null {
  const made = (match: RegExpExecArray, year?: string, month?: string, day?: string): Dated => ({
    day: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
    // A time after it, and what stands between a date and words.
    rest: line
      .slice(match[0].length)
      .replace(
        /^[T,\s]*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?(?:Z\b|[+-]\d\d:?\d\d\b)?)?(?:\s?[ap]m\b)?/i,
        '',
      )
      .replace(/^[\s:;,|–—-]+/, ''),
  });
  const numberOf = (name = '') => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return made(yearFirst, yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(line);
  if (yearLast) {
    const [, one, other, year] = yearLast;
    return order === 'day-first'
      ? made(yearLast, year, other, one)
      : made(yearLast, year, one, other);
  }
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return made(monthFirst, monthFirst[3], numberOf(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return made(dayFirst, dayFirst[3], numberOf(dayFirst[2]), dayFirst[1]);
  return null;
}

/** As the dates of a file themselves say, of which one has a number above twelve; else as she writes them. */
export function orderIn(lines: readonly string[], usual: DateOrder): DateOrder {
  const pairs = lines.map((line) => YEAR_LAST.exec(line)).filter((match) => match !== null);
  const isDayFirst = pairs.some(([, one]) => Number(one) > 12);
  const isMonthFirst = pairs.some(([, , other]) => Number(other) > 12);
  if (isDayFirst === isMonthFirst) return usual;
  return isDayFirst ? 'day-first' : 'month-first';
}
