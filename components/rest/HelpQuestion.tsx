/** Whether this rest helped: one tap now and then, on the table, and no answer is fine. */
import { t } from '../../utils/browser/i18n';
import type { Help } from '../../utils/tracking/ledger';
import { useFocusOn } from './use-focus-on';
import './after-rest.css';

const ANSWERS = ['worse', 'same', 'better'] as const;

export function HelpQuestion(props: {
  /** Null while she has none. */
  readonly answer: Help | null;
  /** Null takes it back. */
  readonly onAnswer: (help: Help | null) => void;
}) {
  const { answer, onAnswer } = props;
  const heading = useFocusOn<HTMLHeadingElement>(String(answer));
  return (
    <section class="sheet after-rest" aria-labelledby="did-it-help">
      <h2 id="did-it-help" ref={heading} tabIndex={-1} class="voice">
        {t('help.question')}
      </h2>
      {answer === null ? (
        <div class="after-rest-buttons of-three">
          {ANSWERS.map((help) => (
            <button key={help} type="button" class="button" onClick={() => onAnswer(help)}>
              {t(`help.${help}`)}
            </button>
          ))}
        </div>
      ) : (
        <div class="after-rest-answer">
          <p data-said="new">{t('help.noted', [t(`help.${answer}`)])}</p>
          <button type="button" class="button text" onClick={() => onAnswer(null)}>
            {t('common.undo')}
          </button>
        </div>
      )}
    </section>
  );
}
