/** What she has let go of in this month: of days gone by as the database has it, of the last ones as the state does. */
import { useEffect, useState } from 'preact/hooks';
import { readDays } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import { type PutDown, putDownIn } from '../../utils/let-go/let-go';
import { type KeptDay, putDownOf } from '../../utils/snapshot/days';
import { monthOf } from '../../utils/time/day';

/** The oldest first. Read anew when a day is over, and when a file or a backup may have brought others. */
export function usePutDown(state: State): readonly PutDown[] {
  const { today, closedDays, letGoes, winsRevision } = state;
  const { day } = today;
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  const [kept, setKept] = useState<readonly KeptDay[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that the database may have others
  useEffect(() => {
    readDays(`${monthOf(day)}-01`, day).then(setKept, (error: unknown) =>
      report('What she let go of could not be read', error),
    );
  }, [day, waiting.length, winsRevision]);
  const month = monthOf(day);
  const last = putDownIn(letGoes, (one) => monthOf(one) === month);
  return putDownOf([...kept, ...waiting], month, last);
}
