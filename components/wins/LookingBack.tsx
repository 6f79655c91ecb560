/** Above the list: a win by chance, and this day in other years. */
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';
import { yearsBetween } from './calendar-days';
import { wholeDayName, yearsAgo } from './day-name';
import type { DayOfWins } from './days-of-wins';
import { LookBack } from './LookBack';
import { WhenOpen } from './WhenOpen';
import type { TagPress } from './WinText';

export type LookingBackProps = {
  readonly today: Day;
  readonly byChance: Win | null;
  /** This day in all other years that have wins on it, the newest first. */
  readonly met: readonly DayOfWins[];
  readonly tags: TagPress;
  readonly onShowDay: (day: Day) => void;
};

/** So many years are shown at first: the newest days of hers are not to be far below. */
const AT_FIRST = 3;

export function LookingBack({ today, byChance, met, tags, onShowDay }: LookingBackProps) {
  const draw = ({ day, wins }: DayOfWins) => (
    <LookBack
      key={day}
      title={t('wins.onThisDay')}
      when={yearsAgo(yearsBetween(day, today))}
      day={day}
      wins={wins ?? []}
      tags={tags}
      onShowDay={onShowDay}
    />
  );
  return (
    <>
      <div data-said>
        {byChance !== null && (
          <LookBack
            key={byChance.id}
            title={t('wins.random')}
            when={wholeDayName(byChance.day)}
            day={byChance.day}
            wins={[byChance]}
            tags={tags}
            onShowDay={onShowDay}
          />
        )}
      </div>
      {met.slice(0, AT_FIRST).map(draw)}
      {met.length > AT_FIRST && (
        <WhenOpen words={t('wins.earlierYears')} draw={() => met.slice(AT_FIRST).map(draw)} />
      )}
    </>
  );
}
