/** A line for a web address: no capitals, no corrections, and its own direction. */

export type AddressInputProps = {
  readonly id: string;
  readonly text: string;
  /** The id of what is said about the address beneath it. */
  readonly describedBy: string;
  readonly onText: (text: string) => void;
};

export function AddressInput({ id, text, describedBy, onText }: AddressInputProps) {
  return (
    <input
      id={id}
      class="field"
      type="text"
      inputMode="url"
      autocapitalize="none"
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      value={text}
      aria-describedby={describedBy}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text') ?? '';
        // A line would run them together: example.orgexample.com.
        if (!/\S\s*\n\s*\S/.test(pasted)) return;
        event.preventDefault();
        onText(
          pasted
            .trim()
            .split(/\s*\n\s*/)
            .join(', '),
        );
      }}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
