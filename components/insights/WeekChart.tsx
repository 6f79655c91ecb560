/** The minutes of a group on the days of a week: a bar with its length above it, and a line where her own limit is. */
import type { GroupWeek, WeekDay } from '../../utils/insights/week';
import { shortLength } from '../../utils/words/lengths';
import { weekdayName } from '../wins/day-name';
import './WeekChart.css';

export type WeekChartProps = {
  readonly days: readonly WeekDay[];
  readonly group: GroupWeek;
  /** Her limit for a day, ms; null where she has none. */
  readonly limitMs: number | null;
  /** Whether each rest of a day is a small cup below it. */
  readonly hasCups: boolean;
};

/** All of it stands in the table as well: here it is for the eyes alone. */
export function WeekChart({ days, group, limitMs, hasCups }: WeekChartProps) {
  const topMs = Math.max(group.mostMs, limitMs ?? 0);
  const share = (ms: number) => `${((ms / topMs) * 100).toFixed(2)}%`;
  return (
    <div aria-hidden="true">
      <div class="week-bars">
        {limitMs !== null && <div class="week-limit" style={{ insetBlockEnd: share(limitMs) }} />}
        {days.map(({ day, countedMs }) => {
          const ms = countedMs[group.id] ?? 0;
          return (
            <div key={day} class="week-column">
              {ms > 0 && (
                <div class="week-bar" style={{ blockSize: share(ms) }}>
                  <span class="week-bar-length">{shortLength(ms)}</span>
                </div>
              )}
            </div>
          );
        })}
      </div>
      <div class="week-days">
        {days.map(({ day, rests }) => (
          <div key={day}>
            {weekdayName(day, 'short')}
            {hasCups && (
              <span class="week-cups">
                {[...Array(rests).keys()].map((nth) => (
                  <i key={nth} class="week-cup" />
                ))}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
