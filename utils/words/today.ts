/** Her day in one sentence: rests and wins, never a zero; and the minutes beneath it. */
import { list, t } from '../browser/i18n';
import { isHealingDay } from '../engine/healing';
import type { State } from '../engine/state';
import { mayHealOn } from '../pauses/policy';
import { isQuiet } from '../pauses/quiet';
import { EMAIL } from '../sites/group';
import { latestSession } from '../tracking/session';
import { groupInSentence } from './group-name';
import { minutesToNextPause } from './next-pause';
import { quietInWords } from './silence';

/** "1 rest and 2 wins today.", "Good morning.", or "Quiet until 4:00."; on a healing day nothing is counted out. */
export function todayInWords(state: State, now: number): string {
  if (isHealingDay(state)) return t('healing.title');
  if (isQuiet(state, now)) return quietInWords(state);
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

/** "Next pause after 18 more minutes in email"; null where no limit asks, or one has been reached, or she may be ill still. */
export function nextPauseInWords(state: State, now: number): string | null {
  if (mayHealOn(state)) return null;
  const groupId = latestSession(state.sessions, now)?.groupId ?? EMAIL;
  const minutes = minutesToNextPause(state, groupId, now);
  if (minutes === null || minutes < 1) return null;
  return t('popup.nextPause', minutes, [groupInSentence(state, groupId), minutes]);
}
