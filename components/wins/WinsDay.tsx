/** A day of the log: its name in the margin, its wins beside it. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { dayName } from './day-name';
import type { DayOfWins } from './days-of-wins';
import { type WinDeeds, WinLine } from './WinLine';
import './WinsDay.css';

/** A file may bring in thousands of wins that all are of one day. */
const WINS_AT_ONCE = 100;

export type WinsDayProps = {
  readonly day: DayOfWins;
  readonly today: Day;
  readonly deeds: WinDeeds;
};

export function WinsDay({ day: { day, wins }, today, deeds }: WinsDayProps) {
  const [wanted, setWanted] = useState(WINS_AT_ONCE);
  const name = dayName(day, today);
  return (
    <section class="wins-day" aria-labelledby={dayHeadingId(day)}>
      <h2 id={dayHeadingId(day)} tabIndex={-1} class="wins-day-name">
        <span>{name.first}</span> <span class="wins-day-second soft small">{name.second}</span>
      </h2>
      {wins === null ? (
        <p class="soft">{t('wins.unreadable')}</p>
      ) : (
        <ul class="wins-of-day">
          {/* The newest first, as the days are: a win that has just been kept is seen. */}
          {wins
            .slice(-wanted)
            .reverse()
            .map((win) => (
              <WinLine key={win.id} win={win} today={today} deeds={deeds} />
            ))}
          {wins.length > wanted && (
            <li>
              <button
                type="button"
                class="button text"
                onClick={() => setWanted(wanted + WINS_AT_ONCE)}
              >
                {t('wins.more')}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

export function dayHeadingId(day: Day): string {
  return `day-${day}`;
}
