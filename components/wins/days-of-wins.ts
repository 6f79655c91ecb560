/** A log of wins, or the part of it that is shown: its days, the newest first, each with its wins. */
import type { Day } from '../../utils/time/day';
import type { WinsOfDay } from '../../utils/wins/win';

export type DayOfWins = {
  readonly day: Day;
  /** Null where what is stored can't be read: never taken for a day without wins. */
  readonly wins: WinsOfDay | null;
};

export function countWins(days: readonly DayOfWins[]): number {
  return days.reduce((count, { wins }) => count + (wins?.length ?? 0), 0);
}

/** The latest of them, at most so many. */
export function latestWins(days: readonly DayOfWins[], atMost: number): readonly DayOfWins[] {
  let left = atMost;
  return days.flatMap(({ day, wins }) => {
    if (left <= 0) return [];
    // A day’s wins stand in the order of the day, so its latest are its last.
    const kept = wins?.slice(-left) ?? null;
    left -= kept?.length ?? 0;
    return [{ day, wins: kept }];
  });
}

/** All of these days, the newest first, each once. */
export function newestFirst(days: Iterable<Day>): readonly Day[] {
  return [...new Set(days)].sort().reverse();
}
