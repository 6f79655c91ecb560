/** On or off, as a small cup in its saucer: position says it, the sentence beside it says it too. */
import './Toggle.css';

export type ToggleProps = {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

export function Toggle({ id, label, on, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <span class="visually-hidden">{label}</span>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native check box tells its own state
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
