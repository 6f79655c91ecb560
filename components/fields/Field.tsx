/** Draws the editor of any field from its description, so that a new limit or setting needs no new form. */
import { useId } from 'preact/hooks';
import type { Field as FieldSpec } from '../../utils/fields/field';
import { Choices } from './Choices';
import { DurationEditor } from './DurationEditor';
import { TextLine } from './TextLine';
import { TimeOfDayEditor } from './TimeOfDayEditor';
import { type FieldValue, valueInWords } from './value-in-words';

export type FieldProps = {
  /** Of what is typed into, so that the focus can be sent to it. */
  readonly id?: string;
  readonly field: FieldSpec;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: FieldValue;
  /** Called with valid values alone; what is not valid stays in the editor, with a hint. */
  readonly onChange: (value: FieldValue) => void;
  /** She has chosen one that was offered. */
  readonly onDone?: () => void;
};

export function Field(props: FieldProps) {
  const { field, label, value, onChange, onDone = stayOpen } = props;
  const ownId = useId();
  switch (field.kind) {
    case 'duration':
      return (
        <DurationEditor
          field={field}
          label={label}
          seconds={Number(value)}
          onChange={onChange}
          onDone={onDone}
        />
      );
    case 'count':
      return (
        <Choices
          label={label}
          values={wholeNumbers(field.min, field.max)}
          chosen={Number(value)}
          inWords={(count) => valueInWords(field, count)}
          onChoose={onChange}
          onDone={onDone}
        />
      );
    case 'time-of-day':
      return (
        <TimeOfDayEditor field={field} label={label} minutes={Number(value)} onChange={onChange} />
      );
    case 'text':
      return (
        <TextLine
          id={props.id ?? ownId}
          field={field}
          label={label}
          hint={props.hint}
          placeholder={props.placeholder}
          text={String(value)}
          onChange={onChange}
        />
      );
  }
}

function stayOpen(): undefined {
  return;
}

function wholeNumbers(min: number, max: number): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
