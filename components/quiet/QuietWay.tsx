/** One way to be quiet that is done with one press, and the field beneath that changes until when. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './Quiet.css';

export function QuietWay(props: {
  readonly words: string;
  /** On the button that opens the field. */
  readonly other: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onAsk: () => void;
  readonly children: ComponentChildren;
}) {
  const { words, other, isOpen, onToggle, onAsk, children } = props;
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen) field.current?.querySelector('input')?.focus();
  }, [isOpen]);
  return (
    // Enter in the field does what the row does.
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <div class="quiet-way">
        <button type="submit" class="button text">
          {words}
        </button>
        <button
          type="button"
          class="button text quiet-other"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {other}
        </button>
      </div>
      <div id={id} ref={field} class="quiet-field" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </form>
  );
}
