/** Where a win is jotted. It has the focus; every letter is saved, Enter keeps it. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { focusWhenShown } from '../focus-when-shown';
import { JotMore } from './JotMore';
import { isTooLong, tooLongInWords } from './too-long';
import type { WinDraft } from './use-win-draft';
import { WinArea } from './WinArea';
import './WinField.css';

export function WinField(props: {
  readonly id?: string;
  readonly draft: WinDraft;
  readonly canUndo: boolean;
  /** Letters that she typed before the field was there. */
  readonly takeLetters?: () => string;
  /** Whether she can say what helped, and of which day it is. */
  readonly offersMore?: boolean;
  /** Not where something is to be read first. */
  readonly takesFocus?: boolean;
}) {
  const { draft, takeLetters = none, takesFocus = true } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const field = useRef<HTMLTextAreaElement>(null);
  const atStart = useRef(() => {
    const letters = takeLetters();
    if (letters !== '') draft.write(draft.text + letters);
  });
  useEffect(() => {
    const area = field.current;
    if (area === null) return;
    atStart.current();
    area.setSelectionRange(area.value.length, area.value.length);
    if (takesFocus) return focusWhenShown(area);
    return;
  }, [takesFocus]);
  return (
    <div class="win-field">
      <label class="field-label" for={id}>
        {t('wins.jot')}
      </label>
      <WinArea
        area={field}
        id={id}
        text={draft.text}
        isTooLong={isTooLong(draft.text)}
        describedBy={`${id}-hint`}
        onWrite={draft.write}
        onKeep={draft.keep}
      />
      <div class="win-status">
        <p
          id={`${id}-hint`}
          class="hint"
          hidden={draft.status !== 'writing' || isTooLong(draft.text)}
        >
          {t('popup.winHint')}
        </p>
        <p class="hint" data-said>
          {draft.status === 'kept' && t('common.kept')}
          {draft.status === 'not-kept' && t('popup.winNotKept')}
          {draft.status === 'writing' && tooLongInWords(draft.text)}
        </p>
        {draft.status === 'kept' && props.canUndo && (
          <button
            type="button"
            class="button text small-text"
            onClick={() => {
              draft.undo();
              field.current?.focus();
            }}
          >
            {t('common.undo')}
          </button>
        )}
      </div>
      <JotMore draft={draft} offersMore={props.offersMore ?? false} />
    </div>
  );
}

function none(): string {
  return '';
}
