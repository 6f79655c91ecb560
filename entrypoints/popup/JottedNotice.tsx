/** What she kept from the address bar or from a page, said once, with a way back. */
import { useEffect } from 'preact/hooks';
import { FilledSentence, SLOT } from '../../components/FilledSentence';
import { t } from '../../utils/browser/i18n';
import { forgetJotted, type Jotted } from '../../utils/browser/jotted';
import { report } from '../../utils/browser/report';
import type { Request } from '../../utils/engine/requests';
import type { Day } from '../../utils/time/day';
import type { LineActions } from './use-line';
import './Line.css';

export function JottedNotice(props: {
  readonly jotted: Jotted;
  /** The day that it is a win of. */
  readonly day: Day;
  readonly actions: LineActions;
}) {
  const { jotted, day, actions } = props;
  useEffect(() => {
    forgetJotted().catch((error: unknown) => report('forgetting what was jotted', error));
  }, []);
  const takeBack = () => {
    const { id, text } = jotted;
    const again: Request = { type: 'win-jotted', id: crypto.randomUUID(), text };
    actions.answer([{ type: 'win-deleted', day, id }], t('wins.deleted'), [again]);
  };
  return (
    <>
      <p class="line-words small">
        <FilledSentence text={t('popup.jotted', [SLOT])}>
          <bdi class="voice">{jotted.text}</bdi>
        </FilledSentence>
      </p>
      <div class="line-buttons">
        <button type="button" class="button text" onClick={takeBack}>
          {t('common.undo')}
        </button>
      </div>
    </>
  );
}
