/** A limit as a sentence to be read: "After 2 hours in a day, ask me." */
import { sentences, t } from '../browser/i18n';
import { type Firmness, firmnessOf } from '../limits/firmness';
import { type Limit, type LimitKindId, type Limits, NO_LIMITS, withLimit } from '../limits/kinds';
import type { HoursRange } from '../schedule/hours';
import { isAllDay, rangeInWords } from './closed-hours';
import { lengthInWords } from './lengths';

export function limitInWords(kind: LimitKindId, limit: Limit): string {
  if (!limit.on) return t(`limits.${kind}.off`);
  return SAID[kind](withLimit(NO_LIMITS, kind, limit), rungInWords(kind, firmnessOf(limit)));
}

/** What happens when it is reached: "come to the front". Only what is counted by the day is closed until tomorrow. */
export function rungInWords(kind: LimitKindId, rung: Firmness): string {
  const isOfTheDay = kind === 'daily' || kind === 'openings';
  if (rung === 'closed' && isOfTheDay) return t('limits.firmness.closedUntilTomorrow');
  return t(`limits.firmness.${rung}`);
}

const SAID: Readonly<Record<LimitKindId, (limits: Limits, rung: string) => string>> = {
  breath: () => t('limits.breath.on'),
  session: ({ session }, rung) => t('limits.session.on', [lengthInWords(session.seconds), rung]),
  daily: ({ daily }, rung) => t('limits.daily.on', [lengthInWords(daily.seconds), rung]),
  openings: ({ openings: { count } }, rung) => t('limits.openings.on', count, [count, rung]),
  closedHours: ({ closedHours }, rung) =>
    sentences(...closedHours.ranges.map(hoursInWords), t('limits.closedHours.then', [rung])),
};

function hoursInWords(range: HoursRange): string {
  const key = isAllDay(range) ? 'limits.closedHours.allDay' : 'limits.closedHours.on';
  return t(key, [rangeInWords(range)]);
}
