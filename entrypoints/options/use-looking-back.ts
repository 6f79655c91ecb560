/** What she meets again: this day in other years, and a win by chance. Both are shown as the log has them by now. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { onThisDay } from '../../components/wins/calendar-days';
import type { DayOfWins } from '../../components/wins/days-of-wins';
import type { WinsLog } from '../../components/wins/wins-log';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';
import type { WinsReader } from './wins-reader';

const NO_DAYS: readonly Day[] = [];

export function useLookingBack(log: WinsLog | null, { need }: WinsReader, today: Day) {
  const [chance, setChance] = useState<Pick<Win, 'id' | 'day'> | null>(null);
  const days = log?.days ?? NO_DAYS;
  const same = useMemo(() => onThisDay(days, today), [days, today]);
  useEffect(() => void need(same), [need, same]);
  const met: readonly DayOfWins[] = same.flatMap((day) => {
    const wins = log?.read.get(day) ?? null;
    return wins === null ? [] : [{ day, wins }];
  });
  // Changed or deleted meanwhile, it is no more what was met.
  const byChance = chance && log?.read.get(chance.day)?.find(({ id }) => id === chance.id);

  const meetOne = async () => {
    const others = days.filter((day) => day !== chance?.day);
    const day = oneOf(others.length === 0 ? days : others);
    if (day === undefined) return;
    const read = await need([day]);
    setChance(oneOf(read.get(day) ?? []) ?? null);
  };
  return { met, byChance: byChance ?? null, meetOne };
}

function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
