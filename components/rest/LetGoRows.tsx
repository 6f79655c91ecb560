/** Whether she is asked what she can let go of: on any day, and as a week begins. Each is a choice of its own. */
import { t } from '../../utils/browser/i18n';
import type { Settings } from '../../utils/settings/schema';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import '../fields/sentence-row.css';
import type { ChangeText } from './TextSetting';
import './ToneRow.css';

const IDS = ['letGoDaily', 'letGoWeekly'] as const;
type Id = (typeof IDS)[number];

export function LetGoRows(props: {
  readonly settings: Settings;
  readonly notice: NoticeContent | null;
  readonly onChange: ChangeText<Id>;
}) {
  const { settings, notice, onChange } = props;
  return IDS.map((id) => {
    const place = `rest-${id}`;
    const on = settings[id];
    return (
      <div key={id} class="sentence-row">
        <div class="words">
          <p class={on ? 'tone-words' : 'tone-words soft'}>
            {on ? t(`settings.${id}.on`) : t(`settings.${id}.off`)}
          </p>
        </div>
        <Notice place={place} notice={notice} />
        <Toggle
          id={`${place}-toggle`}
          label={t(`settings.${id}.name`)}
          on={on}
          onChange={(next) =>
            onChange({
              settings: { [id]: next },
              before: { [id]: !next },
              place,
              focusId: `${place}-toggle`,
            })
          }
        />
      </div>
    );
  });
}
