/** The rest page opened by hand: a question, and four lengths that count just as much. */

import { t } from '../../utils/browser/i18n';
import { REST_MINUTES } from '../../utils/rests/rest';
import { minutesInWords } from '../../utils/words/lengths';
import { StillLife } from '../StillLife';
import './rest.css';

export function RestStart(props: {
  /** Of today's cup. */
  readonly fullness: number;
  readonly notice: string | null;
  readonly onRest: (minutes: number) => void;
}) {
  return (
    <StillLife fullness={props.fullness}>
      <h1 class="voice rest-title">{t('card.question')}</h1>
      <p class="rest-note">{t('rest.anyLength')}</p>
      <div class="rest-buttons">
        {REST_MINUTES.map((minutes, index) => (
          <button
            key={minutes}
            type="button"
            class={index === 0 ? 'button main' : 'button'}
            onClick={() => props.onRest(minutes)}
          >
            {minutesInWords(minutes)}
          </button>
        ))}
      </div>
      <p class="hint" data-said>
        {props.notice}
      </p>
    </StillLife>
  );
}
