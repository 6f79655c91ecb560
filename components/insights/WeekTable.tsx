/** The same week in figures, for whoever can't see the bars or wants the numbers. */
import { locale, t } from '../../utils/browser/i18n';
import type { Week } from '../../utils/insights/week';
import type { GroupId } from '../../utils/sites/group';
import { shortLength } from '../../utils/words/lengths';
import { shortDayName } from '../wins/day-name';
import './wide-table.css';

export type WeekTableProps = {
  readonly week: Week;
  readonly nameOf: (id: GroupId) => string;
};

export function WeekTable({ week, nameOf }: WeekTableProps) {
  const number = new Intl.NumberFormat(locale());
  return (
    <details>
      <summary>{t('insights.week.table')}</summary>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('wins.day')}</th>
              <th scope="col">{t('rests.title')}</th>
              {week.groups.map(({ id }) => (
                <th key={id} scope="col">
                  <bdi>{nameOf(id)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.days.map(({ day, countedMs, rests }) => (
              <tr key={day}>
                <th scope="row">{shortDayName(day)}</th>
                <td>{rests > 0 && number.format(rests)}</td>
                {week.groups.map(({ id }) => (
                  <td key={id}>{countedMs[id] !== undefined && shortLength(countedMs[id])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
