/** Closed hours: a sentence for each range of them, and beneath what they come to now. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/browser/i18n';
import { timeZone } from '../../utils/browser/time-zone';
import type { ClosedHours } from '../../utils/limits/kinds/closed-hours';
import type { HoursRange } from '../../utils/schedule/hours';
import { MINUTE_MS } from '../../utils/time/duration';
import { effectInWords, isAllDay } from '../../utils/words/closed-hours';
import { SLOT } from '../FilledSentence';
import { useNow } from '../use-now';
import { RangeSentences } from './RangeSentences';

/** What most want beside the evenings of workdays. */
const WEEKEND: HoursRange = { days: [6, 7], fromMinutes: 0, toMinutes: 0 };

export function HoursSentences(props: {
  /** Of the first value. */
  readonly id: string;
  readonly hours: ClosedHours;
  /** When her day starts, minutes after midnight. */
  readonly dayStartMinutes: number;
  /** `before` is what Undo brings back. */
  readonly onChange: (hours: ClosedHours, before: ClosedHours) => void;
  /** What happens when she comes within them. */
  readonly then: ComponentChildren;
  /** At the end of the first sentence. */
  readonly children: ComponentChildren;
}) {
  const { id, hours, dayStartMinutes, then, onChange, children } = props;
  const now = useNow(MINUTE_MS);
  const rule = { timeZone: timeZone(), dayStartMinutes };
  return (
    <>
      <RangeSentences
        id={id}
        label={t('limits.closedHours.name')}
        hours={hours}
        more={WEEKEND}
        textOf={(range) =>
          t(isAllDay(range) ? 'limits.closedHours.allDay' : 'limits.closedHours.on', [SLOT])
        }
        onChange={onChange}
      >
        {children}
      </RangeSentences>
      {then}
      <p class="hint">{effectInWords(hours, now, rule)}</p>
    </>
  );
}
