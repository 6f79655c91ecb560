/** A length of time: the usual ones to press, any other to type in minutes. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { DurationField } from '../../utils/fields/field';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { Choices } from './Choices';
import { useTakenLater } from './use-taken-later';
import { lengthInWords } from './value-in-words';

export type DurationEditorProps = {
  readonly field: DurationField;
  readonly label: string;
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
  /** She has chosen one that was offered, and needs no more of the editor. */
  readonly onDone: () => void;
};

export function DurationEditor({ field, label, seconds, onChange, onDone }: DurationEditorProps) {
  const id = useId();
  const [draft, setDraft] = useState(() => minutesToType(seconds));
  const { takeLater, onKeyDown, onBlur } = useTakenLater();
  const isValid = readMinutes(draft, field) !== null;
  const typed = (text: string) => {
    setDraft(text);
    const read = readMinutes(text, field);
    takeLater(read === null ? null : () => onChange(read));
  };
  const chosen = (suggested: number) => {
    takeLater(null);
    setDraft(minutesToType(suggested));
    onChange(suggested);
    onDone();
  };
  return (
    <div class="editor-parts">
      <Choices
        label={label}
        values={field.suggestedSeconds}
        chosen={seconds}
        inWords={lengthInWords}
        onChoose={chosen}
      />
      <div>
        <label class="field-label small" for={id}>
          {t('limits.otherLength')}
        </label>
        <input
          id={id}
          class="field number"
          type="number"
          inputMode="decimal"
          min="0"
          step="any"
          value={draft}
          aria-describedby={`${id}-hint`}
          onInput={(event) => typed(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        <p id={`${id}-hint`} class="hint" role="status">
          {isValid ? '' : outside(field, seconds)}
        </p>
      </div>
    </div>
  );
}

function outside(field: DurationField, keptSeconds: number): string {
  return t('limits.outside', [
    lengthInWords(field.minSeconds),
    lengthInWords(field.maxSeconds),
    lengthInWords(keptSeconds),
  ]);
}

/** Two decimals, so that any number of seconds comes back as the same number. */
function minutesToType(seconds: number): string {
  return String(Number((seconds / MINUTE_SECONDS).toFixed(2)));
}

/** Whole seconds, or null where the text is no length within the bounds. */
function readMinutes(text: string, field: DurationField): number | null {
  const seconds = Math.round(Number.parseFloat(text) * MINUTE_SECONDS);
  return seconds >= field.minSeconds && seconds <= field.maxSeconds ? seconds : null;
}
