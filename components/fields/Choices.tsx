/** A few values to choose from, as radios: the arrow keys go through them, a press or Enter is done. */
import { useId, useRef } from 'preact/hooks';
import { RowRadio } from '../RowChoice';
import './Choices.css';

export type ChoicesProps = {
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly inWords: (value: number) => string;
  readonly onChoose: (value: number) => void;
  /** She has pressed one, and needs no more of them. Arrow keys only pass through. */
  readonly onDone: () => void;
};

export function Choices({ label, values, chosen, inWords, onChoose, onDone }: ChoicesProps) {
  const group = useId();
  const isPassing = useRef(false);
  return (
    <fieldset
      class="choices"
      aria-label={label}
      onKeyDown={({ key }) => {
        isPassing.current = key.startsWith('Arrow');
      }}
      onKeyUp={() => {
        isPassing.current = false;
      }}
    >
      {values.map((value) => (
        <RowRadio
          key={value}
          group={group}
          label={inWords(value)}
          chosen={value === chosen}
          onChoose={() => {
            onChoose(value);
            if (!isPassing.current) onDone();
          }}
        />
      ))}
    </fieldset>
  );
}
