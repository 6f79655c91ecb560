/** A line changed in place: Enter or leaving it keeps it, Escape brings the old one back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './fields.css';

export type LineEditorProps = {
  readonly label: string;
  readonly text: string;
  readonly maxLength: number;
  /** Never empty, never the same as before. */
  readonly onKeep: (text: string) => void;
  /** `how` tells whether the focus went elsewhere by itself. */
  readonly onClose: (how: 'by-key' | 'left') => void;
};

export function LineEditor({ label, text, maxLength, onKeep, onClose }: LineEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  const [draft, setDraft] = useState(text);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (how: 'by-key' | 'left', kept: string) => {
    // The field loses the focus once more while it goes.
    if (isClosed.current) return;
    isClosed.current = true;
    const line = kept.replace(/\s+/g, ' ').trim();
    if (line !== '' && line !== text) onKeep(line);
    onClose(how);
  };
  return (
    <textarea
      ref={field}
      class="field line-editor"
      aria-label={label}
      dir="auto"
      rows={1}
      maxLength={maxLength}
      value={draft}
      onInput={(event) => setDraft(event.currentTarget.value)}
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
  );
}
