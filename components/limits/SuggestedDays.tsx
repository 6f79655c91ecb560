/** The days that a suggested limit was worked out from: each time she sat there, or the day in all. */
import { list, t } from '../../utils/browser/i18n';
import type { Suggestion } from '../../utils/habits/suggestion';
import { shortMinutes } from '../../utils/words/lengths';
import { shortDayName } from '../wins/day-name';
import './SuggestedDays.css';

export function SuggestedDays({ days }: Pick<Suggestion, 'days'>) {
  return (
    <>
      <p class="hint">{t('suggestion.from')}</p>
      <ul class="suggested-days small">
        {days.map(({ day, minutes }) => (
          <li key={day}>
            <span class="soft">{shortDayName(day)}</span>
            <span>{list(minutes.map(shortMinutes), { type: 'unit' })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
