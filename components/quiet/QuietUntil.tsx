/** Quiet until a time or a date: each says one that may suit, and another can be chosen in its place. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { timeZone } from '../../utils/browser/time-zone';
import type { Request } from '../../utils/engine/requests';
import type { TimeOfDayField } from '../../utils/fields/field';
import { MOST_QUIET_DAYS } from '../../utils/pauses/quiet';
import { nextReachedAt } from '../../utils/schedule/wall-clock';
import type { Bounds } from '../../utils/time/bounds';
import { type Day, daysAfter } from '../../utils/time/day';
import { timeInHerDay, weekdayAndDate } from '../../utils/words/silence';
import { DayField } from '../fields/DayField';
import { TimeOfDayEditor } from '../fields/TimeOfDayEditor';
import { QuietWay } from './QuietWay';

const ANY_TIME: TimeOfDayField = { kind: 'time-of-day', defaultMinutes: 0, maxMinutes: 1_439 };
const WEEK_DAYS = 7;

type Until = Exclude<Extract<Request, { type: 'quiet-asked' }>['until'], string>;

export function QuietUntil(props: {
  readonly today: Bounds;
  readonly now: number;
  readonly onAsk: (until: Until) => void;
}) {
  const { today, now, onAsk } = props;
  const [open, setOpen] = useState<'time' | 'day' | null>(null);
  const time = useDraft(nextFullHour(now));
  const day = useDraft<Day>(daysAfter(today.day, WEEK_DAYS));
  const toggle = (which: 'time' | 'day') => setOpen(open === which ? null : which);
  return (
    <>
      <QuietWay
        words={t('popup.quietUntil', [
          timeInHerDay(nextReachedAt(time.value, now, timeZone()), today),
        ])}
        other={t('popup.quietOtherTime')}
        isOpen={open === 'time'}
        onToggle={() => {
          time.set(time.value);
          toggle('time');
        }}
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
        words={t('popup.quietUntilDay', [weekdayAndDate(day.value, 'short')])}
        other={t('popup.quietOtherDate')}
        isOpen={open === 'day'}
        onToggle={() => {
          day.set(day.value);
          toggle('day');
        }}
        onAsk={() => onAsk({ day: day.latest() })}
      >
        <DayField
          label={t('popup.quietDate')}
          day={day.value}
          last={daysAfter(today.day, MOST_QUIET_DAYS)}
          onChange={(chosen) => chosen !== null && day.set(chosen)}
        />
      </QuietWay>
    </>
  );
}

/** What suits now, until she has chosen. Nothing is drawn while she presses: what she has typed right before is in `latest` alone. */
function useDraft<T>(suggested: T) {
  const [chosen, setChosen] = useState<T | null>(null);
  const latest = useRef<T | null>(null);
  const set = (changed: T) => {
    latest.current = changed;
    setChosen(changed);
  };
  return { value: chosen ?? suggested, set, latest: () => latest.current ?? suggested };
}

/** In her time, minutes after midnight: an hour off or more. */
function nextFullHour(now: number): number {
  const date = new Date(now);
  const hour = date.getHours() + (date.getMinutes() === 0 ? 1 : 2);
  return (hour % 24) * 60;
}
