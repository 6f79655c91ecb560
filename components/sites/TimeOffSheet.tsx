/** Time off: until a day, what she marked as work rests all day. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { DayField } from '../fields/DayField';
import { Notice, type NoticeContent } from '../fields/Notice';
import '../fields/sentence-row.css';
import '../fields/editor-parts.css';
import { TIME_OFF_ID, TIME_OFF_PLACE } from './places';

export function TimeOffSheet(props: {
  /** Null without any that lasts. */
  readonly until: Day | null;
  readonly notice: NoticeContent | null;
  readonly onChange: (until: Day | null) => void;
}) {
  const { until, notice, onChange } = props;
  const headingId = useId();
  return (
    <section class="sheet" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('sites.timeOff.title')}</h2>
      <p class="soft">{t('sites.timeOff.what')}</p>
      <div class="sentence-row">
        <div class="editor-parts">
          <DayField
            id={TIME_OFF_ID}
            label={t('sites.timeOff.backOn')}
            day={until}
            onChange={onChange}
          />
          {until !== null && (
            <button type="button" class="button text" onClick={() => onChange(null)}>
              {t('sites.timeOff.end')}
            </button>
          )}
        </div>
      </div>
      <Notice place={TIME_OFF_PLACE} notice={notice} />
    </section>
  );
}
