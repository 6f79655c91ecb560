/** What she meets again: this day in other years, and a win by chance. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { onThisDay } from '../../components/wins/calendar-days';
import type { DayOfWins } from '../../components/wins/days-of-wins';
import { winsBetween } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';

/** Of this day in other years so many are met, the latest first. */
const YEARS = 3;

export function useLookingBack(days: readonly Day[] | undefined, today: Day) {
  const [met, setMet] = useState<readonly DayOfWins[]>([]);
  const [byChance, setByChance] = useState<Win | null>(null);
  const same = useMemo(() => onThisDay(days ?? [], today).slice(0, YEARS), [days, today]);
  useEffect(() => {
    let isOutdated = false;
    const read = async () => {
      const found = await Promise.all(same.map((day) => winsBetween(day, day)));
      const readable = found.flatMap((one) => [...one]).filter(([, wins]) => wins !== null);
      if (!isOutdated) setMet(readable.map(([day, wins]) => ({ day, wins })));
    };
    read().catch((error: unknown) => report('This day in other years could not be read', error));
    return () => {
      isOutdated = true;
    };
  }, [same]);

  // Changed or deleted meanwhile, it is no more what was met.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew, the days are others
  useEffect(() => {
    if (byChance === null) return;
    const { id, day } = byChance;
    winsBetween(day, day).then(
      (found) => setByChance(found.get(day)?.find((win) => win.id === id) ?? null),
      (error: unknown) => report('A win by chance could not be read anew', error),
    );
  }, [days]);

  const meetOne = () => {
    const others = days?.filter((day) => day !== byChance?.day) ?? [];
    const day = oneOf(others.length === 0 ? (days ?? []) : others);
    if (day === undefined) return;
    winsBetween(day, day).then(
      (found) => setByChance(oneOf(found.get(day) ?? []) ?? null),
      (error: unknown) => report('A win by chance could not be read', error),
    );
  };
  return { met, byChance, meetOne };
}

function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
