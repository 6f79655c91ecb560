/** Openings a day: how often she may come to a group after five minutes or more without it. */
import type { CountField } from '../../fields/field';
import { type CountLimit, countEntries, type LimitKind } from '../limit';

const field = {
  kind: 'count',
  defaultValue: 6,
  min: 1,
  max: 20,
} as const satisfies CountField;

export const openings = {
  id: 'openings',
  field,
  entries: countEntries(field),
  off: { on: false, count: field.defaultValue },
  isOneOfTheDay: false,
  /** The one after the last: no time brings it, only her coming. */
  msUntilReached: ({ count }: CountLimit, usage) => (usage.openings > count ? 0 : null),
  holdsAsMuch: (one: CountLimit, other: CountLimit) => one.count <= other.count,
} as const satisfies LimitKind<CountLimit> & { readonly field: CountField };
