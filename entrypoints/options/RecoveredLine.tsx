/** Over every place, once: that her record was lost, and which copy stands in its place. */
import { recoveredInWords } from '../../components/data/recovered-in-words';
import { useNow } from '../../components/use-now';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { MINUTE_MS } from '../../utils/time/duration';
import type { Ask } from './use-asking-in-order';
import './said-line.css';

export type RecoveredLineProps = {
  readonly state: State;
  readonly ask: Ask;
  readonly onUnderstood: () => void;
};

export function RecoveredLine({ state: { recovered }, ask, onUnderstood }: RecoveredLineProps) {
  const now = useNow(MINUTE_MS);
  return (
    <div class="said-line" data-said>
      {recovered !== null && (
        <p class="said-words sheet">
          <span>{recoveredInWords(recovered, now)}</span>
          <button
            type="button"
            class="button"
            onClick={() => ask({ type: 'recovery-understood' }, onUnderstood)}
          >
            {t('recovered.understood')}
          </button>
        </p>
      )}
    </div>
  );
}
