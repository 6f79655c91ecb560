/** Calls in the card: saying that she is on one, and what is offered after it. */
import type { ComponentChildren } from 'preact';
import type { Choice } from '../../components/pause/PauseCard';
import type { Ask } from '../../components/use-asking';
import { clockTime, t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { inFiveAt, notYetUntil } from '../../utils/pauses/call';
import { silenceOf } from '../../utils/pauses/silence';
import { silenceInWords } from '../../utils/words/silence';
import { closePage } from './leaving';
import './Call.css';

/** Under the choices of the card: why it has kept silent so far, else what is given; and the word for a call. */
export function CallRow(props: {
  readonly state: State;
  readonly now: number;
  readonly ask: Ask;
  readonly place: 'popup' | 'tab';
  readonly children: ComponentChildren;
}) {
  const { state, now, ask, place } = props;
  const silence = silenceOf(state, now);
  return (
    <div class="card-call">
      {silence === null ? (
        props.children
      ) : (
        <p class="soft small">{silenceInWords(silence, state, now)}</p>
      )}
      <button
        type="button"
        class="button text"
        onClick={() => ask({ type: 'call-said' }, () => closePage(place))}
      >
        {t('calls.onACall')}
      </button>
    </div>
  );
}

/** *In 5* and *not yet* stand where the breath and the put-off are otherwise: neither is a refusal. */
export function afterCallChoices(
  choices: readonly Choice[],
  now: number,
  ask: Ask,
  close: () => void,
): Choice[] {
  const inFive: Choice = {
    id: 'in-five',
    label: t('calls.inFive'),
    next: t('calls.inFiveNext', [clockTime(inFiveAt(now))]),
    onChoose: () => ask({ type: 'asked-in-five' }, close),
  };
  const notYet: Choice = {
    id: 'not-yet',
    label: t('calls.notYet'),
    next: t('calls.notYetNext', [clockTime(notYetUntil(now))]),
    onChoose: () => ask({ type: 'call-not-over' }, close),
  };
  return choices.flatMap((choice) => {
    if (choice.id === 'breath' || choice.id === 'close') return [inFive];
    return choice.id === 'put-off' ? [notYet] : [choice];
  });
}
