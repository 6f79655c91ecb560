/** Ten minutes before a daily limit or closed hours: one quiet word. */
import { clockTime, t } from '../browser/i18n';
import type { Coming } from '../engine/coming';
import { limitsInForce } from '../engine/limits-in-force';
import type { State } from '../engine/state';
import { firmnessOf } from '../limits/firmness';
import { MINUTE_MS } from '../time/duration';
import { groupInSentence, titleOf } from './group-name';

/** On the cup, which is drawn anew with each word that changes: without the minutes. */
export function comingOnCup(coming: Coming, state: State): string {
  const { kind, groupId } = coming;
  if (kind === 'daily') return t('limits.soon.dailyNear', [groupInSentence(state, groupId)]);
  return comingInWords(coming, state);
}

/** "Email rests from 6:00 PM.", or how many minutes of today there are; rounded up. */
export function comingInWords({ groupId, leftMs, at }: Coming, state: State): string {
  if (at !== null) return t('limits.soon.closedHours', [titleOf(state, groupId), clockTime(at)]);
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  const daily = limitsInForce(state, groupId)?.daily;
  const asks = daily === undefined || firmnessOf(daily) === 'ask';
  const key = asks ? 'limits.soon.daily' : 'limits.soon.dailyFront';
  return t(key, minutes, [groupInSentence(state, groupId), minutes]);
}
