/** A notice that offers a week without pauses, since her rests left her worse too often. */
import { useEffect } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import type { State } from '../../utils/engine/state';
import { daysAfter } from '../../utils/time/day';
import { weekdayAndDate } from '../../utils/words/silence';
import type { LineActions } from './use-line';
import './Line.css';

const WEEK_DAYS = 7;

export function QuietNotice(props: { readonly state: State; readonly actions: LineActions }) {
  const { state, actions } = props;
  useEffect(() => {
    void tell({ type: 'suggestion-shown' });
  }, []);
  const accept = () => {
    const day = daysAfter(state.today.day, WEEK_DAYS);
    const said = t('cup.quietUntilDay', [weekdayAndDate(day)]);
    actions.answer([{ type: 'quiet-asked', until: { day } }], said, [{ type: 'quiet-ended' }]);
  };
  const decline = () =>
    actions.answer([{ type: 'suggestion-declined' }], t('common.nothingChanged'));
  return (
    <>
      <p class="line-words small">{t('suggestion.quiet')}</p>
      <div class="line-buttons close">
        <button type="button" class="button text" onClick={accept}>
          {t('suggestion.quietAWeek')}
        </button>
        <button type="button" class="button text" onClick={decline}>
          {t('suggestion.decline')}
        </button>
      </div>
    </>
  );
}
