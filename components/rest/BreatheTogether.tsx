/** Breathing together, on request: the cup's steam leads, the words say which half it is. */
import { t } from '../../utils/browser/i18n';
import type { Breathing } from '../../utils/rests/breath';
import './BreatheTogether.css';

export function BreatheTogether(props: {
  /** Null while they don't. */
  readonly breathing: Breathing | null;
  readonly onToggle: () => void;
}) {
  const { breathing, onToggle } = props;
  return (
    <>
      {/* One button that says the other way: what she pressed keeps the focus. */}
      <button type="button" class="button text" onClick={onToggle}>
        {breathing === null ? t('rest.breatheTogether') : t('breath.enough')}
      </button>
      {breathing !== null && (
        <p class="voice breathe-half">
          {breathing.half === 'in' ? t('breath.in') : t('breath.out')}
        </p>
      )}
      {/* Two halves are read out, and then it is quiet: she has the pace, and reading on would break it. */}
      <p class="visually-hidden" data-said>
        {breathing !== null && spoken(breathing)}
      </p>
    </>
  );
}

function spoken({ breaths, half }: Breathing): string {
  if (breaths > 0) return t('rest.breatheOn');
  return half === 'in' ? t('rest.breatheIn') : t('rest.breatheOut');
}
