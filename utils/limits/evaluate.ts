/** Which of her limits a group has reached, and how far off the others are. */
import { isAsFirm } from './firmness';
import { kindOf, LIMIT_KINDS, type LimitKindId, type Limits } from './kinds';
import type { Usage } from './limit';

/** Ms until a limit is reached while she stays; 0 when it is, null when it is off or time alone doesn't bring it. */
export function msUntilReached(limits: Limits, kindId: LimitKindId, usage: Usage): number | null {
  const limit = limits[kindId];
  return limit.on ? kindOf(kindId).msUntilReached(limit, usage) : null;
}

/** Whether a limit holds no less than another one of its kind: off holds nothing. */
export function holdsNoLess<Id extends LimitKindId>(
  kindId: Id,
  one: Limits[Id],
  other: Limits[Id],
): boolean {
  if (!other.on) return true;
  return one.on && isAsFirm(one, other) && kindOf(kindId).holdsAsMuch(one, other);
}

/** When a limit that is reached is so no more by the clock, epoch ms; null where no clock ends it. */
export function overAt(limits: Limits, kindId: LimitKindId, usage: Usage): number | null {
  return kindOf(kindId).overAt?.(limits[kindId], usage) ?? null;
}

export function isReached(limits: Limits, kindId: LimitKindId, usage: Usage): boolean {
  return msUntilReached(limits, kindId, usage) === 0;
}

/** All that are reached. Of several, one that stands asks before minutes in a row, and the clock before anything. */
export function reachedKinds(limits: Limits, usage: Usage): readonly LimitKindId[] {
  return LIMIT_KINDS.map(({ id }) => id)
    .filter((id) => isReached(limits, id, usage))
    .reverse();
}
