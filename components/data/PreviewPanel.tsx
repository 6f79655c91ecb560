/** What something would do, before it does anything: a line for each kind of thing, and her answers to it. */
import type { ComponentChildren } from 'preact';
import './data.css';
import './PreviewPanel.css';

export type PreviewPanelProps = {
  /** Of the title, which takes the focus: it is read from there. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** What takes more than a line. */
  readonly body?: ComponentChildren;
  /** What comes before it is done, and how it can be undone. */
  readonly note: string | null;
  /** The buttons. */
  readonly children: ComponentChildren;
};

export function PreviewPanel({ id, title, lines, body, note, children }: PreviewPanelProps) {
  return (
    <section class="data-preview" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {lines.length > 0 && (
        <ul class="data-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {body}
      {note !== null && <p class="soft">{note}</p>}
      <div class="data-row">{children}</div>
    </section>
  );
}
