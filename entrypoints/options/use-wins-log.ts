/** The wins as they are kept, loaded by day: ten years cost what one month costs, until she searches. */
import { useEffect, useState } from 'preact/hooks';
import type { DayOfWins } from '../../components/wins/WinsDay';
import { daysWithWins, winsOfDay } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';

export type WinsLog = {
  /** Newest first; days without wins don't exist. */
  readonly days: readonly DayOfWins[];
  readonly hasEarlier: boolean;
};

/** So many days are read at once. */
const BATCH = 30;

/** Null until it has been read. Read anew with each revision, and when more days are wanted. */
export function useWinsLog(revision: number, daysWanted: number): WinsLog | null {
  const [log, setLog] = useState<WinsLog | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means that the wins have changed
  useEffect(() => {
    let isOutdated = false;
    const read = async () => {
      const found = await readLog(daysWanted);
      if (!isOutdated) setLog(found);
    };
    read().catch((error: unknown) => report('The wins could not be read', error));
    return () => {
      isOutdated = true;
    };
  }, [revision, daysWanted]);
  return log;
}

async function readLog(daysWanted: number): Promise<WinsLog> {
  const all = await daysWithWins();
  const wanted = all.slice(0, daysWanted);
  const days: DayOfWins[] = [];
  while (days.length < wanted.length) {
    const batch = wanted.slice(days.length, days.length + BATCH);
    days.push(...(await Promise.all(batch.map(readDay))));
  }
  return { days, hasEarlier: all.length > wanted.length };
}

async function readDay(day: Day): Promise<DayOfWins> {
  try {
    return { day, wins: await winsOfDay(day) };
  } catch (error) {
    report(`The wins of ${day} could not be read`, error);
    return { day, wins: null };
  }
}
