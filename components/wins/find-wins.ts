/** Which wins have some words in them, whatever their case and accents. */
import { folded } from '../../utils/wins/fold';
import type { DayOfWins } from './WinsDay';

/** The days that are left with what was found on them, or is to stay (by id); all of them when nothing is looked for. */
export function findWins(
  days: readonly DayOfWins[],
  words: string,
  staying: ReadonlySet<string> = new Set(),
): readonly DayOfWins[] {
  const wanted = folded(words.trim());
  if (wanted === '') return days;
  return days
    .map(({ day, wins }) => ({
      day,
      wins: wins?.filter(({ id, text }) => staying.has(id) || folded(text).includes(wanted)) ?? [],
    }))
    .filter(({ wins }) => wins.length > 0);
}

export function countWins(days: readonly DayOfWins[]): number {
  return days.reduce((count, { wins }) => count + (wins?.length ?? 0), 0);
}

/** The latest of them, at most so many: a page that draws thousands stands still at every letter. */
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
