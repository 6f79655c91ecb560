/** The name of a group, what was counted for it today, and, for her own groups, renaming and removing. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { groupTitle } from '../../utils/words/group-name';
import { LineEditor } from '../fields/LineEditor';
import { nameAnswer } from '../fields/name-answer';
import { useFocusLater } from '../fields/use-focus-later';
import { renameId } from './places';
import './GroupHeader.css';

export const MAX_GROUP_NAME_LENGTH = 60;

export type GroupHeaderProps = {
  readonly headingId: string;
  readonly group: Group;
  readonly minutesToday: number;
  /** The names of the others. */
  readonly otherNames: readonly string[];
  /** Null where the name is the product's own. */
  readonly onRename: ((name: string) => void) | null;
  readonly onRemove: (() => void) | null;
};

export function GroupHeader(props: GroupHeaderProps) {
  const { headingId, group, otherNames, minutesToday, onRename, onRemove } = props;
  const [isRenaming, setRenaming] = useState(false);
  const focusLater = useFocusLater();
  const name = groupTitle(group);
  return (
    <div class="group-header">
      <h2 id={headingId} tabIndex={-1} class={isRenaming ? 'visually-hidden' : ''}>
        <bdi>{name}</bdi>
      </h2>
      {onRename && isRenaming && (
        <LineEditor
          label={t('sites.groupName')}
          text={name}
          answer={(line) => nameAnswer(line, MAX_GROUP_NAME_LENGTH, otherNames)}
          onKeep={onRename}
          onClose={(how) => {
            setRenaming(false);
            if (how === 'by-key') focusLater(renameId(group.id));
          }}
        />
      )}
      <div class="group-header-end">
        {minutesToday > 0 && <span class="soft small">{t('sites.today', minutesToday)}</span>}
        {onRename && (
          <button
            id={renameId(group.id)}
            type="button"
            class="button text"
            aria-label={t('sites.rename', [name])}
            onClick={() => setRenaming(true)}
          >
            {t('sites.renameWord')}
          </button>
        )}
        {onRemove && (
          <button
            type="button"
            class="button text"
            aria-label={t('sites.remove', [name])}
            onClick={onRemove}
          >
            {t('common.remove')}
          </button>
        )}
      </div>
    </div>
  );
}
