/** What notifications say. Of a pause: the same words as on the card; its buttons are answers that need no more than a word. */
import { t } from '../browser/i18n';
import type { State } from '../engine/state';
import { kindOf } from '../limits/kinds';
import type { DuePause } from '../pauses/pause';
import { reasonInWords } from './pause';

/** At an instant, epoch ms. */
export function notificationInWords(state: State, pause: DuePause, now: number) {
  const { isOneOfTheDay } = kindOf(pause.limit);
  return {
    title: t('card.question'),
    message: reasonInWords(state, pause, now),
    buttons: [t('common.restNow'), t(isOneOfTheDay ? 'card.putOff' : 'card.fiveMore')],
  };
}

/** The same as in the popup. */
export function reminderInWords() {
  return { title: t('productName'), message: t('reminder.ofWin'), buttons: [] };
}
