/** The day of a win: any day until today. What is none is said, and kept by nobody. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { FIRST_DAY, isDayOfWin } from '../../utils/wins/win';
import '../fields/number.css';

export type WinDayProps = {
  readonly id?: string;
  readonly day: string;
  readonly today: Day | null;
  /** Called with whatever is in the field: a day to come, too, and nothing while she types. */
  readonly onChange: (day: string) => void;
  readonly onKeep: () => void;
};

export function WinDay({ id: given, day, today, onChange, onKeep }: WinDayProps) {
  const ownId = useId();
  const id = given ?? ownId;
  const isDay = isDayOfWin(day, today);
  return (
    <div>
      <label class="field-label small" for={id}>
        {t('wins.day')}
      </label>
      <input
        id={id}
        class="field number"
        type="date"
        min={FIRST_DAY}
        {...(today !== null && { max: today })}
        aria-invalid={!isDay}
        aria-describedby={`${id}-told`}
        value={day}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onKeep();
        }}
      />
      <p id={`${id}-told`} class="hint" data-said>
        {!isDay && t('wins.chooseDay')}
      </p>
    </div>
  );
}
