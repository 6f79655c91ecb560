/** Wins on paper: a cover with what they are of, then day after day, the earlier first. */
import { t } from '../../utils/browser/i18n';
import { monthName, wholeDayName } from './day-name';
import type { DayOfWins } from './days-of-wins';
import { inOrder } from './wins-as-text';
import './Booklet.css';

export type BookletProps = { readonly title: string; readonly days: readonly DayOfWins[] };

const MONTH_LENGTH = 7;

export function Booklet({ title, days }: BookletProps) {
  const months = Map.groupBy(inOrder(days), ({ day }) => day.slice(0, MONTH_LENGTH));
  return (
    <div class="booklet">
      <div class="booklet-cover">
        <h1 class="voice">{title}</h1>
        <p class="soft">{t('wins.title')}</p>
      </div>
      {[...months].map(([month, ofMonth]) => (
        <section key={month} class="booklet-month">
          {months.size > 1 && <h2 class="voice">{monthName(month)}</h2>}
          {ofMonth.map(({ day, wins }) => (
            <section key={day}>
              <h3 class="small">{wholeDayName(day)}</h3>
              {wins?.map(({ id, text, helped }) => (
                <div key={id} class="booklet-win">
                  <p dir="auto">{text}</p>
                  {helped !== undefined && (
                    <p class="soft small" dir="auto">
                      {t('wins.helped', [helped])}
                    </p>
                  )}
                </div>
              ))}
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}
