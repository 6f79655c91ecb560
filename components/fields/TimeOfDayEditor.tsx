/** A time of day, typed the way her browser writes clock times. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { TimeOfDayField } from '../../utils/fields/field';
import { TypedHint } from './TypedHint';
import { useTakenLater } from './use-taken-later';
import { valueInWords } from './value-in-words';
import './number.css';

export type TimeOfDayEditorProps = {
  readonly field: TimeOfDayField;
  readonly label: string;
  /** After midnight. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

export function TimeOfDayEditor({ field, label, minutes, onChange }: TimeOfDayEditorProps) {
  const id = useId();
  const [draft, setDraft] = useState(() => timeToType(minutes));
  const { takeLater, onKeyDown, onBlur } = useTakenLater();
  // Of a whole day no time is outside.
  const isBounded = field.maxMinutes < LAST_MINUTE;
  const isValid = readTime(draft, field) !== null;
  const typed = (text: string) => {
    setDraft(text);
    const read = readTime(text, field);
    takeLater(read === null ? null : () => onChange(read));
  };
  return (
    <div>
      <label class="field-label small" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field number"
        type="time"
        value={draft}
        {...(isBounded && { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {isBounded && (
        <TypedHint
          id={`${id}-hint`}
          words={t('common.outside', [
            valueInWords(field, 0),
            valueInWords(field, field.maxMinutes),
            valueInWords(field, minutes),
          ])}
          isSaid={!isValid}
        />
      )}
    </div>
  );
}

const HOUR_MINUTES = 60;
const LAST_MINUTE = 24 * HOUR_MINUTES - 1;

function timeToType(minutes: number): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / HOUR_MINUTES))}:${twoDigits(minutes % HOUR_MINUTES)}`;
}

/** Minutes after midnight, or null where the time is none or too late in the day. */
function readTime(text: string, field: TimeOfDayField): number | null {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(':').map(Number);
  const read = hours * HOUR_MINUTES + minutes;
  return read >= 0 && read <= field.maxMinutes ? read : null;
}
