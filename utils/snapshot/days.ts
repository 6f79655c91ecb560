/** The minutes of days, and what else is kept of them: of each day and group the most that is known. */
import type { DaySummary } from '../history/day';
import { joinedSummaries } from '../history/joined';
import { type LetGo, type PutDown, putDownIn } from '../let-go/let-go';
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';
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

/** What she let go of, with the day on which she did. */
export type PutDownOn = PutDown & { readonly day: Day };

/** On these days, and what of it no day has yet: each once, the earliest first. */
export function putDownOf(
  days: readonly KeptDay[],
  letGoes: readonly LetGo[],
): readonly PutDownOn[] {
  const byId = new Map<string, PutDownOn>();
  const known = [...joinedDays(days), ...daysOfPutDown(letGoes)];
  for (const { day, summary } of known.sort((one, other) => (one.day < other.day ? -1 : 1))) {
    for (const one of summary?.putDown ?? []) {
      if (!byId.has(one.id)) byId.set(one.id, { ...one, day });
    }
  }
  return [...byId.values()];
}

/** What she let go of as the days will have it that it belongs to, one for each. */
export function daysOfPutDown(letGoes: readonly LetGo[]): readonly KeptDay[] {
  return letGoes.flatMap((one) => {
    const putDown = putDownIn([one], () => true);
    return putDown.length === 0 ? [] : [withPutDownAlone(one.day, putDown)];
  });
}

/** What else is known of a day that goes on, beside the state, which has the day itself: what she let go of elsewhere. */
export function besideToday(today: KeptDay, letGoes: readonly LetGo[]): readonly KeptDay[] {
  const coming = putDownIn(letGoes, (day) => day === today.day).map(({ id }) => id);
  const putDown = today.summary?.putDown?.filter(({ id }) => !coming.includes(id)) ?? [];
  return putDown.length === 0 ? [] : [withPutDownAlone(today.day, putDown)];
}

function withPutDownAlone(day: Day, putDown: readonly PutDown[]): KeptDay {
  const summary = { groups: {}, rests: [], quietMs: 0, healing: false, putDown };
  return { day, countedMs: {}, summary };
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
