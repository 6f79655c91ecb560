/** A sentence whose value can be pressed and changed in place: "After [30 minutes] in a row, [ask me]." */
import { useRef } from 'preact/hooks';
import type { Field as FieldSpec } from '../../utils/fields/field';
import { EditedSentence, type EditedValue } from './EditedSentence';
import { Field } from './Field';
import { type FieldValue, valueInWords } from './value-in-words';

export type ValueSentenceProps = {
  /** Of the button with the value, so that the focus can be sent back to it. */
  readonly id: string;
  /** The whole sentence, with `SLOT` where the value goes. */
  readonly text: string;
  /** What the value is, for the editor. */
  readonly label: string;
  readonly field: FieldSpec;
  readonly value: FieldValue;
  /** Another value in the same sentence. */
  readonly second?: EditedValue;
  /** `before` is the value that stood there when she opened the editor: what Undo brings back. */
  readonly onChange: (value: FieldValue, before: FieldValue) => void;
};

export function ValueSentence(props: ValueSentenceProps) {
  const { id, text, label, field, value, second, onChange } = props;
  const before = useRef(value);
  return (
    <EditedSentence
      text={text}
      first={{
        id,
        label,
        value: valueInWords(field, value),
        kind: field.kind,
        onOpen: () => {
          before.current = value;
        },
        editor: (close) => (
          <Field
            field={field}
            label={label}
            value={value}
            onChange={(changed) => onChange(changed, before.current)}
            onDone={close}
          />
        ),
      }}
      second={second}
    />
  );
}
