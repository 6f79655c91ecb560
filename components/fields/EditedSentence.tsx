/** A sentence with a value that can be pressed, and its editor beneath. It stands in a `sentence-row`, and its editor
 * below the whole of that: what is said beside the sentence takes no room from it.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { FilledSentence } from '../FilledSentence';
import './EditedSentence.css';

export type EditedSentenceProps = {
  /** Of the button with the value, so that the focus can be sent back to it. */
  readonly id: string;
  /** The whole sentence, with `SLOT` where the value goes. */
  readonly text: string;
  /** What the value is, for the editor. */
  readonly label: string;
  /** The value in words, and what it is, for how it looks. */
  readonly value: string;
  readonly kind: string;
  /** She opens the editor. */
  readonly onOpen: () => void;
  readonly children: (close: () => void) => ComponentChildren;
};

export function EditedSentence(props: EditedSentenceProps) {
  const { id, text, label, value, kind, onOpen, children } = props;
  const editorId = useId();
  const valueButton = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLFieldSetElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    valueButton.current?.focus();
  };
  useLayoutEffect(() => {
    if (isOpen) focusFirst(editor.current);
  }, [isOpen]);
  return (
    <>
      <p class="words value-sentence">
        <FilledSentence text={text}>
          <button
            ref={valueButton}
            id={id}
            type="button"
            class={`value ${kind}`}
            aria-expanded={isOpen}
            aria-controls={editorId}
            onClick={() => {
              if (!isOpen) onOpen();
              setOpen(!isOpen);
            }}
          >
            {value}
          </button>
        </FilledSentence>
      </p>
      <div id={editorId} class="value-editor" hidden={!isOpen}>
        {isOpen && (
          <fieldset
            ref={editor}
            aria-label={label}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && !isEnterInField(event)) return;
              event.preventDefault();
              close();
            }}
          >
            {children(close)}
            <button type="button" class="button text" onClick={close}>
              {t('common.done')}
            </button>
          </fieldset>
        )}
      </div>
    </>
  );
}

function isEnterInField(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && event.target instanceof HTMLInputElement;
}

function focusFirst(editor: HTMLElement | null): void {
  const input = editor?.querySelector<HTMLInputElement>('input:not([type="radio"])');
  if (input) {
    input.focus();
    input.select();
    return;
  }
  const chosen = editor?.querySelector<HTMLElement>('input:checked');
  (chosen ?? editor?.querySelector('input'))?.focus();
}
