/** A notice: what she put off for today. It comes once, and goes however she answers, or by itself. */
import { useEffect } from 'preact/hooks';
import { FilledSentence, SLOT } from '../../components/FilledSentence';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import type { Request } from '../../utils/engine/requests';
import type { LetGo } from '../../utils/let-go/let-go';
import type { LineActions } from './use-line';
import './Line.css';

const SAID = {
  dropped: () => t('letGo.dropped'),
  someone: () => t('letGo.askedSomeone'),
  'taken-up': () => t('letGo.takenUp'),
};

export function LetGoNotice(props: { readonly letGo: LetGo; readonly actions: LineActions }) {
  const { letGo, actions } = props;
  const { id } = letGo;
  useEffect(() => {
    void tell({ type: 'let-go-returned', id });
  }, [id]);
  const settle = (as: keyof typeof SAID) => () => {
    const undo: Request = { type: 'let-go-settled', id, as: 'open' };
    const asked = as === 'someone' ? letGo.text : undefined;
    actions.answer([{ type: 'let-go-settled', id, as }], SAID[as](), [undo], undefined, asked);
  };
  return (
    <>
      <p class="line-words small">
        <FilledSentence text={t('letGo.returns', [SLOT])}>
          <bdi class="voice">{letGo.text}</bdi>
        </FilledSentence>
      </p>
      <div class="line-buttons close">
        <button type="button" class="button text" onClick={settle('dropped')}>
          {t('letGo.drop')}
        </button>
        <button type="button" class="button text" onClick={settle('someone')}>
          {t('letGo.someone')}
        </button>
        <button type="button" class="button text" onClick={settle('taken-up')}>
          {t('letGo.takeUp')}
        </button>
      </div>
    </>
  );
}
