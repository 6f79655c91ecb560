/** What she does with the notification: a click shows the card, its buttons answer at once. */
import { readClock } from '../../utils/browser/clock';
import { clearNotification, onNotification } from '../../utils/browser/notifications';
import { report } from '../../utils/browser/report';
import { isAsking } from '../../utils/pauses/policy';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { fulfil, type Wanted } from './requests';
import { dispatch, withState } from './store';

/** In the order of the buttons. */
const ANSWERS: readonly Wanted[] = [
  { type: 'rest-begun', seconds: REST_MINUTES[0] * MINUTE_SECONDS },
  { type: 'pause-put-off' },
];

export function hearNotification(): void {
  onNotification((button) => {
    act(button).catch((error: unknown) => report('could not hear the notification', error));
  });
}

async function act(button: number | null): Promise<void> {
  // It may have outlived what it asked for.
  await clearNotification();
  const answer = button === null ? undefined : ANSWERS[button];
  if (answer === undefined) return dispatch({ type: 'notification-clicked' });
  const now = readClock();
  const isAsked = await withState(async (state) => isAsking(state, now.at));
  if (isAsked || answer.type === 'rest-begun') await fulfil(answer, now);
}
