/** A length of time: the usual ones to press, any other to type in minutes. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { DurationField } from '../../utils/fields/field';
import { lengthInWords } from '../../utils/words/lengths';
import { Choices } from './Choices';
import { TypedHint } from './TypedHint';
import { minutesToType, readTypedLength } from './typed-length';
import { useTakenLater } from './use-taken-later';
import './editor-parts.css';
import './number.css';

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
  const isValid = readWithin(draft, field) !== null;
  const typed = (text: string) => {
    setDraft(text);
    const read = readWithin(text, field);
    takeLater(read === null ? null : () => onChange(read));
  };
  const chosen = (suggested: number) => {
    takeLater(null);
    setDraft(minutesToType(suggested));
    onChange(suggested);
  };
  return (
    <>
      <div class="editor-parts">
        <Choices
          label={label}
          values={field.suggestedSeconds}
          chosen={seconds}
          inWords={lengthInWords}
          onChoose={chosen}
          onDone={onDone}
        />
        <div>
          <label class="field-label small" for={id}>
            {t('limits.otherLength')}
          </label>
          <input
            id={id}
            class="field number"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={draft}
            aria-describedby={`${id}-hint`}
            onInput={(event) => typed(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={onBlur}
          />
        </div>
      </div>
      <TypedHint id={`${id}-hint`} words={outside(field, seconds)} isSaid={!isValid} />
    </>
  );
}

function outside(field: DurationField, keptSeconds: number): string {
  return t('common.outside', [
    lengthInWords(field.minSeconds),
    lengthInWords(field.maxSeconds),
    lengthInWords(keptSeconds),
  ]);
}

/** Whole seconds, or null where the text is no length within the bounds. */
function readWithin(text: string, field: DurationField): number | null {
  const seconds = readTypedLength(text);
  if (seconds === null) return null;
  return seconds >= field.minSeconds && seconds <= field.maxSeconds ? seconds : null;
}
