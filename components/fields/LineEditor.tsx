/** A line changed in place: Enter or leaving it keeps it, Escape brings the old one back. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './LineEditor.css';

export type LineEditorProps = {
  readonly label: string;
  readonly text: string;
  readonly maxLength?: number;
  /** What is said of a line that can't be kept; by a press elsewhere the old one stays. */
  readonly answer?: (line: string) => string | null;
  /** Never empty, never the same as before. */
  readonly onKeep: (text: string) => void;
  /** `how` tells whether the focus went elsewhere by itself. */
  readonly onClose: (how: 'by-key' | 'left') => void;
};

export function LineEditor(props: LineEditorProps) {
  const { label, text, maxLength, answer = whatever, onKeep, onClose } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  const [draft, setDraft] = useState(text);
  const [told, setTold] = useState<string | null>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (how: 'by-key' | 'left', kept: string) => {
    // The field loses the focus once more while it goes.
    if (isClosed.current) return;
    const line = kept.replace(/\s+/g, ' ').trim();
    const needs = line === text ? null : answer(line);
    if (needs !== null && how === 'by-key') return setTold(needs);
    isClosed.current = true;
    if (needs === null && line !== '' && line !== text) onKeep(line);
    onClose(how);
  };
  return (
    <div class="line-editor-with-answer">
      <textarea
        ref={field}
        class="field line-editor"
        aria-label={label}
        dir="auto"
        rows={1}
        {...(maxLength !== undefined && { maxLength })}
        aria-invalid={told !== null}
        aria-describedby={`${id}-told`}
        value={draft}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setTold(null);
        }}
        onBlur={() => close('left', draft)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            close('by-key', draft);
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            close('by-key', text);
          }
        }}
      />
      <p id={`${id}-told`} class="hint" data-said>
        {told}
      </p>
    </div>
  );
}

function whatever(): null {
  return null;
}
