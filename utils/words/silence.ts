/** Why no pause comes now and when one will, in one calm sentence. */
import { clockTime, dateFormat, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import type { State } from '../engine/state';
import type { Silence } from '../pauses/silence';
import { type Day, startOfTomorrow } from '../time/day';
import { comingTime, weekdayAndTime } from './closed-hours';

export function silenceInWords(silence: Silence, state: State, now: number): string {
  switch (silence.kind) {
    case 'healing':
      return healingUntil(state);
    case 'quiet':
      return quietInWords(state);
    case 'outside-hours':
      return t('silence.outsideHours', [comingTime(silence.until, now)]);
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

/** "Quiet until 4:00 PM.", or "Quiet until the start of Monday, December 7."; empty where she asked for none. */
export function quietInWords({ quiet, today }: Pick<State, 'quiet' | 'today'>): string {
  if (quiet === null) return '';
  if (quiet.kind === 'until-day') return t('cup.quietUntilDay', [weekdayAndDate(quiet.day)]);
  return t('cup.quietUntil', [timeInHerDay(quiet.until, today)]);
}

/** "4:00 PM", or "Saturday 9:00 AM" where her day is over by then. Both epoch ms. */
export function timeInHerDay(at: number, today: { readonly to: number }): string {
  return at > today.to ? weekdayAndTime(at) : clockTime(at);
}

/** "Monday, December 7" or "Mon, Dec 7": none that she may choose is a year off. */
export function weekdayAndDate(day: Day, how: 'long' | 'short' = 'long'): string {
  const parts = { weekday: how, month: how, day: 'numeric', timeZone: 'UTC' } as const;
  return dateFormat(parts).format(Date.parse(day));
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
