/** Whether hours of the week leave out none of others: then they hold as much. */
import { DAY_MINUTES, type Hours, WEEKDAYS } from './hours';

const WEEK_MINUTES = WEEKDAYS.length * DAY_MINUTES;

/** By the clock on the wall, and for as long: what changes of the clock do, they do to both. */
export function covers(hours: Hours, others: Hours): boolean {
  const isAsLong = hours.until === null || (others.until !== null && hours.until >= others.until);
  return isAsLong && isWithin(minutesOf(others), minutesOf(hours));
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  for (const minute of inner) if (!outer.has(minute)) return false;
  return true;
}

/** Each minute of a week that lies in them, from Monday at midnight on. */
function minutesOf({ ranges }: Hours): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { days, fromMinutes, toMinutes } of ranges) {
    const length =
      toMinutes > fromMinutes ? toMinutes - fromMinutes : DAY_MINUTES - fromMinutes + toMinutes;
    for (const day of days) {
      const from = (day - 1) * DAY_MINUTES + fromMinutes;
      for (let at = from; at < from + length; at += 1) all.add(at % WEEK_MINUTES);
    }
  }
  return all;
}
