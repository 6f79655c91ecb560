/** The sound at the end of a rest: on or off, and to be heard right here. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import '../fields/sentence-row.css';
import './ToneRow.css';

const PLACE = 'rest-tone';

export function ToneRow(props: {
  readonly on: boolean;
  readonly notice: NoticeContent | null;
  readonly onChange: (place: string, focusId: string, on: boolean) => void;
  /** False where the browser keeps the page silent. */
  readonly onHear: () => Promise<boolean>;
}) {
  const { on, notice, onChange, onHear } = props;
  const [isSilent, setSilent] = useState(false);
  const hear = async () => setSilent(!(await onHear()));
  return (
    <div class="sentence-row">
      <div class="words">
        <p class={on ? 'tone-words' : 'tone-words soft'}>
          {on ? t('settings.tone.on') : t('settings.tone.off')}
        </p>
        <button type="button" class="button text" onClick={() => void hear()}>
          {t('settings.tone.hear')}
        </button>
        <p class="hint" data-said>
          {isSilent && t('settings.tone.isSilent')}
        </p>
      </div>
      <Notice place={PLACE} notice={notice} />
      <Toggle
        id={`${PLACE}-toggle`}
        label={t('settings.tone.name')}
        on={on}
        onChange={(next) => onChange(PLACE, `${PLACE}-toggle`, next)}
      />
    </div>
  );
}
