/** A limit as a sentence to be read: "After 2 hours in a day, ask me." */
import { sentences, t } from '../browser/i18n';
import { type Limit, type LimitKindId, type Limits, NO_LIMITS, withLimit } from '../limits/kinds';
import type { HoursRange } from '../schedule/hours';
import { isAllDay, rangeInWords } from './closed-hours';
import { lengthInWords } from './lengths';

export function limitInWords(kind: LimitKindId, limit: Limit): string {
  if (!limit.on) return t(`limits.${kind}.off`);
  return SAID[kind](withLimit(NO_LIMITS, kind, limit));
}

const SAID: Readonly<Record<LimitKindId, (limits: Limits) => string>> = {
  session: ({ session }) => t('limits.session.on', [lengthInWords(session.seconds)]),
  daily: ({ daily }) => t('limits.daily.on', [lengthInWords(daily.seconds)]),
  openings: ({ openings }) => t('limits.openings.on', openings.count, [openings.count]),
  closedHours: ({ closedHours }) => sentences(...closedHours.ranges.map(hoursInWords)),
};

function hoursInWords(range: HoursRange): string {
  const key = isAllDay(range) ? 'limits.closedHours.allDay' : 'limits.closedHours.on';
  return t(key, [rangeInWords(range)]);
}
