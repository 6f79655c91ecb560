/** The ways to be quiet, each done with one press. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import type { Ask } from '../use-asking';
import './Quiet.css';
import { QuietUntil } from './QuietUntil';

export function QuietWays(props: {
  readonly state: State;
  readonly now: number;
  readonly ask: Ask;
  readonly onChosen: () => void;
  /** What else silences it. */
  readonly children?: ComponentChildren;
}) {
  const { state, now, ask, onChosen, children } = props;
  return (
    <>
      <div class="quiet-way">
        <button
          type="button"
          class="button text"
          onClick={() => ask({ type: 'quiet-asked', until: 'an-hour' }, onChosen)}
        >
          {t('popup.quietAnHour')}
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => ask({ type: 'quiet-asked', until: 'tomorrow' }, onChosen)}
        >
          {t('popup.quietTomorrow')}
        </button>
        {children}
      </div>
      <QuietUntil
        today={state.today}
        now={now}
        onAsk={(until) => ask({ type: 'quiet-asked', until }, onChosen)}
      />
    </>
  );
}
