/** How long she rests, in words: until a clock time, and after that in whole minutes. */
import { clockTime, t } from '../../utils/browser/i18n';
import { endsAt, type Resting } from '../../utils/rests/rest';
import { wholeMinutes } from '../../utils/time/duration';

/** "Resting until 3:40", and from then on "Resting, 14 minutes." */
export function restInWords(rest: Resting, now: number): string {
  if (now < endsAt(rest)) return t('rest.restingUntil', [clockTime(endsAt(rest))]);
  return t('rest.restingFor', Math.max(1, wholeMinutes(now - rest.startedAt)));
}
