/** One line for a win: Enter keeps it, and it stays in the field until it is kept. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { MAX_WIN_LENGTH } from '../../utils/wins/win';
import './wins.css';

export type JotFieldProps = {
  readonly id: string;
  /** A new name for the next win. */
  readonly newId: () => string;
  /** `whenKept` runs once it is stored. */
  readonly onJot: (id: string, text: string, whenKept: () => void) => void;
};

export function JotField({ id, newId, onJot }: JotFieldProps) {
  // The win has its name from the start, so that keeping it twice keeps it once.
  const winId = useRef(newId());
  const [text, setText] = useState('');
  return (
    <form
      class="jot"
      onSubmit={(event) => {
        event.preventDefault();
        const line = text.trim();
        if (line === '') return;
        onJot(winId.current, line, () => {
          winId.current = newId();
          // What she has begun to write meanwhile is another win.
          setText((now) => (now.trim() === line ? '' : now));
        });
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
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
