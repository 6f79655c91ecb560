/** Quiet until a time or a date: each says one that may suit, and another can be chosen in its place. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Request } from '../../utils/engine/requests';
import type { TimeOfDayField } from '../../utils/fields/field';
import { type Day, daysAfter } from '../../utils/time/day';
import { timeOfDay } from '../../utils/words/closed-hours';
import { weekdayAndDate } from '../../utils/words/silence';
import { DayField } from '../fields/DayField';
import { TimeOfDayEditor } from '../fields/TimeOfDayEditor';
import { QuietWay } from './QuietWay';

const ANY_TIME: TimeOfDayField = { kind: 'time-of-day', defaultMinutes: 0, maxMinutes: 1_439 };
const WEEK_DAYS = 7;

type Until = Exclude<Extract<Request, { type: 'quiet-asked' }>['until'], string>;

export function QuietUntil(props: {
  readonly today: Day;
  readonly now: number;
  readonly onAsk: (until: Until) => void;
}) {
  const { today, now, onAsk } = props;
  const [open, setOpen] = useState<'time' | 'day' | null>(null);
  const time = useDraft(() => nextFullHour(now));
  const day = useDraft<Day>(() => daysAfter(today, WEEK_DAYS));
  const toggle = (which: 'time' | 'day') => () => setOpen(open === which ? null : which);
  return (
    <>
      <QuietWay
        words={t('popup.quietUntil', [timeOfDay(time.value)])}
        other={t('popup.quietOtherTime')}
        isOpen={open === 'time'}
        onToggle={toggle('time')}
        onAsk={() => onAsk({ time: time.latest() })}
      >
        <TimeOfDayEditor
          field={ANY_TIME}
          label={t('popup.quietTime')}
          minutes={time.value}
          onChange={time.set}
        />
      </QuietWay>
      <QuietWay
        words={t('popup.quietUntil', [weekdayAndDate(day.value, 'short')])}
        other={t('popup.quietOtherDate')}
        isOpen={open === 'day'}
        onToggle={toggle('day')}
        onAsk={() => onAsk({ day: day.latest() })}
      >
        <DayField
          label={t('popup.quietDate')}
          day={day.value}
          onChange={(chosen) => chosen !== null && day.set(chosen)}
        />
      </QuietWay>
    </>
  );
}

/** Nothing is drawn while she presses: what she has typed right before is in `latest` alone. */
function useDraft<T>(first: () => T) {
  const [value, setValue] = useState(first);
  const latest = useRef(value);
  const set = (changed: T) => {
    latest.current = changed;
    setValue(changed);
  };
  return { value, set, latest: () => latest.current };
}

/** In her time, minutes after midnight: an hour off or more. */
function nextFullHour(now: number): number {
  const date = new Date(now);
  const hour = date.getHours() + (date.getMinutes() === 0 ? 1 : 2);
  return (hour % 24) * 60;
}
