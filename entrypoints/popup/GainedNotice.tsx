/** A notice once: the mail service that she counts can be read at another address, too. */
import { t } from '../../utils/browser/i18n';
import { siteLabel } from '../../utils/sites/site-label';
import type { LineActions } from './use-line';
import type { Notice } from './which-line';
import './Line.css';

export function GainedNotice(props: {
  readonly notice: Extract<Notice, { kind: 'gained' }>;
  /** What came of it is said already. */
  readonly isAnswered: boolean;
  readonly actions: LineActions;
}) {
  const { notice, isAnswered, actions } = props;
  const { offer } = notice;
  return (
    <>
      {!isAnswered && (
        <p class="line-words small">
          {t('here.gained', [offer.preset.name, siteLabel(offer.site)])}
          <br />
          <span class="soft">{t('here.countNext')}</span>
        </p>
      )}
      <div class="line-buttons">
        <button type="button" class="button text" onClick={() => actions.countGained(offer)}>
          {t('common.add')}
        </button>
        <button type="button" class="button text" onClick={() => actions.leaveIt(notice)}>
          {t('common.notNow')}
        </button>
      </div>
    </>
  );
}
