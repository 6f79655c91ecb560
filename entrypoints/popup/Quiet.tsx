/** Quiet among the links: behind one word, for how long and for what; while it is quiet, the way out of that. */
import { QuietWays } from '../../components/quiet/QuietWays';
import type { Ask } from '../../components/use-asking';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { isOnCall } from '../../utils/pauses/call';
import { isQuiet } from '../../utils/pauses/quiet';
import './Quiet.css';

export function QuietLink(props: {
  readonly state: State;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly ask: Ask;
}) {
  const { state, now, ask, isOpen, onToggle } = props;
  if (isOnCall(state.call)) {
    return (
      <button type="button" class="button text" onClick={() => ask({ type: 'call-ended' })}>
        {state.call.kind === 'said' ? t('calls.isOver') : t('calls.notOnACall')}
      </button>
    );
  }
  if (isQuiet(state, now)) {
    return (
      <button type="button" class="button text" onClick={() => ask({ type: 'quiet-ended' })}>
        {t('popup.quietEnd')}
      </button>
    );
  }
  return (
    <button type="button" class="button text" aria-expanded={isOpen} onClick={onToggle}>
      {t('popup.quiet')}
    </button>
  );
}

/** Below the links, so that nothing above moves. */
export function QuietChoices(props: {
  readonly state: State;
  readonly now: number;
  readonly hasSites: boolean;
  readonly ask: Ask;
  readonly onChosen: () => void;
}) {
  const { state, now, hasSites, ask, onChosen } = props;
  return (
    <div class="popup-quiet">
      <QuietWays state={state} now={now} ask={ask} onChosen={onChosen}>
        {hasSites && (
          <button
            type="button"
            class="button text"
            onClick={() => ask({ type: 'call-said' }, onChosen)}
          >
            {t('calls.onACall')}
          </button>
        )}
      </QuietWays>
    </div>
  );
}
