/** Which of her limits a group has reached, and how far off the others are. */
import { kindOf, LIMIT_KINDS, type LimitKindId, type Limits } from './kinds';
import type { Usage } from './limit';

/** Ms until a limit is reached while she stays; 0 when it is, null when it is off or time alone doesn't bring it. */
export function msUntilReached(limits: Limits, kindId: LimitKindId, usage: Usage): number | null {
  const limit = limits[kindId];
  return limit.on ? kindOf(kindId).msUntilReached(limit, usage) : null;
}

export function isReached(limits: Limits, kindId: LimitKindId, usage: Usage): boolean {
  return msUntilReached(limits, kindId, usage) === 0;
}

/** All that are reached, in the order in which they ask. */
export function reachedKinds(limits: Limits, usage: Usage): readonly LimitKindId[] {
  return LIMIT_KINDS.map(({ id }) => id).filter((id) => isReached(limits, id, usage));
}
