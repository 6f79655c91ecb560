/** One line to write on the rest page; it has the focus as soon as it is there. */
import { useEffect, useId, useRef } from 'preact/hooks';
import './LineField.css';

export type LineFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  /** Each letter, but not while an input method is composing one. */
  readonly onInput?: (text: string) => void;
  readonly onEnter: (text: string) => void;
  readonly onEscape: () => void;
};

export function LineField(props: LineFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter') props.onEnter(event.currentTarget.value.trim());
    else props.onEscape();
  };
  const tell = (text: string) => props.onInput?.(text);
  return (
    <div class="rest-field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        dir="auto"
        defaultValue={props.value}
        maxLength={props.maxLength}
        autocomplete="off"
        enterkeyhint="done"
        aria-describedby={`${id}-hint`}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          if (!event.isComposing) tell(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => tell(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {props.hint}
      </p>
    </div>
  );
}
