/** Her day in one sentence: rests and wins, never a zero; and the minutes beneath it. */
import { clockTime, language, t } from '../utils/browser/i18n';
import type { State } from '../utils/engine/state';
import { wholeMinutes } from '../utils/time/duration';
import { latestSession } from '../utils/tracking/session';
import { groupInSentence } from './group-name';

/** "One rest, two wins today.", "Good morning.", or "Quiet until 4:00." */
export function todayInWords(state: State, now: number): string {
  if (state.quietUntil !== null && now < state.quietUntil) {
    return t('cup.quietUntil', [clockTime(state.quietUntil)]);
  }
  const { rests, wins } = state.today;
  if (rests === 0 && wins === 0) return greeting(now);
  if (rests === 0) return t('cup.winsToday', wins, [countAtStart(wins)]);
  if (wins === 0) return t('cup.restsToday', rests, [countAtStart(rests)]);
  if (rests === 1) return t('cup.oneRestAndWins', wins, [number(wins)]);
  return t('cup.restsAndWins', wins, [countAtStart(rests), number(wins)]);
}

export function greeting(now: number): string {
  const hour = new Date(now).getHours();
  if (hour >= 4 && hour < 12) return t('cup.goodMorning');
  return hour >= 12 && hour < 18 ? t('cup.goodAfternoon') : t('cup.goodEvening');
}

/** "In email for 18 minutes", or null before the first minute and when no session goes on. */
export function sessionInWords(state: State, now: number): string | null {
  const latest = latestSession(state.sessions, now);
  const minutes = latest === null ? 0 : wholeMinutes(latest.session.countedMs);
  if (latest === null || minutes < 1) return null;
  const group = groupInSentence(state, latest.groupId);
  if (minutes < 60) return t('popup.inGroupMinutes', minutes, [group, minutes]);
  const hours = Math.floor(minutes / 60);
  if (minutes % 60 === 0) return t('popup.inGroupHours', hours, [group, hours]);
  return t('popup.inGroupHoursMinutes', [group, hours, minutes % 60]);
}

/** "two", or a figure where a language has no word for it here. */
function number(count: number): string {
  return t('cup.numbers').split(' ')[count - 2] ?? count.toLocaleString(language());
}

/** "Two": the same at the start of a sentence. */
export function countAtStart(count: number): string {
  const word = number(count);
  return word.slice(0, 1).toLocaleUpperCase(language()) + word.slice(1);
}
