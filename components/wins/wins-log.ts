/** The wins as far as they have been read: followed day by day, and looked through. */
import type { Day } from '../../utils/time/day';
import type { WinsOfDay } from '../../utils/wins/win';
import { type DayOfWins, newestFirst } from './days-of-wins';
import { isFound, type Searchable, searchable, type Wanted } from './search';

export type WinsLog = {
  /** Newest first; days without wins don't exist. */
  readonly days: readonly Day[];
  /** Those of them that have been read; null where a day can't be. */
  readonly read: ReadonlyMap<Day, WinsOfDay | null>;
};

/** The log after these days were read: those of them that were not found have no wins. */
export function withRead(log: WinsLog, asked: readonly Day[], found: WinsLog['read']): WinsLog {
  const read = new Map([...log.read, ...found]);
  const gone = new Set(asked.filter((day) => !found.has(day)));
  for (const day of gone) read.delete(day);
  const before = new Set(log.days);
  const isSame =
    [...found.keys()].every((day) => before.has(day)) && ![...gone].some((day) => before.has(day));
  if (isSame) return { days: log.days, read };
  const staying = log.days.filter((day) => !gone.has(day));
  return { days: newestFirst([...staying, ...found.keys()]), read };
}

/** What is found, newest day first, with those that are to stay (by id); null while not all has been read. */
export function foundIn(
  { days, read }: WinsLog,
  wanted: Wanted,
  staying: ReadonlySet<string>,
): readonly DayOfWins[] | null {
  if (!days.every((day) => read.has(day))) return null;
  return days.flatMap((day) => {
    const found = searchableDay(read.get(day) ?? NONE).filter(
      (one) => isFound(one, wanted) || staying.has(one.win.id),
    );
    return found.length === 0 ? [] : [{ day, wins: found.map(({ win }) => win) }];
  });
}

const NONE: WinsOfDay = [];
const folded = new WeakMap<WinsOfDay, readonly Searchable[]>();

/** Folded once for a search at every letter, and anew only when its day has been read anew. */
function searchableDay(wins: WinsOfDay): readonly Searchable[] {
  const known = folded.get(wins);
  if (known !== undefined) return known;
  const ofDay = wins.map(searchable);
  folded.set(wins, ofDay);
  return ofDay;
}
