/** Pauses and rests: how often Full Cup may ask, and her sentence. */
import { SettingRow, settingPlace, settingValueId } from '../../../components/fields/SettingRow';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import type { FieldValue } from '../../../components/fields/value-in-words';
import { PracticesSheet } from '../../../components/practices/PracticesSheet';
import { t } from '../../../utils/browser/i18n';
import { SETTING_FIELDS, type SettingId, type Settings } from '../../../utils/settings/schema';
import type { SectionProps } from '../App';
import { useNotices } from '../use-notices';

const SETTING_IDS = Object.keys(SETTING_FIELDS) as SettingId[];

export function Pauses({ state, ask }: SectionProps) {
  const { notice, show } = useNotices();
  const focusLater = useFocusLater();
  const keep = (id: SettingId, value: FieldValue, whenKept?: () => void) => {
    const settings: Partial<Settings> = { [id]: value };
    ask({ type: 'settings-changed', settings }, whenKept);
  };
  const change = (id: SettingId, value: FieldValue, before: FieldValue) =>
    keep(id, value, () =>
      show({
        place: settingPlace(id),
        text: t('options.kept'),
        undo: () => {
          focusLater(settingValueId(id));
          keep(id, before);
        },
      }),
    );
  return (
    <>
      <p class="intro soft">{t('settings.intro')}</p>
      <div class="settings sheet">
        {SETTING_IDS.map((id) => (
          <SettingRow
            key={id}
            id={id}
            value={state.settings[id]}
            notice={notice}
            onChange={(value, before) => change(id, value, before)}
          />
        ))}
      </div>
      <PracticesSheet
        chosen={state.practices}
        onChoose={(practice) => ask({ type: 'practice-chosen', practice })}
        onAdd={(words) =>
          ask({
            type: 'practice-chosen',
            practice: { id: crypto.randomUUID(), words, standing: 'in-turn' },
          })
        }
        onRemove={({ id }) => ask({ type: 'practice-removed', id })}
      />
    </>
  );
}
