/** Her pauses of the last four weeks and since her experiment began: as the database has them, and what it doesn't have yet. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readPauses } from '../../utils/browser/database';
import type { State } from '../../utils/engine/state';
import { joinedPauses } from '../../utils/history/joined';
import type { PauseEntry } from '../../utils/history/pause';
import { lookedBackFrom } from '../../utils/insights/pauses';
import { monthOf } from '../../utils/time/day';
import { unread } from './unread';

/** Null until they have been read. */
export function useExperiment(state: State): readonly PauseEntry[] | null {
  const { today, experiment, pauseHistory, winsRevision } = state;
  const { waiting } = pauseHistory;
  const weeksAgo = lookedBackFrom('weeks', today.day) ?? today.day;
  const beganOn = experiment?.beganOn ?? weeksAgo;
  const since = beganOn < weeksAgo ? beganOn : weeksAgo;
  const [kept, setKept] = useState<readonly PauseEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    readPauses(monthOf(since), monthOf(today.day)).then(
      (read) => !isOutdated && setKept(read),
      unread('What became of pauses', undefined),
    );
    return () => {
      isOutdated = true;
    };
  }, [since, today.day, waiting.length, winsRevision]);
  return useMemo(() => kept && joinedPauses([...kept, ...waiting]), [kept, waiting]);
}
