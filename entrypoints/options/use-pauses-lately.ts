/** What became of her pauses in the last four weeks: as the database has it, and what it doesn't have yet. */
import { useEffect, useState } from 'preact/hooks';
import { readPauses } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import { joinedPauses } from '../../utils/history/joined';
import type { PauseEntry } from '../../utils/history/pause';
import { LOOKED_BACK_DAYS, lately } from '../../utils/insights/pauses';
import { daysBefore, monthOf } from '../../utils/time/day';

/** Null until they have been read. Read anew when others may have come. */
export function usePausesLately(state: State): readonly PauseEntry[] | null {
  const { today, pauseHistory, winsRevision } = state;
  const { waiting } = pauseHistory;
  const [kept, setKept] = useState<readonly PauseEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    const since = daysBefore(today.day, LOOKED_BACK_DAYS);
    readPauses(monthOf(since), monthOf(today.day)).then(
      (found) => !isOutdated && setKept(found),
      (error: unknown) => report('What became of pauses could not be read', error),
    );
    return () => {
      isOutdated = true;
    };
  }, [today.day, waiting.length, winsRevision]);
  return kept && lately(joinedPauses([...kept, ...waiting]), today.day);
}
