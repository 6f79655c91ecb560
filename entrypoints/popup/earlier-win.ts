/** One win from an earlier day, to be met by chance. */
import { earlierDayName } from '../../components/wins/day-name';
import { daysWithWins, winsOfDay } from '../../utils/browser/database';
import type { Day } from '../../utils/time/day';

export type EarlierWin = {
  readonly text: string;
  /** "Tuesday", or "3 May" when it is longer ago. */
  readonly dayName: string;
};

/** So many of the latest days to choose from. */
const DAYS = 30;

/** Null when no day before today has one. */
export async function findEarlierWin(today: Day): Promise<EarlierWin | null> {
  const earlier = (await daysWithWins()).filter((day) => day < today).slice(0, DAYS);
  const day = oneOf(earlier);
  if (day === undefined) return null;
  const win = oneOf(await winsOfDay(day));
  return win === undefined ? null : { text: win.text, dayName: earlierDayName(day, today) };
}

function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
