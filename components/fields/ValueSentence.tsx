/** A sentence whose value can be pressed and changed in place: "After [30 minutes] in a row, ask me." It stands in a
 * `sentence-row`, and its editor below the whole of that: what is said beside the sentence takes no room from it.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Field as FieldSpec } from '../../utils/fields/field';
import { FilledSentence } from '../FilledSentence';
import { Field } from './Field';
import { type FieldValue, valueInWords } from './value-in-words';
import './ValueSentence.css';

export type ValueSentenceProps = {
  /** Of the button with the value, so that the focus can be sent back to it. */
  readonly id: string;
  /** The whole sentence, with `SLOT` where the value goes. */
  readonly text: string;
  /** What the value is, for the editor. */
  readonly label: string;
  readonly field: FieldSpec;
  readonly value: FieldValue;
  /** `before` is the value that stood there when she opened the editor: what Undo brings back. */
  readonly onChange: (value: FieldValue, before: FieldValue) => void;
};

export function ValueSentence({ id, text, label, field, value, onChange }: ValueSentenceProps) {
  const editorId = useId();
  const valueButton = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLFieldSetElement>(null);
  const [before, setBefore] = useState<FieldValue | null>(null);
  const isOpen = before !== null;
  const close = () => {
    setBefore(null);
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
            class={`value ${field.kind}`}
            aria-expanded={isOpen}
            aria-controls={editorId}
            onClick={() => setBefore(isOpen ? null : value)}
          >
            {valueInWords(field, value)}
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
            <Field
              field={field}
              label={label}
              value={value}
              onChange={(changed) => onChange(changed, before)}
              onDone={close}
            />
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
