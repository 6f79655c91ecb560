/** A day of the log: its name in the margin, its wins beside it. */
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Win, WinsOfDay } from '../../utils/wins/win';
import type { NoticeContent } from '../fields/Notice';
import { dayName } from './day-name';
import { WinLine } from './WinLine';
import './WinsDay.css';

export type DayOfWins = {
  readonly day: Day;
  /** Null where what is stored can't be read: never taken for a day without wins. */
  readonly wins: WinsOfDay | null;
};

export type WinsDayProps = {
  readonly headingId: string;
  readonly day: DayOfWins;
  readonly today: Day;
  /** Wins that were deleted here: they keep their place, each with its own way back. */
  readonly goneIds: ReadonlySet<string>;
  readonly notice: NoticeContent | null;
  readonly onChange: (win: Win, before: Win) => void;
  readonly onLetGo: (win: Win) => void;
  readonly onBringBack: (win: Win) => void;
};

export function WinsDay(props: WinsDayProps) {
  const { headingId, day, today, goneIds, notice, onChange, onLetGo, onBringBack } = props;
  const name = dayName(day.day, today);
  return (
    <section class="wins-day" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} class="wins-day-name">
        <span>{name.first}</span> <span class="wins-day-second soft small">{name.second}</span>
      </h2>
      {day.wins === null ? (
        <p class="soft">{t('wins.unreadable')}</p>
      ) : (
        <ul class="wins-of-day">
          {/* The newest first, as the days are: a win that has just been kept is seen. */}
          {day.wins.toReversed().map((win) => (
            <WinLine
              key={win.id}
              win={win}
              isGone={goneIds.has(win.id)}
              notice={notice}
              onChange={onChange}
              onLetGo={onLetGo}
              onBringBack={onBringBack}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
