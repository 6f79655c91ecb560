/** The hours of a set of LeechBlock NG, as closed hours: "0900-1200,1300-1730" on some days of the week. */
import { DAY_MINUTES, type HoursRange, MAX_RANGES, WEEKDAYS } from '../schedule/hours';

type Period = { readonly from: number; readonly to: number };

export type ForeignHours = {
  /** Empty where there are none, or more than have room. */
  readonly ranges: readonly HoursRange[];
  /** Whether all that stands there is in them. */
  readonly isWhole: boolean;
};

/** `days` are weekdays as ours, in order, and at least one. */
export function hoursOf(times: string, days: HoursRange['days']): ForeignHours {
  const words = times.split(/[\s,]+/).filter((word) => word !== '');
  const read = words.map(periodOf);
  const periods = joined(read.filter((period) => period !== null));
  const ranges = overMidnight(periods, days.length === WEEKDAYS.length).map(({ from, to }) => ({
    days: [...days],
    fromMinutes: from,
    toMinutes: to % DAY_MINUTES,
  }));
  const fits = ranges.length <= MAX_RANGES;
  return { ranges: fits ? ranges : [], isWhole: fits && !read.includes(null) };
}

/** A bit for each day of the week, Sunday first; what can't be read is the Monday to Friday that it begins with there. */
export function daysOf(bits: string): HoursRange['days'] {
  const number = /^\d{1,3}$/.test(bits) && Number(bits) < 128 ? Number(bits) : 0b0111110;
  return WEEKDAYS.filter((day) => (number & (1 << (day % 7))) !== 0);
}

/** Every hour of its days. */
export function isAllDay([range, ...more]: readonly HoursRange[]): boolean {
  return range?.fromMinutes === 0 && range.toMinutes === 0 && more.length === 0;
}

/** Within one day, as it has them; null for what can't be read, or lasts no time. */
function periodOf(word: string): Period | null {
  const [, fromHour, fromMinute, toHour, toMinute] =
    /^([0-2]\d)([0-5]\d)-([0-2]\d)([0-5]\d)$/.exec(word) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Math.min(Number(toHour) * 60 + Number(toMinute), DAY_MINUTES);
  return from < to ? { from, to } : null;
}

function joined(periods: readonly Period[]): readonly Period[] {
  const all: Period[] = [];
  for (const one of [...periods].sort((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before === undefined || one.from > before.to) all.push(one);
    else all[all.length - 1] = { from: before.from, to: Math.max(before.to, one.to) };
  }
  return all;
}

/** Until midnight and from midnight on, every day: one night. */
function overMidnight(periods: readonly Period[], isEveryDay: boolean): readonly Period[] {
  const [first] = periods;
  const last = periods.at(-1);
  const isNight = isEveryDay && periods.length > 1 && first?.from === 0 && last?.to === DAY_MINUTES;
  if (!isNight) return periods;
  return [...periods.slice(1, -1), { from: last.from, to: first.to }];
}
