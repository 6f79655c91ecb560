/** One win in the log: her words; to change or delete them, two quiet words at the end. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { cutLine } from '../../utils/wins/line';
import type { Win } from '../../utils/wins/win';
import { FilledSentence, SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { useFocusLater } from '../fields/use-focus-later';
import { useNeverShrinks } from './use-never-shrinks';
import { WinEditor } from './WinEditor';
import { type TagPress, WinText } from './WinText';
import './WinLine.css';

/** So much of a win names what is done with it. */
const NAMED_BY = 80;

/** What can be done with the wins of the log. */
export type WinDeeds = {
  /** Deleted: her words keep their place, with the way back beside them. */
  readonly goneIds: ReadonlySet<string>;
  readonly notice: NoticeContent | null;
  readonly tags: TagPress;
  readonly onChange: (win: Win, before: Win) => void;
  readonly onDelete: (win: Win) => void;
  readonly onBringBack: (win: Win) => void;
};

export type WinLineProps = { readonly win: Win; readonly today: Day; readonly deeds: WinDeeds };

export function WinLine({ win, today, deeds }: WinLineProps) {
  const { notice, tags, onChange, onDelete, onBringBack } = deeds;
  const isGone = deeds.goneIds.has(win.id);
  const [isEditing, setEditing] = useState(false);
  const focusLater = useFocusLater();
  const row = useNeverShrinks<HTMLLIElement>();
  return (
    <li ref={row} class="win">
      {isEditing && (
        <WinEditor
          win={win}
          today={today}
          onKeep={(changed) => onChange(changed, win)}
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
            <WinText text={win.text} tags={tags} />
          </bdi>
        </p>
      )}
      {!isEditing && !isGone && win.helped !== undefined && (
        <p class="win-helped soft small">
          <FilledSentence text={t('wins.helped', [SLOT])}>
            <bdi>
              <WinText text={win.helped} tags={tags} />
            </bdi>
          </FilledSentence>
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
            aria-label={t('wins.edit', [cutLine(win.text, NAMED_BY)])}
            onClick={() => setEditing(true)}
          >
            {t('wins.editWord')}
          </button>
          <button
            type="button"
            class="button text"
            aria-label={t('wins.delete', [cutLine(win.text, NAMED_BY)])}
            onClick={() => onDelete(win)}
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
