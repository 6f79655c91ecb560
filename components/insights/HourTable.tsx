/** When in the day: a square for each hour of each weekday, the larger the more, and the same in figures. */
import type { CSSProperties, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { pieces, t } from '../../utils/browser/i18n';
import type { ByHour } from '../../utils/insights/by-hour';
import { hourOfDay } from '../../utils/words/hour-of-day';
import { shortLength } from '../../utils/words/lengths';
import { weekdayNamed } from '../wins/day-name';
import { WhenOpen } from '../wins/WhenOpen';
import { type Cell, cellAfter, sideOf } from './geometry';
import './HourTable.css';
import './wide-table.css';

export type HourTableProps = {
  readonly table: ByHour;
  /** Those to draw, in order. */
  readonly hours: readonly number[];
  /** From 1, Monday, to 7, in the order of her week. */
  readonly weekdays: readonly number[];
};

export function HourTable({ table, hours, weekdays }: HourTableProps) {
  const [chosen, setChosen] = useState<Cell | null>(null);
  const msAt = ({ row, column }: Cell) =>
    table[(weekdays[row] ?? 1) - 1]?.[hours[column] ?? 0] ?? 0;
  const cells = weekdays.flatMap((_, row) => hours.map((_, column) => ({ row, column })));
  const mostMs = Math.max(...cells.map(msAt));
  const most = cells.find((cell) => msAt(cell) === mostMs);
  // One stop for the Tab key, where the most is.
  const stop = chosen ?? most;
  const words = ({ row, column }: Cell) => {
    const ms = msAt({ row, column });
    return pieces(
      weekdayNamed(weekdays[row] ?? 1, 'long'),
      hourOfDay(hours[column] ?? 0),
      ms > 0 ? shortLength(ms) : t('insights.further.nothingThen'),
    );
  };
  const step = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const size = { rows: weekdays.length, columns: hours.length };
    const next = stop && cellAfter(event.key, isRightToLeft(event.currentTarget), stop, size);
    if (next == null) return;
    event.preventDefault();
    // The first row and column are names.
    event.currentTarget.rows[next.row + 1]?.cells[next.column + 1]?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which the keys go from cell to cell is a grid */}
      <table class="hour-table" role="grid" aria-labelledby="hours-heading" onKeyDown={step}>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th
                key={hour}
                scope="col"
                class={hour % 6 === 0 ? '' : hour % 3 === 0 ? 'third' : 'minor'}
              >
                <span>{hourOfDay(hour)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row">{weekdayNamed(weekday, 'short')}</th>
              {hours.map((hour, column) => {
                const isChosen = chosen?.row === row && chosen.column === column;
                const isStop = stop?.row === row && stop.column === column;
                const choose = () => setChosen({ row, column });
                return (
                  <td
                    key={hour}
                    class={isChosen ? 'hour-cell chosen' : 'hour-cell'}
                    tabIndex={isStop ? 0 : -1}
                    aria-label={words({ row, column })}
                    onFocus={choose}
                    onPointerEnter={choose}
                  >
                    <i style={sized(sideOf(msAt({ row, column }), mostMs))} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{chosen === null ? t('insights.further.hoursHint') : words(chosen)}</p>
      <WhenOpen
        words={t('insights.further.hoursTable')}
        draw={() => <HourFigures table={table} hours={hours} weekdays={weekdays} />}
      />
    </>
  );
}

function HourFigures({ table, hours, weekdays }: HourTableProps) {
  return (
    <div class="wide-table figures">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('insights.further.hour')}</th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayNamed(weekday, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">{hourOfDay(hour)}</th>
              {weekdays.map((weekday) => {
                const ms = table[weekday - 1]?.[hour] ?? 0;
                return <td key={weekday}>{ms > 0 && shortLength(ms)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sized(side: number): CSSProperties {
  return { '--side': side.toFixed(3) } as CSSProperties;
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
