/** The months that have wins: a day with any is a small cup, a day without is nothing. */
import { useState } from 'preact/hooks';
import { firstWeekday, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { monthsOf, yearsIn } from './calendar-days';
import { dateOfMonth, monthName, wholeDayName, yearName } from './day-name';
import './Calendar.css';

export type CalendarProps = {
  /** Those with wins. */
  readonly days: readonly Day[];
  readonly onChoose: (day: Day) => void;
};

export function Calendar({ days, onChoose }: CalendarProps) {
  const years = yearsIn(days);
  const [chosen, setYear] = useState<string | null>(null);
  const year = chosen !== null && years.includes(chosen) ? chosen : years[0];
  if (year === undefined) return null;
  return (
    <section class="calendar" aria-label={t('wins.calendar')}>
      {years.length > 1 && (
        <div class="calendar-years">
          {years.map((one) => (
            <button
              key={one}
              type="button"
              class="button text"
              aria-pressed={one === year}
              onClick={() => setYear(one)}
            >
              {yearName(one)}
            </button>
          ))}
        </div>
      )}
      <div class="calendar-months">
        {monthsOf(year, days, firstWeekday()).map(({ month, days: ofMonth }) => (
          <div key={month}>
            <h2 class="small">{monthName(month)}</h2>
            <div class="month">
              {ofMonth.map(({ day, row, column }) => (
                <button
                  key={day}
                  type="button"
                  class="day-cup"
                  aria-label={wholeDayName(day)}
                  style={{ gridRow: row, gridColumn: column }}
                  onClick={() => onChoose(day)}
                >
                  {dateOfMonth(day)}
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
