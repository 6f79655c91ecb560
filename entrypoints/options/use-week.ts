/** A week of hers as it is known: days gone by as the database has them, the last ones and today as the state does. */
import { useEffect, useState } from 'preact/hooks';
import { hasDaysBefore, readDays } from '../../utils/browser/database';
import { firstWeekday } from '../../utils/browser/i18n';
import { countWins } from '../../utils/browser/read-wins';
import type { State } from '../../utils/engine/state';
import type { KnownDay } from '../../utils/insights/known-day';
import { daysOfWeek, type Week, weekOf } from '../../utils/insights/week';
import { joinedDays } from '../../utils/snapshot/days';
import { type Day, dayAfter } from '../../utils/time/day';
import { unread } from './unread';

export type KnownWeek = {
  readonly week: Week;
  /** Null where they could not be read. */
  readonly wins: number | null;
  readonly weeksAgo: number;
  readonly hasEarlier: boolean;
  readonly turn: (weeksAgo: number) => void;
};

type Read = {
  readonly days: readonly KnownDay[];
  /** Without those of today. */
  readonly wins: number | null;
  readonly hasEarlier: boolean;
};

/** Null until it has been read. Read anew when a day is over, and when a file or a backup may have brought others. */
export function useWeek(state: State): KnownWeek | null {
  const { today, closedDays, winsRevision } = state;
  const [weeksAgo, turn] = useState(0);
  const [read, setRead] = useState<Read | null>(null);
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  const days = daysOfWeek(today.day, firstWeekday(), weeksAgo);
  const [first = today.day] = days;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    void readWeek(days, today.day).then((found) => {
      if (!isOutdated) setRead(found);
    });
    return () => {
      isOutdated = true;
    };
  }, [first, today.day, waiting.length, winsRevision]);
  if (read === null) return null;
  const isNow = days.includes(today.day);
  const known = [...joinedDays([...read.days, ...waiting]), ...(isNow ? [todayOf(state)] : [])];
  const wins = read.wins === null ? null : read.wins + (isNow ? today.wins : 0);
  return { week: weekOf(days, known), wins, weeksAgo, hasEarlier: read.hasEarlier, turn };
}

async function readWeek(days: readonly Day[], today: Day): Promise<Read> {
  const [first = today] = days;
  const last = days.at(-1) ?? today;
  const [kept, hasEarlier, wins] = await Promise.all([
    readDays(first, dayAfter(last)).catch(unread('The days of a week', [])),
    hasDaysBefore(first).catch(unread('Whether there are earlier days', false)),
    countWins(first, last, today).catch(unread('The wins of a week', null)),
  ]);
  return { days: kept.filter(({ day }) => day < today), wins, hasEarlier };
}

/** Today isn't over, and in no summary yet. On a healing day no week is shown. */
function todayOf({ today: { day, quietMs }, ledger: { countedMs, rests } }: State): KnownDay {
  return { day, countedMs, summary: { groups: {}, rests, quietMs, healing: false } };
}
