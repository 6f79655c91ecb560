/** Closed hours: a sentence for each range of them, and beneath what they come to now. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { timeZone } from '../../utils/browser/time-zone';
import type { ClosedHours } from '../../utils/limits/kinds/closed-hours';
import { type HoursRange, MAX_RANGES } from '../../utils/schedule/hours';
import { MINUTE_MS } from '../../utils/time/duration';
import { SLOT } from '../FilledSentence';
import { EditedSentence } from '../fields/EditedSentence';
import '../fields/editor-parts.css';
import '../fields/sentence-row.css';

import { effectInWords, isAllDay, rangeInWords } from '../../utils/words/closed-hours';
import { useNow } from '../use-now';
import { HoursEditor } from './HoursEditor';

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
  const before = useRef(hours);
  const change = (changed: Partial<ClosedHours>) =>
    onChange({ ...hours, ...changed }, before.current);
  const rule = { timeZone: timeZone(), dayStartMinutes };
  return (
    <>
      {hours.ranges.map((range, at) => {
        const others = hours.ranges.filter((_, other) => other !== at);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is changed at its place
          <div key={at} class="sentence-row">
            <EditedSentence
              text={t(isAllDay(range) ? 'limits.closedHours.allDay' : 'limits.closedHours.on', [
                SLOT,
              ])}
              first={{
                id: at === 0 ? id : `${id}-${at}`,
                label: t('limits.closedHours.name'),
                value: rangeInWords(range),
                kind: 'hours',
                onOpen: () => {
                  before.current = hours;
                },
                editor: (close) => (
                  <>
                    <HoursEditor
                      range={range}
                      until={hours.until}
                      onRange={(changed) => change({ ranges: hours.ranges.with(at, changed) })}
                      onUntil={(until) => change({ until })}
                    />
                    <div class="editor-parts">
                      {hours.ranges.length < MAX_RANGES && (
                        <button
                          type="button"
                          class="button text"
                          onClick={() => change({ ranges: [...hours.ranges, WEEKEND] })}
                        >
                          {t('limits.closedHours.addMore')}
                        </button>
                      )}
                      {others.length > 0 && (
                        <button
                          type="button"
                          class="button text"
                          onClick={() => {
                            close();
                            change({ ranges: others });
                          }}
                        >
                          {t('limits.closedHours.removeThese')}
                        </button>
                      )}
                    </div>
                  </>
                ),
              }}
            />
            {at === 0 && children}
          </div>
        );
      })}
      {then}
      <p class="hint">{effectInWords(hours, now, rule)}</p>
    </>
  );
}
