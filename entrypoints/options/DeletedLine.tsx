/** Over every place, for the minute in which what she deleted can come back. */
import { useEffect, useState } from 'preact/hooks';
import { WayBack } from '../../components/data/WayBack';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import type { Ask } from './use-asking-in-order';
import './DeletedLine.css';
import '../../components/data/data.css';

export const BRING_BACK_ID = 'bring-back';

export type DeletedLineProps = {
  readonly state: State;
  readonly ask: Ask;
  readonly onBack: () => void;
};

export function DeletedLine({ state: { undo }, ask, onBack }: DeletedLineProps) {
  const [isBack, setBack] = useState(false);
  const isDeleted = undo?.why === 'delete';
  useEffect(() => {
    // Deleted anew, it is back no longer, and may not come back.
    if (isDeleted) setBack(false);
  }, [isDeleted]);
  const bringBack = () =>
    ask({ type: 'way-back-taken' }, () => {
      setBack(true);
      onBack();
    });
  return (
    <div class="deleted" data-said>
      {isDeleted ? (
        <WayBack
          until={undo.until}
          words={(until) => t('data.deleted', [until])}
          buttonId={BRING_BACK_ID}
          button={t('common.undo')}
          onTake={bringBack}
        />
      ) : (
        isBack && <p class="way-back">{t('data.back')}</p>
      )}
    </div>
  );
}
