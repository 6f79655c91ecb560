/** What the card says: why it asks, and when it will ask the next time. */
import { clockTime, t } from '../../utils/browser/i18n';
import { timeZone } from '../../utils/browser/time-zone';
import type { State } from '../../utils/engine/state';
import type { DuePause } from '../../utils/pauses/pause';
import { askAgainAt } from '../../utils/pauses/policy';
import { dayOf } from '../../utils/time/day';
import { MINUTE_SECONDS, wholeMinutes } from '../../utils/time/duration';
import { groupInSentence } from '../group-name';

/** "You have been in email for 32 minutes." */
export function reasonInWords(state: State, pause: DuePause): string {
  const group = groupInSentence(state, pause.groupId);
  const minutes = minutesOf(state, pause);
  const hours = Math.floor(minutes / 60);
  if (pause.limit === 'daily') {
    if (minutes < 1) return t('card.dayMoment', [group]);
    if (minutes < 60) return t('card.dayMinutes', minutes, [group, minutes]);
    if (minutes % 60 === 0) return t('card.dayHours', hours, [group, hours]);
    return t('card.dayHoursMinutes', [group, hours, minutes % 60]);
  }
  if (minutes < 1) return t('card.sessionMoment', [group]);
  if (minutes < 60) return t('card.sessionMinutes', minutes, [group, minutes]);
  if (minutes % 60 === 0) return t('card.sessionHours', hours, [group, hours]);
  return t('card.sessionHoursMinutes', [group, hours, minutes % 60]);
}

/** "I'll ask again after 3:40": the time at which it will, if she puts this pause off now. */
export function askAgainInWords(state: State, now: number): string {
  const at = askAgainAt(state, now);
  const rule = { timeZone: timeZone(), dayStartMinutes: state.settings.dayStartMinutes };
  if (at === null || dayOf(at, rule) > dayOf(now, rule)) return t('card.askAgainTomorrow');
  return t('card.askAgainAfter', [clockTime(at)]);
}

/** Never fewer than the limit that was reached, whatever has been settled by now. */
function minutesOf(state: State, pause: DuePause): number {
  const countedMs =
    pause.limit === 'daily'
      ? state.ledger.countedMs[pause.groupId]
      : state.sessions[pause.groupId]?.countedMs;
  const limitSeconds = state.limits[pause.groupId]?.[pause.limit].seconds ?? 0;
  return Math.max(wholeMinutes(countedMs ?? 0), Math.floor(limitSeconds / MINUTE_SECONDS));
}
