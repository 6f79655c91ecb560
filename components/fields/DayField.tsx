/** A day to come, or none. */
import { useId } from 'preact/hooks';
import { timeZone } from '../../utils/browser/time-zone';
import { type Day, dayAfter, dayOf } from '../../utils/time/day';
import './number.css';
import { useTakenLater } from './use-taken-later';

export function DayField(props: {
  /** Of what is typed into, so that the focus can be sent to it. */
  readonly id?: string;
  readonly label: string;
  readonly day: Day | null;
  /** The last one that can be chosen, where there is one: a form that is sent with a later one says so. */
  readonly last?: Day;
  /** Called with days after today alone; emptied, with null. */
  readonly onChange: (day: Day | null) => void;
}) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const { takeLater, onKeyDown, onBlur } = useTakenLater();
  const today = dayOf(Date.now(), { timeZone: timeZone(), dayStartMinutes: 0 });
  return (
    <div>
      <label class="field-label small" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="field number"
        type="date"
        min={dayAfter(today)}
        max={props.last}
        value={props.day ?? ''}
        onInput={({ currentTarget: { value, validity } }) =>
          takeLater(validity.valid ? () => props.onChange(value === '' ? null : value) : null)
        }
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </div>
  );
}
