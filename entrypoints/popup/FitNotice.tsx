/** A notice who asks whether a limit fits her days. Nothing changes but by her word, and she can take that back. */
import { useEffect } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import type { Request } from '../../utils/engine/requests';
import type { State } from '../../utils/engine/state';
import { isFirm } from '../../utils/limits/firmness';
import type { FitQuestion } from '../../utils/pauses/fit';
import { groupInSentence } from '../../utils/words/group-name';
import { lengthInWords } from '../../utils/words/lengths';
import { openOptions } from './leaving';
import type { LineActions } from './use-line';
import './Line.css';

const ANSWERED: Request = { type: 'fit-answered' };

export function FitNotice(props: {
  readonly question: FitQuestion;
  readonly state: State;
  readonly actions: LineActions;
}) {
  const { question, state, actions } = props;
  const { groupId, limit, seconds, longer, shorter } = question;
  useEffect(() => {
    void tell({ type: 'fit-asked' });
  }, []);
  const becomes = (length: number): Request => {
    const now = state.limits[groupId]?.[limit];
    const changed = { ...now, on: true, seconds: length };
    return { type: 'limit-changed', groupId, kind: limit, limit: changed };
  };
  const change = (length: number) => () => {
    const words: [string, string] = [lengthInWords(length), groupInSentence(state, groupId)];
    const now = limit === 'session' ? t('fit.sessionNow', words) : t('fit.dailyNow', words);
    const was = state.limits[groupId]?.[limit];
    const isHeld = length > seconds && was !== undefined && isFirm(was);
    const said = isHeld ? t('limits.firmness.held') : now;
    actions.answer([becomes(length), ANSWERED], said, [becomes(seconds)]);
  };
  return (
    <>
      <p class="line-words small">
        {limit === 'session'
          ? t('fit.session', [lengthInWords(seconds)])
          : t('fit.daily', [lengthInWords(seconds)])}
      </p>
      <div class="line-buttons close">
        {longer !== null && (
          <button type="button" class="button text" onClick={change(longer)}>
            {t('fit.longer')}
          </button>
        )}
        {shorter !== null && (
          <button type="button" class="button text" onClick={change(shorter)}>
            {t('fit.shorter')}
          </button>
        )}
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([ANSWERED], null, [], () => openOptions('sites'))}
        >
          {t('fit.otherHours')}
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([ANSWERED], t('common.nothingChanged'))}
        >
          {t('fit.leave')}
        </button>
      </div>
    </>
  );
}
