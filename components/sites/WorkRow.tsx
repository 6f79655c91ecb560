/** Whether a group is work: then it rests when she has time off. */
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { Notice, type NoticeContent } from '../fields/Notice';
import '../fields/sentence-row.css';
import { Toggle } from '../fields/Toggle';
import '../limits/LimitRow.css';
import { workPlace, workToggleId } from './places';

export function WorkRow(props: {
  readonly group: Group;
  readonly notice: NoticeContent | null;
  readonly onMark: (work: boolean) => void;
  /** It has closed hours already. */
  readonly isClosing: boolean;
  /** Gives it those that work keeps to. */
  readonly onClose: () => void;
}) {
  const { group, notice, onMark, isClosing, onClose } = props;
  const isWork = group.work === true;
  return (
    <div class="limit">
      <div class="sentence-row">
        <p class={isWork ? 'words limit-bare' : 'words limit-bare soft'}>
          {t(isWork ? 'sites.work.on' : 'sites.work.off')}
        </p>
        {isWork && !isClosing && (
          <button type="button" class="button text" onClick={onClose}>
            {t('sites.work.close')}
          </button>
        )}
        <Notice place={workPlace(group)} notice={notice} />
        <Toggle
          id={workToggleId(group)}
          label={t('sites.work.name')}
          on={isWork}
          onChange={onMark}
        />
      </div>
    </div>
  );
}
