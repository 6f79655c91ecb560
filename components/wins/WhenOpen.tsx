/** What she may open, and what is drawn no earlier: most of it is never asked for. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export type WhenOpenProps = {
  readonly words: string;
  readonly draw: () => ComponentChildren;
};

export function WhenOpen({ words, draw }: WhenOpenProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words}</summary>
      {isOpen && draw()}
    </details>
  );
}
