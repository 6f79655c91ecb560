/** Which of her limits a group has reached, and how far off the others are. */
import type { Limits } from './kinds';
import { LIMIT_KINDS, type LimitKindId } from './kinds';
import type { Usage } from './limit';

/** Ms until a limit is reached; 0 when it is, null when it is off. */
export function msUntilReached(limits: Limits, kindId: LimitKindId, usage: Usage): number | null {
  const limit = limits[kindId];
  const kind = LIMIT_KINDS.find((one) => one.id === kindId);
  if (!limit.on || kind === undefined) return null;
  return Math.max(0, limit.seconds * 1_000 - kind.used(usage));
}

export function isReached(limits: Limits, kindId: LimitKindId, usage: Usage): boolean {
  return msUntilReached(limits, kindId, usage) === 0;
}
