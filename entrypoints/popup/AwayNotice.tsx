/** A notice about her time away: she says what it was, and is asked by nothing but this line. */
import { t } from '../../utils/browser/i18n';
import { shortLength } from '../../utils/words/lengths';
import type { LineActions } from './use-line';
import './Line.css';

export function AwayNotice(props: { readonly awayMs: number; readonly actions: LineActions }) {
  const { awayMs, actions } = props;
  return (
    <>
      <p class="line-words small">{t('away.long', [shortLength(awayMs)])}</p>
      <div class="line-buttons">
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([{ type: 'away-answered', was: 'rest' }], t('away.rested'))}
        >
          {t('away.rest')}
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([{ type: 'away-answered', was: 'duty' }], t('away.noted'))}
        >
          {t('away.duty')}
        </button>
      </div>
    </>
  );
}
