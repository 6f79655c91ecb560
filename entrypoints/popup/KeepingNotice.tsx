/** Notices about what is kept: a record that came back from a copy, and the offer to keep a file of it all. */
import { recoveredInWords } from '../../components/data/recovered-in-words';
import { useNow } from '../../components/use-now';
import { t } from '../../utils/browser/i18n';
import { MINUTE_MS } from '../../utils/time/duration';
import type { LineActions } from './use-line';
import type { Notice } from './which-line';
import './Line.css';

export function KeepingNotice(props: {
  readonly notice: Extract<Notice, { kind: 'recovered' | 'backup-offer' }>;
  readonly actions: LineActions;
}) {
  const { notice, actions } = props;
  const now = useNow(MINUTE_MS);
  const leave = () => actions.leaveIt(notice);
  if (notice.kind === 'recovered') {
    return (
      <p class="line-words small">
        {recoveredInWords(notice.recovered, now)}{' '}
        <button type="button" class="button text small-text" onClick={leave}>
          {t('recovered.understood')}
        </button>
      </p>
    );
  }
  return (
    <>
      <p class="line-words small">{t('offer.question', notice.wins)}</p>
      <div class="line-buttons">
        <button type="button" class="button text" onClick={actions.save}>
          {t('data.save')}
        </button>
        <button type="button" class="button text" onClick={leave}>
          {t('common.notNow')}
        </button>
      </div>
    </>
  );
}
