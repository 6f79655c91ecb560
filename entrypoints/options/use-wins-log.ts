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
  const days: DayOfWins[] = [];
  let read = 0;
  while (read < all.length && days.length <= daysWanted) {
    const batch = await Promise.all(all.slice(read, read + BATCH).map(readDay));
    // A day whose last win was let go of has a place in the database, and none here.
    days.push(...batch.filter(({ wins }) => wins === null || wins.length > 0));
    read += BATCH;
  }
  return { days: days.slice(0, daysWanted), hasEarlier: days.length > daysWanted };
}

async function readDay(day: Day): Promise<DayOfWins> {
  try {
    return { day, wins: await winsOfDay(day) };
  } catch (error) {
    report(`The wins of ${day} could not be read`, error);
    return { day, wins: null };
  }
}
