/** One line for a win: Enter keeps it, and it stays in the field until it is kept. */
import { t } from '../../utils/browser/i18n';
import { MAX_WIN_LENGTH } from '../../utils/wins/win';
import './wins.css';

export type JotFieldProps = {
  readonly id: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  /** Never empty, and without the spaces around it. */
  readonly onKeep: (line: string) => void;
};

export function JotField({ id, text, onWrite, onKeep }: JotFieldProps) {
  return (
    <form
      class="jot"
      onSubmit={(event) => {
        event.preventDefault();
        const line = text.trim();
        if (line !== '') onKeep(line);
      }}
    >
      <label class="field-label" for={id}>
        {t('wins.jot')}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        maxLength={MAX_WIN_LENGTH}
        value={text}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </form>
  );
}
