/** Her day in one sentence: rests and wins, never a zero; and the minutes beneath it. */
import { clockTime, list, t } from '../utils/browser/i18n';
import type { State } from '../utils/engine/state';
import { MINUTE_MS, wholeMinutes } from '../utils/time/duration';
import { latestSession } from '../utils/tracking/session';
import { groupInSentence } from './group-name';
import { shortLength } from './lengths';

/** "1 rest and 2 wins today.", "Good morning.", or "Quiet until 4:00." */
export function todayInWords(state: State, now: number): string {
  if (state.quietUntil !== null && now < state.quietUntil) {
    return t('cup.quietUntil', [clockTime(state.quietUntil)]);
  }
  const { rests, wins } = state.today;
  if (rests === 0 && wins === 0) return greeting(now);
  const counts = [
    rests === 0 ? '' : t('counts.rests', rests),
    wins === 0 ? '' : t('counts.wins', wins),
  ];
  return t('cup.today', [list(counts.filter((count) => count !== ''))]);
}

export function greeting(now: number): string {
  const hour = new Date(now).getHours();
  if (hour >= 4 && hour < 12) return t('cup.goodMorning');
  return hour >= 12 && hour < 18 ? t('cup.goodAfternoon') : t('cup.goodEvening');
}

/** "In your email for 18 minutes", or null before the first minute and when no session goes on. */
export function sessionInWords(state: State, now: number): string | null {
  const latest = latestSession(state.sessions, now);
  const minutes = latest === null ? 0 : wholeMinutes(latest.session.countedMs);
  if (latest === null || minutes < 1) return null;
  const group = groupInSentence(state, latest.groupId);
  if (minutes < 60) return t('popup.inGroupMinutes', minutes, [group, minutes]);
  return t('popup.inGroupLong', [group, shortLength(minutes * MINUTE_MS)]);
}
