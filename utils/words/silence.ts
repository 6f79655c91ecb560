/** Why no pause comes now and when one will, in one calm sentence. */
import { clockTime, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import type { State } from '../engine/state';
import type { Silence } from '../pauses/silence';
import { startOfTomorrow } from '../time/day';

export function silenceInWords(silence: Silence, state: State, now: number): string {
  switch (silence.kind) {
    case 'healing':
      return healingUntil(state);
    case 'quiet':
      return t('cup.quietUntil', [clockTime(silence.until)]);
    case 'not-today':
      return t('card.declinedNext');
    case 'call': {
      const since = clockTime(silence.since);
      return silence.by === 'sound' ? t('silence.call', [since]) : t('silence.sharing', [since]);
    }
    case 'call-said':
      return t('silence.callSaid', [clockTime(silence.until)]);
    case 'held':
      return heldInWords(silence, clockTime(silence.since));
    case 'just-arrived':
      return t('silence.justArrived', [clockTime(silence.until)]);
    case 'put-off':
      return t('card.askAgainAfter', [clockTime(silence.until)]);
    case 'enough-today':
      return t('silence.enoughToday', silence.offered);
    case 'gap': {
      const tomorrowAt = startOfTomorrow(now, {
        timeZone: timeZone(),
        dayStartMinutes: state.settings.dayStartMinutes,
      });
      if (silence.until >= tomorrowAt) return t('card.declinedNext');
      return t('silence.gap', [clockTime(silence.until)]);
    }
  }
}

/** "It’s a healing day until 4:00." */
export function healingUntil({ today }: State): string {
  return t('healing.until', [clockTime(today.to)]);
}

function heldInWords(held: Extract<Silence, { kind: 'held' }>, since: string): string {
  switch (held.by) {
    case 'full-screen':
      return t(held.cardsOnly ? 'silence.ownFullScreen' : 'silence.fullScreen', [since]);
    case 'sound':
      return t(held.cardsOnly ? 'silence.ownSound' : 'silence.sound', [since]);
    case 'locked':
      return t('silence.locked', [since]);
  }
}
