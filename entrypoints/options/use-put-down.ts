/** What she has let go of in this month: of days gone by as the database has it, of the last ones as the state does. */
import { useEffect, useState } from 'preact/hooks';
import { readDays } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import type { PutDown } from '../../utils/let-go/let-go';
import { type KeptDay, putDownOf } from '../../utils/snapshot/days';
import { dayAfter, monthOf } from '../../utils/time/day';

/** The oldest first. Read anew when a day is over, and when a file or a backup may have brought others. */
export function usePutDown(state: State): readonly PutDown[] {
  const { today, closedDays, letGoes, winsRevision } = state;
  const { day } = today;
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  const [kept, setKept] = useState<readonly KeptDay[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    // Today's has what came with a file from where it is over.
    readDays(`${monthOf(day)}-01`, dayAfter(day)).then(setKept, (error: unknown) =>
      report('What she let go of could not be read', error),
    );
  }, [day, waiting.length, winsRevision]);
  return putDownOf([...kept, ...waiting], letGoes).filter(
    (one) => monthOf(one.day) === monthOf(day),
  );
}
