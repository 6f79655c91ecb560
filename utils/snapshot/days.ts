/** The minutes of days, and what else is kept of them: of each day and group the most that is known. */
import type { DaySummary } from '../history/day';
import { joinedSummaries } from '../history/joined';
import type { PutDown } from '../let-go/let-go';
import type { GroupId } from '../sites/group';
import { type Day, monthOf } from '../time/day';
import type { DaySum } from '../tracking/ledger';
import { inOrder } from './in-order';
import { LONGEST_DAY_MS } from './snapshot';

/** A day as it is kept for good. */
export type KeptDay = DaySum & {
  /** Days that came before it was kept have none. */
  readonly summary?: DaySummary;
};

/** Whole ms; no day without any; in order. */
export function joinedDays(all: readonly KeptDay[]): readonly KeptDay[] {
  const summaries = joinedByDay(all);
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
  for (const day of summaries.keys()) if (!sums.has(day)) sums.set(day, new Map());
  return [...inOrder(sums)].map(([day, sum]) => {
    const summary = summaries.get(day);
    const countedMs = Object.fromEntries(inOrder(sum));
    return summary === undefined ? { day, countedMs } : { day, countedMs, summary };
  });
}

function joinedByDay(all: readonly KeptDay[]): ReadonlyMap<Day, DaySummary> {
  const byDay = new Map<Day, DaySummary>();
  for (const { day, summary } of all) {
    if (summary === undefined || isEmpty(summary)) continue;
    const known = byDay.get(day);
    byDay.set(day, joinedSummaries(known ?? summary, summary));
  }
  return byDay;
}

function isEmpty({ groups, rests, quietMs, healing, putDown = [] }: DaySummary): boolean {
  return Object.keys(groups).length + rests.length + quietMs + putDown.length === 0 && !healing;
}

/** What she let go of on these days of a month (`2026-11`), each once; and after that what came last. */
export function putDownOf(
  days: readonly KeptDay[],
  month: string,
  last: readonly PutDown[],
): readonly PutDown[] {
  const ofMonth = joinedDays(days.filter(({ day }) => monthOf(day) === month));
  const all = [...ofMonth.flatMap(({ summary }) => summary?.putDown ?? []), ...last];
  return [...new Map(all.map((one) => [one.id, one])).values()];
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
