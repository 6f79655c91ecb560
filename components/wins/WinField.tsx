/** One line for a win. It has the focus; every letter is saved, Enter keeps it. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { MAX_WIN_LENGTH } from '../../utils/wins/win';
import { focusWhenShown } from '../focus-when-shown';
import type { WinDraft } from './use-win-draft';
import './WinField.css';

export function WinField(props: {
  readonly id?: string;
  readonly draft: WinDraft;
  readonly canUndo: boolean;
  /** Letters that she typed before the field was there. */
  readonly takeLetters?: () => string;
  /** Not where something is to be read first. */
  readonly takesFocus?: boolean;
}) {
  const { draft, takeLetters = none, takesFocus = true } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const field = useRef<HTMLInputElement>(null);
  const atStart = useRef(() => {
    const letters = takeLetters();
    if (letters !== '') draft.write(draft.text + letters);
  });
  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    atStart.current();
    input.setSelectionRange(input.value.length, input.value.length);
    if (takesFocus) return focusWhenShown(input);
    return;
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition belongs to the input method.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    draft.keep();
  };
  return (
    <div class="win-field">
      <label class="field-label" for={id}>
        {t('wins.jot')}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        dir="auto"
        value={draft.text}
        maxLength={MAX_WIN_LENGTH}
        autocomplete="off"
        enterkeyhint="done"
        aria-describedby={`${id}-hint`}
        onInput={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="win-status">
        <p id={`${id}-hint`} class="hint" hidden={draft.status !== 'writing'}>
          {t('popup.winHint')}
        </p>
        <p class="hint" data-said>
          {draft.status === 'kept' && t('common.kept')}
          {draft.status === 'not-kept' && t('popup.winNotKept')}
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
    </div>
  );
}

function none(): string {
  return '';
}
