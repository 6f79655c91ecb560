/** What became of her pauses as far back as she looks: as the database has it, and what it doesn't have yet. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasPauses, readPauses } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import { joinedPauses } from '../../utils/history/joined';
import type { PauseEntry } from '../../utils/history/pause';
import { type LookingBack, lately, lookedBackFrom } from '../../utils/insights/pauses';
import { monthOf } from '../../utils/time/day';
import { FIRST_DAY } from '../../utils/wins/win';

export type KnownPauses = {
  readonly pauses: readonly PauseEntry[];
  readonly range: LookingBack;
  readonly choose: (range: LookingBack) => void;
};

type Read = {
  readonly kept: readonly PauseEntry[];
  readonly range: LookingBack;
  readonly hasAny: boolean;
};

/** Null until they have been read, and where there has been none at all. Read anew when others may have come; while a longer range is read, the last one stays. */
export function usePauses(state: State): KnownPauses | null {
  const { today, pauseHistory, winsRevision } = state;
  const { waiting } = pauseHistory;
  const [range, choose] = useState<LookingBack>('weeks');
  const [read, setRead] = useState<Read | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    let isOutdated = false;
    const since = lookedBackFrom(range, today.day) ?? FIRST_DAY;
    Promise.all([readPauses(monthOf(since), monthOf(today.day)), hasPauses()]).then(
      ([kept, hasAny]) => !isOutdated && setRead({ kept, range, hasAny }),
      (error: unknown) => report('What became of pauses could not be read', error),
    );
    return () => {
      isOutdated = true;
    };
  }, [range, today.day, waiting.length, winsRevision]);
  const pauses = useMemo(
    () => read && lately(joinedPauses([...read.kept, ...waiting]), read.range, today.day),
    [read, waiting, today.day],
  );
  if (read === null || pauses === null || !(read.hasAny || waiting.length > 0)) return null;
  return { pauses, range, choose };
}
