/** Any stretch of her days as it is known: days gone by as the database has them, the last ones and today as the state does. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FurtherChosen } from '../../components/insights/FurtherChoice';
import { readClock } from '../../utils/browser/clock';
import { hasDaysBefore, readDays } from '../../utils/browser/database';
import { weekend } from '../../utils/browser/i18n';
import { countWins } from '../../utils/browser/read-wins';
import { summarySoFar } from '../../utils/engine/day-so-far';
import type { State } from '../../utils/engine/state';
import { type Figures, figuresIn } from '../../utils/insights/figures';
import type { KnownDay } from '../../utils/insights/known-day';
import { type DayRange, rangeOf } from '../../utils/insights/range';
import { joinedDays } from '../../utils/snapshot/days';
import { type Day, dayAfter, daysBefore } from '../../utils/time/day';
import { unread } from './unread';

export type FurtherBack = {
  readonly chosen: FurtherChosen;
  readonly choose: (chosen: FurtherChosen) => void;
  readonly figures: Figures | null;
  /** Null where they could not be read. */
  readonly wins: number | null;
};

type Read = {
  readonly range: DayRange;
  readonly days: readonly KnownDay[];
  /** Without those of today. */
  readonly wins: number | null;
  /** Whether there is anything to look back on. */
  readonly hasDays: boolean;
};

const FIRST_DAYS = 28;

/** Null until it has been read, and where there is no day before today. While others are read, the last ones stay. */
export function useFurtherBack(state: State): FurtherBack | null {
  const { today, ledger, closedDays, winsRevision } = state;
  const [chosen, choose] = useState<FurtherChosen>({
    kind: 'fourWeeks',
    between: [daysBefore(today.day, FIRST_DAYS - 1), today.day],
    groupId: null,
  });
  const [read, setRead] = useState<Read | null>(null);
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  const { from, to } = rangeOf(chosen.kind, today.day, chosen.between);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    void readRange({ from, to }, today.day).then((found) => {
      if (!isOutdated) setRead(found);
    });
    return () => {
      isOutdated = true;
    };
  }, [from, to, today.day, waiting.length, winsRevision]);
  // Only what may change a figure: a page is told of each state, and ten years are not to be added up for each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, its day and what is counted in it
  const figures = useMemo(() => {
    if (read === null) return null;
    const known = [...withWaiting(read.days, waiting), todayOf(state)];
    return figuresIn(read.range, known, chosen.groupId, isWeekend);
  }, [read, waiting.length, ledger, today.day, chosen.groupId]);
  if (read === null || !(read.hasDays || waiting.length > 0)) return null;
  const isNow = read.range.to === today.day;
  const wins = read.wins === null ? null : read.wins + (isNow ? today.wins : 0);
  return { chosen, choose, figures, wins };
}

async function readRange(range: DayRange, today: Day): Promise<Read> {
  const { from, to } = range;
  const [days, wins, hasDays] = await Promise.all([
    readDays(from, dayAfter(to)).catch(unread('Days looked back on', [])),
    countWins(from, to, today).catch(unread('Wins looked back on', null)),
    hasDaysBefore(today).catch(unread('Whether there are days to look back on', false)),
  ]);
  return { range, days: days.filter(({ day }) => day < today), wins, hasDays };
}

/** Days that the database doesn't have yet, or not as they are by now. */
function withWaiting(kept: readonly KnownDay[], waiting: readonly KnownDay[]): readonly KnownDay[] {
  const days = new Set(waiting.map(({ day }) => day));
  const those = kept.filter(({ day }) => days.has(day));
  return [...kept.filter(({ day }) => !days.has(day)), ...joinedDays([...those, ...waiting])];
}

/** Up to now. On a healing day nothing is looked back on. */
function todayOf(state: State): KnownDay {
  const { today, ledger } = state;
  return {
    day: today.day,
    countedMs: ledger.countedMs,
    summary: summarySoFar(state, readClock(), false),
  };
}

function isWeekend(weekday: number): boolean {
  const { first, last } = weekend();
  return first <= last ? weekday >= first && weekday <= last : weekday >= first || weekday <= last;
}
