/** A notice: a call has ended, and a pause has waited for that. */
import type { Ask } from '../../components/use-asking';
import { t } from '../../utils/browser/i18n';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import './Line.css';

export function CallNotice({ ask }: { readonly ask: Ask }) {
  const [minutes] = REST_MINUTES;
  return (
    <>
      <p class="line-words small">{t('calls.seemsOver')}</p>
      <div class="line-buttons">
        <button
          type="button"
          class="button text"
          onClick={() => ask({ type: 'rest-begun', seconds: minutes * MINUTE_SECONDS })}
        >
          {t('common.restNow')}
        </button>
        <button type="button" class="button text" onClick={() => ask({ type: 'asked-in-five' })}>
          {t('calls.inFive')}
        </button>
        <button type="button" class="button text" onClick={() => ask({ type: 'call-not-over' })}>
          {t('calls.notYet')}
        </button>
      </div>
    </>
  );
}
