/** Minutes a day. */
import type { DurationField } from '../../fields/field';
import { type LengthLimit, type LimitKind, lengthEntries, msLeft } from '../limit';

const field = {
  kind: 'duration',
  defaultSeconds: 5_400,
  minSeconds: 1,
  maxSeconds: 86_400,
  suggestedSeconds: [1_800, 3_600, 5_400, 7_200],
} as const satisfies DurationField;

export const daily = {
  id: 'daily',
  field,
  entries: lengthEntries(field),
  off: { on: false, seconds: field.defaultSeconds },
  isOneOfTheDay: false,
  msUntilReached: (limit: LengthLimit, usage) => msLeft(limit, usage.dayMs, usage.struckInDayMs),
  holdsAsMuch: (one: LengthLimit, other: LengthLimit) => one.seconds <= other.seconds,
} as const satisfies LimitKind<LengthLimit> & { readonly field: DurationField };
