/** Said kindly when something isn't stored: nothing is lost, and one press tries it once more. */
import { t } from '../../utils/browser/i18n';
import type { Trouble } from './use-asking-in-order';
import './said-line.css';
import './TroubleLine.css';

export type TroubleLineProps = {
  readonly trouble: Trouble | null;
  readonly onTryOnceMore: () => void;
};

const WORDS = {
  'not-stored': 'options.notStored',
  refused: 'options.notTaken',
  'too-late': 'options.tooLate',
} as const satisfies Record<Trouble, string>;

export function TroubleLine({ trouble, onTryOnceMore }: TroubleLineProps) {
  return (
    <div class="trouble" data-said>
      {trouble !== null && (
        <p class="said-words trouble-words sheet">
          <span>{t(WORDS[trouble])}</span>
          {trouble === 'not-stored' && (
            <button type="button" class="button" onClick={onTryOnceMore}>
              {t('common.tryAgain')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
