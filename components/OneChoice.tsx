/** One of a few, in a field that names what it is for. */
import { useId } from 'preact/hooks';
import './OneChoice.css';
import './fields/number.css';

export function OneChoice<Value extends string>(props: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly inWords: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}) {
  const { label, values, chosen, inWords, onChoose } = props;
  const id = useId();
  return (
    <div class="one-choice">
      <label class="field-label small" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field number"
        value={chosen}
        onChange={({ currentTarget }) => {
          const meant = values.find((one) => one === currentTarget.value);
          if (meant !== undefined) onChoose(meant);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {inWords(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
