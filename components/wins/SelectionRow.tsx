/** Whether text that she selects on a page has an entry to keep it as a win. */
import { t } from '../../utils/browser/i18n';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import '../fields/sentence-row.css';
import './SelectionRow.css';

const PLACE = 'selection-entry';

export function SelectionRow(props: {
  readonly on: boolean;
  readonly notice: NoticeContent | null;
  readonly onChange: (place: string, focusId: string, on: boolean) => void;
}) {
  const { on, notice, onChange } = props;
  return (
    <div class="sentence-row">
      <p class={on ? 'words selection-words' : 'words selection-words soft'}>
        {on
          ? t('settings.selectionEntry.on', [t('menu.keepSelection')])
          : t('settings.selectionEntry.off')}
      </p>
      <Notice place={PLACE} notice={notice} />
      <Toggle
        id={`${PLACE}-toggle`}
        label={t('settings.selectionEntry.name')}
        on={on}
        onChange={(next) => onChange(PLACE, `${PLACE}-toggle`, next)}
      />
    </div>
  );
}
