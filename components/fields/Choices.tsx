/** A few values to choose from with one press, the present one marked. */
export type ChoicesProps = {
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly inWords: (value: number) => string;
  readonly onChoose: (value: number) => void;
};

export function Choices({ label, values, chosen, inWords, onChoose }: ChoicesProps) {
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{label}</legend>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          class="button choice"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {inWords(value)}
        </button>
      ))}
    </fieldset>
  );
}
