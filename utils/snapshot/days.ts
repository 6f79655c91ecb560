/** The minutes of days: of each day and group the most that is known. */
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';
import type { DaySum } from '../tracking/ledger';
import { inOrder } from './in-order';
import { LONGEST_DAY_MS } from './snapshot';

/** Whole ms; no day without any; in order. */
export function joinedDays(all: readonly DaySum[]): readonly DaySum[] {
  const sums = new Map<Day, Map<GroupId, number>>();
  for (const { day, countedMs } of all) {
    for (const [id, ms] of Object.entries(countedMs)) {
      const whole = Math.min(Math.floor(ms), LONGEST_DAY_MS);
      if (whole <= 0) continue;
      const sum = sums.get(day) ?? new Map<GroupId, number>();
      sum.set(id, Math.max(sum.get(id) ?? 0, whole));
      sums.set(day, sum);
    }
  }
  return [...inOrder(sums)].map(([day, sum]) => {
    return { day, countedMs: Object.fromEntries(inOrder(sum)) };
  });
}

/** What a day came to, with what others know of the same day, where that is more. */
export function mostOf(sum: DaySum, others: readonly DaySum[]): DaySum['countedMs'] {
  const counted = { ...sum.countedMs };
  for (const { day, countedMs } of others) {
    if (day !== sum.day) continue;
    for (const [id, ms] of Object.entries(countedMs)) counted[id] = Math.max(counted[id] ?? 0, ms);
  }
  return counted;
}
