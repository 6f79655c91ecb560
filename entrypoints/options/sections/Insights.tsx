/** Insights: a day as it was counted, piece by piece; weeks; what her pauses did; and any stretch of her days. */

import type { ComponentProps } from 'preact';
import { DaySheet } from '../../../components/day-strip/DaySheet';
import { HealingToday } from '../../../components/day-strip/HealingToday';
import { ExperimentSheet } from '../../../components/insights/ExperimentSheet';
import { FurtherSheet } from '../../../components/insights/FurtherSheet';
import { PausesSheet } from '../../../components/insights/PausesSheet';
import { WeekSheet } from '../../../components/insights/WeekSheet';
import { useNow } from '../../../components/use-now';
import { readClock } from '../../../utils/browser/clock';
import { firstWeekday } from '../../../utils/browser/i18n';
import { isMarked } from '../../../utils/engine/healing';
import { limitsAsSet } from '../../../utils/engine/limits-in-force';
import { knownUntil } from '../../../utils/engine/note-call';
import type { State } from '../../../utils/engine/state';
import { isOnCall } from '../../../utils/pauses/call';
import type { GroupId } from '../../../utils/sites/group';
import { MINUTE_MS, SECOND_MS } from '../../../utils/time/duration';
import type { SectionProps } from '../section-props';
import { useDays } from '../use-days';
import { useExperiment } from '../use-experiment';
import { useFurtherBack } from '../use-further-back';
import { usePauses } from '../use-pauses';
import { useWeek } from '../use-week';

export function Insights({ state, ask }: SectionProps) {
  const seenAt = useNow(MINUTE_MS);
  const known = useWeek(state);
  const pauses = usePauses(state);
  const further = useFurtherBack(state);
  const ofExperiment = useExperiment(state);
  const { at, timeZone } = readClock();
  const { groups, rest, call, today } = state;
  const { day, days, ledger, choose } = useDays(state);
  const isToday = day === today.day;
  const now = Math.max(seenAt, at);
  if (isMarked(state.healing)) return <HealingToday />;
  const deeds: ComponentProps<typeof DaySheet>['deeds'] = {
    onStrike: (stretch) => ask({ type: 'time-struck', ...stretch }),
    onPutBack: (stretch) => ask({ type: 'time-put-back', ...stretch }),
  };
  return (
    <>
      <DaySheet
        ledger={ledger}
        today={today.day}
        day={day}
        days={days}
        onDay={choose}
        restingSince={isToday && rest.kind === 'resting' ? rest.startedAt : null}
        callingUntil={isToday && isOnCall(call) ? knownUntil(call, now) : null}
        groups={groups}
        now={isToday ? now : null}
        timeZone={timeZone}
        deeds={isToday ? deeds : null}
      />
      {known !== null && (
        <WeekSheet
          week={known.week}
          wins={known.wins}
          today={today.day}
          groups={groups}
          limitOf={(id) => dailyLimitMs(state, id)}
          weeksAgo={known.weeksAgo}
          hasEarlier={known.hasEarlier}
          onTurn={known.turn}
        />
      )}
      {pauses !== null && (
        <PausesSheet
          pauses={pauses.pauses}
          range={pauses.range}
          onRange={pauses.choose}
          practices={state.practices}
          timeZone={timeZone}
        />
      )}
      {pauses !== null && ofExperiment !== null && (
        <ExperimentSheet
          experiment={state.experiment}
          today={today.day}
          pauses={ofExperiment}
          onBegin={(weeks) => ask({ type: 'experiment-begun', weeks, seed: newSeed() })}
          onStop={() => ask({ type: 'experiment-stopped' })}
        />
      )}
      {further !== null && (
        <FurtherSheet
          chosen={further.chosen}
          onChoose={further.choose}
          figures={further.figures}
          wins={further.wins}
          today={today.day}
          groups={groups}
          weekdays={weekdaysFrom(firstWeekday())}
          dayStartHour={Math.floor(state.settings.dayStartMinutes / 60)}
        />
      )}
    </>
  );
}

/** The one throw of chance in an experiment: all its coins follow from it. */
function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed;
}

/** All seven, in the order of her week. */
function weekdaysFrom(first: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function dailyLimitMs(state: State, groupId: GroupId): number | null {
  const daily = limitsAsSet(state, groupId)?.daily;
  return daily?.on === true ? daily.seconds * SECOND_MS : null;
}
