/** Three practices that lie on the table; one press takes one, another puts it back. */
import { t } from '../../utils/browser/i18n';
import type { Offer } from '../../utils/rests/on-the-table';
import { PracticeDrawing } from './drawings';
import { howTo, nameOf } from './in-words';
import './OnTheTable.css';
import './practice-words.css';

export function OnTheTable(props: {
  readonly offers: readonly Offer[];
  /** The one that she took. */
  readonly taken: string | null;
  readonly onTake: (id: string | null) => void;
}) {
  return (
    <ul class="practices-on-table" aria-label={t('practices.ways')}>
      {props.offers.map(({ practice, isNew }) => {
        const isTaken = practice.id === props.taken;
        return (
          <li key={practice.id}>
            <button
              type="button"
              class="practice-card"
              aria-pressed={isTaken}
              onClick={() => props.onTake(isTaken ? null : practice.id)}
            >
              <PracticeDrawing id={practice.id} sizePx={54} />
              <span class="practice-words">
                <bdi class="practice-name">{nameOf(practice)}</bdi>
                {isNew && <span class="practice-new">{t('practices.isNew')}</span>}
                <span class="practice-how">{howTo(practice)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
