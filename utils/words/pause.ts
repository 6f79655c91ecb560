/** What the card says: why it asks, and when it will ask the next time. */
import { clockTime, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import type { State } from '../engine/state';
import type { DuePause } from '../pauses/pause';
import { askAgainAt } from '../pauses/policy';
import { dayOf } from '../time/day';
import { MINUTE_MS, MINUTE_SECONDS, wholeMinutes } from '../time/duration';
import { closedInWords } from './closed-hours';
import { groupInSentence } from './group-name';
import { shortLength } from './lengths';

/** "You’ve been in your email for 32 minutes." */
export function reasonInWords(state: State, pause: DuePause, now: number): string {
  if (pause.limit === 'closedHours') return closedInWords(state, pause.groupId, now);
  const group = groupInSentence(state, pause.groupId);
  if (pause.limit === 'openings') {
    const openings = state.ledger.openings[pause.groupId] ?? 1;
    return t('card.openings', openings, [group, openings]);
  }
  const minutes = minutesOf(state, pause, pause.limit === 'daily' ? 'daily' : 'session');
  const isLong = minutes >= 60;
  const length = shortLength(minutes * MINUTE_MS);
  if (pause.limit === 'daily') {
    if (minutes < 1) return t('card.dayMoment', [group]);
    if (isLong) return t('card.dayLong', [group, length]);
    return t('card.dayMinutes', minutes, [group, minutes]);
  }
  if (minutes < 1) return t('card.sessionMoment', [group]);
  if (isLong) return t('card.sessionLong', [group, length]);
  return t('card.sessionMinutes', minutes, [group, minutes]);
}

/** "I'll ask again after 3:40": the time at which it will, if she puts this pause off now. */
export function askAgainInWords(state: State, now: number): string {
  const at = askAgainAt(state, now);
  const rule = { timeZone: timeZone(), dayStartMinutes: state.settings.dayStartMinutes };
  if (at === null || dayOf(at, rule) > dayOf(now, rule)) return t('card.askAgainTomorrow');
  return t('card.askAgainAfter', [clockTime(at)]);
}

/** Never fewer than the limit that was reached, whatever has been settled by now. */
function minutesOf(state: State, { groupId }: DuePause, limit: 'session' | 'daily'): number {
  const countedMs =
    limit === 'daily' ? state.ledger.countedMs[groupId] : state.sessions[groupId]?.countedMs;
  const limitSeconds = state.limits[groupId]?.[limit].seconds ?? 0;
  return Math.max(wholeMinutes(countedMs ?? 0), Math.floor(limitSeconds / MINUTE_SECONDS));
}
