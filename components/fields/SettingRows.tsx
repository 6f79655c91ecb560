/** Settings that belong together, on a sheet of their own: one sentence each. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../utils/settings/schema';
import type { NoticeContent } from './Notice';
import { type RowId, SettingRow } from './SettingRow';
import type { FieldValue } from './value-in-words';

export function SettingRows(props: {
  readonly title: string;
  readonly ids: readonly RowId[];
  readonly settings: Settings;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (id: RowId, value: FieldValue, before: FieldValue) => void;
  /** A row of another kind, below. */
  readonly children?: ComponentChildren;
}) {
  const headingId = useId();
  return (
    <section class="sheet" aria-labelledby={headingId}>
      <h2 id={headingId}>{props.title}</h2>
      {props.ids.map((id) => (
        <SettingRow
          key={id}
          id={id}
          value={props.settings[id]}
          notice={props.notice}
          onChange={(value, before) => props.onChange(id, value, before)}
        />
      ))}
      {props.children}
    </section>
  );
}
