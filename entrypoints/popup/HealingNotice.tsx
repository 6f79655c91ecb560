/** A notice, on the morning after a healing day: whether it goes on. Asked once. */
import { t } from '../../utils/browser/i18n';
import type { LineActions } from './use-line';
import './Line.css';

export function HealingNotice({ actions }: { readonly actions: LineActions }) {
  return (
    <>
      <p class="line-words small">{t('healing.goesOn')}</p>
      <div class="line-buttons">
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([{ type: 'healing-begun' }], null)}
        >
          {t('healing.goesOnYes')}
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([{ type: 'healing-question-passed' }], null)}
        >
          {t('healing.goesOnNo')}
        </button>
      </div>
    </>
  );
}
