/** Notices that she asked for: a reminder at her hour, and on her day a look back at the wins of her week. */
import { t } from '../../utils/browser/i18n';
import { openOptions } from './leaving';
import type { LineActions } from './use-line';
import type { Notice } from './which-line';
import './Line.css';

export function WinsNotice(props: {
  readonly notice: Extract<Notice, { kind: 'reminder' | 'look-back' }>;
  readonly actions: LineActions;
}) {
  const { notice, actions } = props;
  const isLookBack = notice.kind === 'look-back';
  const read = () =>
    actions.answer([{ type: 'look-back-answered' }], null, [], () => openOptions('wins/week'));
  return (
    <>
      <p class="line-words small">{isLookBack ? t('reminder.lookBack') : t('reminder.ofWin')}</p>
      <div class="line-buttons">
        {isLookBack && (
          <button type="button" class="button text" onClick={read}>
            {t('reminder.readThem')}
          </button>
        )}
        <button type="button" class="button text" onClick={() => actions.leaveIt(notice)}>
          {t('common.notNow')}
        </button>
      </div>
    </>
  );
}
