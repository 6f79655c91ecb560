/** One win in the log: her words; to change them or let them go, two quiet words at the end. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { MAX_WIN_LENGTH, type Win } from '../../utils/wins/win';
import { LineEditor } from '../fields/LineEditor';
import { Notice, type NoticeContent } from '../fields/Notice';
import { useFocusLater } from '../fields/use-focus-later';
import { useNeverShrinks } from './use-never-shrinks';
import { WinText } from './WinText';
import './WinLine.css';

export type WinLineProps = {
  readonly win: Win;
  /** Deleted: her words keep their place, with the way back beside them. */
  readonly isGone: boolean;
  readonly notice: NoticeContent | null;
  readonly onChange: (win: Win, before: Win) => void;
  readonly onLetGo: (win: Win) => void;
  readonly onBringBack: (win: Win) => void;
};

export function WinLine(props: WinLineProps) {
  const { win, isGone, notice, onChange, onLetGo, onBringBack } = props;
  const [isEditing, setEditing] = useState(false);
  const focusLater = useFocusLater();
  const row = useNeverShrinks<HTMLLIElement>();
  return (
    <li ref={row} class="win">
      {isEditing && (
        <LineEditor
          label={t('wins.change')}
          text={win.text}
          maxLength={MAX_WIN_LENGTH}
          onKeep={(text) => onChange({ ...win, text }, win)}
          onClose={(how) => {
            setEditing(false);
            if (how === 'by-key') focusLater(editWinId(win));
          }}
        />
      )}
      {!isEditing && (
        <p class={isGone ? 'win-text gone' : 'win-text'}>
          {/* Her words may run the other way than the page; they begin where the page begins. */}
          <bdi>
            <WinText text={win.text} />
          </bdi>
        </p>
      )}
      {isGone && (
        <span class="win-gone">
          <span data-said="new">{t('wins.deleted')}</span>
          <button
            id={undoDeleteId(win)}
            type="button"
            class="button text"
            onClick={() => onBringBack(win)}
          >
            {t('common.undo')}
          </button>
        </span>
      )}
      {!isEditing && !isGone && (
        <span class="win-controls">
          <button
            id={editWinId(win)}
            type="button"
            class="button text"
            aria-label={t('wins.edit', [win.text])}
            onClick={() => setEditing(true)}
          >
            {t('wins.editWord')}
          </button>
          <button
            type="button"
            class="button text"
            aria-label={t('wins.delete', [win.text])}
            onClick={() => onLetGo(win)}
          >
            {t('wins.deleteWord')}
          </button>
        </span>
      )}
      <Notice place={winPlace(win)} notice={notice} />
    </li>
  );
}

/** Where a notice about a win stands. */
export function winPlace(win: Win): string {
  return `win-${win.id}`;
}

export function undoDeleteId(win: Win): string {
  return `undo-delete-${win.id}`;
}

export function editWinId(win: Win): string {
  return `edit-${win.id}`;
}
