/** Insights: today as it was counted, piece by piece; what wasn't her she strikes out. */

import { HealingToday } from '../../../components/day-strip/HealingToday';
import { TodaySheet } from '../../../components/day-strip/TodaySheet';
import { useNow } from '../../../components/use-now';
import { readClock } from '../../../utils/browser/clock';
import { isMarked } from '../../../utils/engine/healing';
import { MINUTE_MS } from '../../../utils/time/duration';
import type { SectionProps } from '../section-props';

export function Insights({ state, ask }: SectionProps) {
  const seenAt = useNow(MINUTE_MS);
  const { at, timeZone } = readClock();
  const { ledger, groups, rest } = state;
  if (isMarked(state.healing)) return <HealingToday />;
  return (
    <TodaySheet
      ledger={ledger}
      restingSince={rest.kind === 'resting' ? rest.startedAt : null}
      groups={groups}
      now={Math.max(seenAt, at)}
      timeZone={timeZone}
      onStrike={(stretch) => ask({ type: 'time-struck', ...stretch })}
      onPutBack={(stretch) => ask({ type: 'time-put-back', ...stretch })}
    />
  );
}
