/** Which days she looks back on, and in which steps they are drawn: days, months or years. */
import {
  type Day,
  dayAfter,
  daysBefore,
  daysSinceEpoch,
  lastOfMonth,
  monthsBefore,
} from '../time/day';

export const RANGE_KINDS = [
  'sevenDays',
  'fourWeeks',
  'threeMonths',
  'twelveMonths',
  'everything',
  'between',
] as const;
export type RangeKind = (typeof RANGE_KINDS)[number];

/** From one day to another, both in it. */
export type DayRange = { readonly from: Day; readonly to: Day };

export type Step = DayRange & {
  /** What its days begin with: `2026-11-19`, `2026-11` or `2026`. */
  readonly key: string;
};

/** Before anything that she could have done here. */
const BEGINNING: Day = '0001-01-01';
const DAY_LETTERS = 'YYYY-MM-DD'.length;
const MONTH_LETTERS = 'YYYY-MM'.length;
const YEAR_LETTERS = 'YYYY'.length;
/** With more bars than these, each of them would be too thin to be seen on a narrow page. */
const MOST_DAYS = 31;
const MOST_MONTHS = 36;

/** `between` are the two days that she chose, in whichever order; of days to come nothing is known. */
export function rangeOf(kind: RangeKind, today: Day, between: readonly [Day, Day]): DayRange {
  switch (kind) {
    case 'sevenDays':
      return { from: daysBefore(today, 6), to: today };
    case 'fourWeeks':
      return { from: daysBefore(today, 27), to: today };
    case 'threeMonths':
      return { from: dayAfter(monthsBefore(today, 3)), to: today };
    case 'twelveMonths':
      return { from: dayAfter(monthsBefore(today, 12)), to: today };
    case 'everything':
      return { from: BEGINNING, to: today };
    case 'between': {
      const [from = today, to = today] = between.map((day) => (day < today ? day : today)).sort();
      return { from, to };
    }
  }
}

/** From the first day on of which something is known: nothing is drawn of the time before. Null without any. */
export function knownPart(
  { from, to }: DayRange,
  known: readonly { readonly day: Day }[],
): DayRange | null {
  const days = known.map(({ day }) => day).filter((day) => day >= from && day <= to);
  const [first, ...others] = days;
  if (first === undefined) return null;
  return { from: others.reduce((one, other) => (other < one ? other : one), first), to };
}

/** In order, without a gap. The first and the last one may be parts of a month or a year. */
export function stepsIn({ from, to }: DayRange): readonly Step[] {
  const letters = lettersOf(from, to);
  const steps: Step[] = [];
  let first = from;
  while (first <= to) {
    const last = lastOf(first, letters);
    steps.push({ key: first.slice(0, letters), from: first, to: last < to ? last : to });
    first = dayAfter(last);
  }
  return steps;
}

function lastOf(day: Day, letters: number): Day {
  if (letters === DAY_LETTERS) return day;
  return letters === MONTH_LETTERS ? lastOfMonth(day) : `${day.slice(0, YEAR_LETTERS)}-12-31`;
}

function lettersOf(from: Day, to: Day): number {
  if (daysSinceEpoch(to) - daysSinceEpoch(from) < MOST_DAYS) return DAY_LETTERS;
  return monthsSince(to) - monthsSince(from) < MOST_MONTHS ? MONTH_LETTERS : YEAR_LETTERS;
}

function monthsSince(day: Day): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}
