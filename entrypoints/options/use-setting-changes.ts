/** A setting that is changed: told to the background, and undone where it was changed. */
import { type RowId, settingPlace, settingValueId } from '../../components/fields/SettingRow';
import { useFocusLater } from '../../components/fields/use-focus-later';
import type { FieldValue } from '../../components/fields/value-in-words';
import { t } from '../../utils/browser/i18n';
import type { Settings } from '../../utils/settings/schema';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';

/** `place` is where the notice stands, `before` what Undo brings back, `focusId` where the focus goes then. */
type Change = {
  readonly settings: Partial<Settings>;
  readonly before: Partial<Settings>;
  readonly place: string;
  readonly focusId: string;
};

export function useSettingChanges(ask: Ask, { show }: Notices) {
  const focusLater = useFocusLater();
  const keep = (settings: Partial<Settings>, whenKept?: () => void) =>
    ask({ type: 'settings-changed', settings }, whenKept);
  const change = ({ settings, before, place, focusId }: Change) =>
    keep(settings, () =>
      show({
        asked: { type: 'settings-changed', settings },
        place,
        text: t('common.kept'),
        undo: () => {
          focusLater(focusId);
          keep(before);
        },
      }),
    );
  const changeRow = (id: RowId, value: FieldValue, before: FieldValue) =>
    change({
      settings: { [id]: value },
      before: { [id]: before },
      place: settingPlace(id),
      focusId: settingValueId(id),
    });
  return { change, changeRow };
}
