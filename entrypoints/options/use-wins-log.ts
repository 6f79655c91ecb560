/** The wins as they are kept. The days are known from the start; what is in them is read when they come into view. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { stretchesAround } from '../../components/wins/stretches';
import { daysWithWins } from '../../utils/browser/database';
import { type ReadDays, winsBetween } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';

export type WinsLog = {
  /** Newest first; days without wins don't exist. */
  readonly days: readonly Day[];
  /** Those of them that have been read. */
  readonly read: ReadDays;
};

/** Null until it has been read. Read anew with each revision. `see` is told of the days that are in view. */
export function useWinsLog(revision: number) {
  const [log, setLog] = useState<WinsLog | null>(null);
  const seen = useRef<readonly Day[]>([]);
  const current = useRef({ asked: new Set<Day>() });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means that the wins have changed
  useEffect(() => {
    const reading = { asked: new Set<Day>() };
    current.current = reading;
    const readAnew = async () => {
      const days = await daysWithWins();
      const inView = seen.current.length === 0 ? days.slice(0, 1) : seen.current;
      const read = await readAround(days, inView, reading.asked);
      if (current.current === reading) setLog({ days, read });
    };
    readAnew().catch((error: unknown) => report('The wins could not be read', error));
  }, [revision]);

  const see = useCallback(
    (days: readonly Day[]) => {
      seen.current = days;
      const reading = current.current;
      // A day that she has just put a win on, or taken the last one from, isn't in the log: there is nothing to read.
      const missing = days.filter((day) => !reading.asked.has(day) && log?.days.includes(day));
      if (log === null || missing.length === 0) return;
      readAround(log.days, missing, reading.asked).then(
        (read) => {
          if (current.current !== reading) return;
          setLog((last) => last && { ...last, read: new Map([...last.read, ...read]) });
        },
        (error: unknown) => report('Some wins could not be read', error),
      );
    },
    [log],
  );

  return { log, see };
}

/** These days and those close by, unless they have been asked for. */
async function readAround(
  all: readonly Day[],
  some: readonly Day[],
  asked: Set<Day>,
): Promise<ReadDays> {
  const stretches = stretchesAround(all, some);
  for (const stretch of stretches) for (const day of stretch) asked.add(day);
  const read = await Promise.all(
    stretches.map((days) => winsBetween(days.at(-1) ?? '', days[0] ?? '')),
  );
  return new Map(read.flatMap((days) => [...days]));
}
