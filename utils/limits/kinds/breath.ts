/** An opening breath: at each opening our page comes to the front, and after ten seconds she may go on. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { LimitKind } from '../limit';

/** It holds by its ten seconds, and by nothing else. */
const entries = { on: v.boolean(), firmness: v.literal('wait') };
export type BreathLimit = ReadonlyDeep<v.InferOutput<v.ObjectSchema<typeof entries, undefined>>>;

export const breath = {
  id: 'breath',
  entries,
  off: { on: false, firmness: 'wait' },
  isOneOfTheDay: false,
  /** No time brings it, only her coming. */
  msUntilReached: (_limit: BreathLimit, usage) => (usage.isAtTheDoor ? 0 : null),
  holdsAsMuch: () => true,
} as const satisfies LimitKind<BreathLimit>;
