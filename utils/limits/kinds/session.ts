/** Minutes in a row: the limit this product is about. */
import type { DurationField } from '../../fields/field';
import { type LengthLimit, type LimitKind, lengthEntries, msLeft } from '../limit';

const field = {
  kind: 'duration',
  defaultSeconds: 1_800,
  minSeconds: 1,
  maxSeconds: 14_400,
  suggestedSeconds: [1_200, 1_800, 2_700, 3_600],
} as const satisfies DurationField;

export const session = {
  id: 'session',
  field,
  entries: lengthEntries(field),
  off: { on: false, seconds: field.defaultSeconds },
  isOneOfTheDay: true,
  msUntilReached: (limit: LengthLimit, usage) =>
    msLeft(limit, usage.sessionMs, usage.struckInSessionMs),
  holdsAsMuch: (one: LengthLimit, other: LengthLimit) => one.seconds <= other.seconds,
} as const satisfies LimitKind<LengthLimit> & { readonly field: DurationField };
