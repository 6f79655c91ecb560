/** The day that she looks at: today as the state has it, or one of the last 90 as it was drawn. */
import { useEffect, useState } from 'preact/hooks';
import type { DrawnLedger } from '../../components/day-strip/DaySheet';
import { daysWithStrips, readDays, stripOfDay } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import { KEPT_DAYS } from '../../utils/browser/strips';
import { isMarked } from '../../utils/engine/healing';
import type { State } from '../../utils/engine/state';
import { type Day, dayAfter, daysBefore } from '../../utils/time/day';

export type KnownDays = {
  /** Those that can be chosen, today first. */
  readonly days: readonly Day[];
  readonly day: Day;
  readonly ledger: DrawnLedger;
  readonly choose: (day: Day) => void;
};

type Over = { readonly day: Day; readonly ledger: DrawnLedger };

/** Of days gone by, days of illness are none to look at. Until one is read, the day before it stays. */
export function useDays(state: State): KnownDays {
  const { today, ledger, closedDays, winsRevision } = state;
  const [kept, setKept] = useState<readonly Day[]>([]);
  const [over, setOver] = useState<Over | null>(null);
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    daysToSee(today.day).then(
      (found) => !isOutdated && setKept(found),
      (error: unknown) => report('The days before could not be read', error),
    );
    return () => {
      isOutdated = true;
    };
  }, [today.day, waiting.length, winsRevision]);
  const drawn = waiting.filter(({ healing, spans, rests, calls }) => {
    return !isMarked(healing) && spans.length + rests.length + calls.length > 0;
  });
  const earlier = new Set([...kept, ...drawn.map(({ day }) => day)]);
  const days = [
    today.day,
    ...[...earlier]
      .filter((day) => day < today.day)
      .sort()
      .reverse(),
  ];
  const choose = (day: Day) => {
    const known = waiting.find((one) => one.day === day);
    if (day === today.day) return setOver(null);
    if (known !== undefined) return setOver({ day, ledger: known });
    ledgerOf(day).then(
      (read) => setOver({ day, ledger: read }),
      (error: unknown) => report('A day could not be read', error),
    );
  };
  const isThere = over !== null && days.includes(over.day) && over.day !== today.day;
  return isThere ? { days, choose, ...over } : { days, choose, day: today.day, ledger };
}

async function daysToSee(today: Day): Promise<readonly Day[]> {
  const [drawn, summed] = await Promise.all([
    daysWithStrips(),
    readDays(daysBefore(today, KEPT_DAYS), today),
  ]);
  const ill = new Set(summed.filter(({ summary }) => summary?.healing).map(({ day }) => day));
  return drawn.filter((day) => day < today && !ill.has(day));
}

async function ledgerOf(day: Day): Promise<DrawnLedger> {
  const [strip, [sum]] = await Promise.all([stripOfDay(day), readDays(day, dayAfter(day))]);
  return { ...strip, countedMs: sum?.countedMs ?? {} };
}
