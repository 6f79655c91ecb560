/** One range of hours: on which days, from when to when; and the date that ends them all. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { TimeOfDayField } from '../../utils/fields/field';
import { type HoursRange, WEEKDAYS } from '../../utils/schedule/hours';
import type { Day } from '../../utils/time/day';
import { weekdayInWords } from '../../utils/words/closed-hours';
import '../fields/Choices.css';
import '../fields/editor-parts.css';
import { DayField } from '../fields/DayField';
import { TimeOfDayEditor } from '../fields/TimeOfDayEditor';
import { RowTick } from '../RowChoice';

/** Any time of a day. */
const ANY_TIME: TimeOfDayField = { kind: 'time-of-day', defaultMinutes: 0, maxMinutes: 1_439 };

export function HoursEditor(props: {
  readonly range: HoursRange;
  /** Undefined where no date ends them. */
  readonly until: Day | null | undefined;
  readonly onRange: (range: HoursRange) => void;
  readonly onUntil: (until: Day | null) => void;
}) {
  const { range, until, onRange, onUntil } = props;
  return (
    <>
      <DayTicks days={range.days} onChange={(days) => onRange({ ...range, days })} />
      <div class="editor-parts">
        <TimeOfDayEditor
          field={ANY_TIME}
          label={t('insights.from')}
          minutes={range.fromMinutes}
          onChange={(fromMinutes) => onRange({ ...range, fromMinutes })}
        />
        <TimeOfDayEditor
          field={ANY_TIME}
          label={t('insights.to')}
          minutes={range.toMinutes}
          onChange={(toMinutes) => onRange({ ...range, toMinutes })}
        />
        {until !== undefined && (
          <DayField label={t('limits.closedHours.untilDate')} day={until} onChange={onUntil} />
        )}
      </div>
    </>
  );
}

/** Without any it would be no range: then the last choice stays until one is ticked. */
function DayTicks(props: {
  readonly days: HoursRange['days'];
  readonly onChange: (days: HoursRange['days']) => void;
}) {
  const id = useId();
  const [ticked, setTicked] = useState<readonly number[]>(props.days);
  const tick = (day: number, isOn: boolean) => {
    const days = WEEKDAYS.filter((one) => (one === day ? isOn : ticked.includes(one)));
    setTicked(days);
    if (days.length > 0) props.onChange(days);
  };
  return (
    <>
      <fieldset class="choices" aria-label={t('limits.closedHours.days')}>
        {WEEKDAYS.map((day) => (
          <RowTick
            key={day}
            id={`${id}-${day}`}
            label={weekdayInWords(day, 'short')}
            checked={ticked.includes(day)}
            onTick={(isOn) => tick(day, isOn)}
          />
        ))}
      </fieldset>
      {ticked.length === 0 && <p class="hint">{t('sites.tickFirst')}</p>}
    </>
  );
}
