/** The day of a win: any day until today. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import '../fields/number.css';

export type WinDayProps = {
  readonly id?: string;
  readonly day: Day;
  readonly today: Day;
  /** Called with days of the calendar alone. */
  readonly onChange: (day: Day) => void;
  readonly onKeep: () => void;
};

/** While she types a year it is one of long ago. */
const FIRST = '1900-01-01';

export function WinDay({ id: given, day, today, onChange, onKeep }: WinDayProps) {
  const ownId = useId();
  const id = given ?? ownId;
  return (
    <div>
      <label class="field-label small" for={id}>
        {t('wins.day')}
      </label>
      <input
        id={id}
        class="field number"
        type="date"
        min={FIRST}
        max={today}
        value={day}
        onInput={({ currentTarget: { value, validity } }) => {
          if (validity.valid && value !== '') onChange(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onKeep();
        }}
      />
    </div>
  );
}
