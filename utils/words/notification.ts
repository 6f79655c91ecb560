/** What a notification of a pause says: the same words as on the card. Its buttons are answers that need no more than a word. */
import { t } from '../browser/i18n';
import type { State } from '../engine/state';
import type { DuePause } from '../pauses/pause';
import { reasonInWords } from './pause';

export function notificationInWords(state: State, pause: DuePause) {
  return {
    title: t('card.question'),
    message: reasonInWords(state, pause),
    buttons: [t('common.restNow'), t('card.putOff')],
  };
}
