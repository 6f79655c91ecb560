/** When pauses may come: at any time, or in her hours alone; and whether they may now. */
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import type { Times } from '../../utils/fields/value';
import type { HoursRange } from '../../utils/schedule/hours';
import { MINUTE_MS } from '../../utils/time/duration';
import { comingTime, isAllDay } from '../../utils/words/closed-hours';
import { SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import '../fields/sentence-row.css';
import '../limits/LimitRow.css';
import { RangeSentences } from '../limits/RangeSentences';
import { useNow } from '../use-now';

export const PAUSE_HOURS_PLACE = 'setting-pauseHours';
export const PAUSE_HOURS_ID = 'setting-pauseHours-toggle';

/** What may be wanted beside the hours of workdays. */
const SATURDAY: HoursRange = { days: [6], fromMinutes: 540, toMinutes: 720 };

export function PauseHours(props: {
  readonly state: State;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (hours: Times, before: Times) => void;
}) {
  const { state, notice, onChange } = props;
  const hours = state.settings.pauseHours;
  const now = useNow(MINUTE_MS);
  const until = state.outsideHoursUntil;
  const atItsEnd = (
    <>
      <Notice place={PAUSE_HOURS_PLACE} notice={notice} />
      <Toggle
        id={PAUSE_HOURS_ID}
        label={t('settings.pauseHours.name')}
        on={hours.on}
        onChange={(on) => onChange({ ...hours, on }, hours)}
      />
    </>
  );
  if (!hours.on) {
    return (
      <div class="sentence-row">
        <p class="words limit-bare soft">{t('settings.pauseHours.off')}</p>
        {atItsEnd}
      </div>
    );
  }
  return (
    <div class="limit">
      <RangeSentences
        id="setting-pauseHours-value"
        label={t('settings.pauseHours.name')}
        hours={hours}
        more={SATURDAY}
        textOf={inSentence}
        onChange={onChange}
      >
        {atItsEnd}
      </RangeSentences>
      {until !== null && now < until && (
        <p class="hint">{t('silence.outsideHours', [comingTime(until, now)])}</p>
      )}
    </div>
  );
}

function inSentence(range: HoursRange, at: number): string {
  if (at > 0) return t('settings.pauseHours.also', [SLOT]);
  return t(isAllDay(range) ? 'settings.pauseHours.allDay' : 'settings.pauseHours.on', [SLOT]);
}
