/** One line of her own words, kept while she types. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextField } from '../../utils/fields/field';

export type TextLineProps = {
  readonly id: string;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What stands there when she hasn't written anything. */
  readonly placeholder?: string | undefined;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

export function TextLine({ id, field, label, hint, placeholder, text, onChange }: TextLineProps) {
  const [draft, setDraft] = useState(text);
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    // What she typed comes back stored a moment later; it must not overtake what she types now.
    const echoed = sent.current.indexOf(text);
    sent.current = sent.current.slice(echoed + 1);
    if (echoed === -1) setDraft(text);
  }, [text]);
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={field.maxLength}
        value={draft}
        {...(placeholder !== undefined && { placeholder })}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          sent.current = [...sent.current, typed];
          setDraft(typed);
          onChange(typed);
        }}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
