/** What she does with a notification: a click shows the card, or the field for a win; buttons answer at once. */
import { readClock } from '../../utils/browser/clock';
import {
  clearNotification,
  type NotificationId,
  onNotification,
} from '../../utils/browser/notifications';
import { report } from '../../utils/browser/report';
import { isAsking } from '../../utils/pauses/policy';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { fulfil, type Wanted } from './requests';
import { dispatch, withState } from './store';
import { jot } from './ways-in';

/** In the order of the buttons. */
const ANSWERS: readonly Wanted[] = [
  { type: 'rest-begun', seconds: REST_MINUTES[0] * MINUTE_SECONDS },
  { type: 'pause-put-off' },
];

export function hearNotification(): void {
  onNotification((id, button) => {
    act(id, button).catch((error: unknown) => report('could not hear the notification', error));
  });
}

async function act(id: NotificationId, button: number | null): Promise<void> {
  // It may have outlived what it asked for.
  await clearNotification(id);
  if (id === 'reminder') return jot();
  const answer = button === null ? undefined : ANSWERS[button];
  if (answer === undefined) return dispatch({ type: 'notification-clicked' });
  const now = readClock();
  const isAsked = await withState(async (state) => isAsking(state, now.at));
  if (isAsked || answer.type === 'rest-begun') await fulfil(answer, now);
}
