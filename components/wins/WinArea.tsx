/** Where a win is written: it grows with her lines. Enter keeps, Shift+Enter breaks the line, and what she pastes keeps its breaks. */
import type { Ref } from 'preact';
import './WinArea.css';

export type WinAreaProps = {
  readonly area?: Ref<HTMLTextAreaElement>;
  readonly id: string;
  readonly text: string;
  readonly isTooLong?: boolean;
  readonly describedBy?: string;
  readonly onWrite: (text: string) => void;
  readonly onKeep: () => void;
};

/** Where a browser doesn’t grow it by itself, as many lines as there are. */
const MAX_ROWS = 8;

export function WinArea(props: WinAreaProps) {
  const { area, id, text, isTooLong = false, describedBy, onWrite, onKeep } = props;
  return (
    <textarea
      ref={area ?? null}
      id={id}
      class="field win-area"
      dir="auto"
      rows={Math.min(text.split('\n').length, MAX_ROWS)}
      autocomplete="off"
      enterkeyhint="done"
      aria-invalid={isTooLong}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      value={text}
      onInput={(event) => onWrite(event.currentTarget.value)}
      onKeyDown={(event) => {
        // The Enter that ends a composition belongs to the input method.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        onKeep();
      }}
    />
  );
}
