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
}) {
  const { group, notice, onMark } = props;
  const isWork = group.work === true;
  return (
    <div class="limit">
      <div class="sentence-row">
        <p class={isWork ? 'words limit-off' : 'words limit-off soft'}>
          {t(isWork ? 'sites.work.on' : 'sites.work.off')}
        </p>
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
