/** A sentence with one value or two that can be pressed, and the editor of one of them beneath. It stands in a
 * `sentence-row`, and its editor below the whole of that: what is said beside the sentence takes no room from it.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { FilledSentence } from '../FilledSentence';
import './EditedSentence.css';

export type EditedValue = {
  /** Of the button with the value, so that the focus can be sent back to it. */
  readonly id: string;
  /** What the value is, for the editor. */
  readonly label: string;
  /** The value in words, and what it is, for how it looks. */
  readonly value: string;
  readonly kind: string;
  /** She opens the editor. */
  readonly onOpen: () => void;
  readonly editor: (close: () => void) => ComponentChildren;
};

export type EditedSentenceProps = {
  /** The whole sentence, with `SLOT` where the value goes, and `SECOND_SLOT` for the second one. */
  readonly text: string;
  readonly first: EditedValue;
  readonly second?: EditedValue | undefined;
};

export function EditedSentence({ text, first, second }: EditedSentenceProps) {
  const editorId = useId();
  const editor = useRef<HTMLFieldSetElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = [first, second].find((one) => one?.id === openId);
  const close = () => {
    setOpenId(null);
    if (openId !== null) document.getElementById(openId)?.focus();
  };
  useLayoutEffect(() => {
    if (openId !== null) focusFirst(editor.current);
  }, [openId]);
  const button = ({ id, kind, value, onOpen }: EditedValue) => (
    <button
      id={id}
      type="button"
      class={`value ${kind}`}
      aria-expanded={id === openId}
      aria-controls={editorId}
      onClick={() => {
        if (id !== openId) onOpen();
        setOpenId(id === openId ? null : id);
      }}
    >
      {value}
    </button>
  );
  return (
    <>
      <p class="words value-sentence">
        <FilledSentence text={text} second={second && button(second)}>
          {button(first)}
        </FilledSentence>
      </p>
      <div id={editorId} class="value-editor" hidden={open === undefined}>
        {open !== undefined && (
          <fieldset
            key={open.id}
            ref={editor}
            aria-label={open.label}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && !isEnterInField(event)) return;
              event.preventDefault();
              close();
            }}
          >
            {open.editor(close)}
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

/** A field for typing comes before what is offered, unless what is offered is marked `data-first`. */
function focusFirst(editor: HTMLElement | null): void {
  const offered = editor?.querySelector<HTMLElement>('[data-first] input:checked');
  const input = editor?.querySelector<HTMLInputElement>('input:not([type="radio"])');
  if (!offered && input) {
    input.focus();
    input.select();
    return;
  }
  const chosen = offered ?? editor?.querySelector<HTMLElement>('input:checked');
  (chosen ?? editor?.querySelector('input'))?.focus();
}
