/** Where a file is chosen, with its label and a hint. */
import { useEffect, useId, useRef } from 'preact/hooks';
import './FileField.css';

export type FileFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Endings and kinds of files, as the browser takes them. */
  readonly accept: string;
  /** What has come in, or was left, is chosen no longer. */
  readonly isSettled: boolean;
  readonly onChoose: (file: File) => void;
};

export function FileField({ id, label, hint, accept, isSettled, onChoose }: FileFieldProps) {
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSettled && input.current !== null) input.current.value = '';
  }, [isSettled]);
  return (
    <div class="data-file">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        class="file"
        type="file"
        accept={accept}
        aria-describedby={hintId}
        // The same file, mended meanwhile, is chosen anew.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onChoose(file);
        }}
      />
      <p id={hintId} class="hint">
        {hint}
      </p>
    </div>
  );
}
