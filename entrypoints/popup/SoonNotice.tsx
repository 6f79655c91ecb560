/** A notice that a limit or closed hours come in ten minutes. Nothing is asked. */

import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { comingInWords } from '../../utils/words/coming';
import './Line.css';
import type { LineActions } from './use-line';
import type { Notice } from './which-line';

export function SoonNotice(props: {
  readonly notice: Extract<Notice, { kind: 'soon' }>;
  readonly state: State;
  readonly actions: LineActions;
}) {
  const { notice, state, actions } = props;
  return (
    <p class="line-words small">
      {comingInWords(notice.soon, state)}{' '}
      <button type="button" class="button text small-text" onClick={() => actions.leaveIt(notice)}>
        {t('recovered.understood')}
      </button>
    </p>
  );
}
