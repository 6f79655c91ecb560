/** How far it is to the next pause in a group, in whole minutes of use. */
import { timeZone } from '../browser/time-zone';
import { limitsInForce } from '../engine/limits-in-force';
import { creditedUsage, type State } from '../engine/state';
import { msUntilReached, reachedKinds } from '../limits/evaluate';
import { LENGTH_KINDS } from '../limits/kinds';
import type { GroupId } from '../sites/group';
import { MINUTE_MS } from '../time/duration';

/** Rounded up: it never comes sooner than said. Null where the group has no sites, or no limit that asks. */
export function minutesToNextPause(state: State, groupId: GroupId, at: number): number | null {
  const limits = limitsInForce(state, groupId);
  const hasSites = state.groups.some(({ id, sites }) => id === groupId && sites.length > 0);
  if (limits === undefined || !hasSites) return null;
  const usage = creditedUsage(state, groupId, at, timeZone());
  if (reachedKinds(limits, usage).length > 0) return 0;
  const left = LENGTH_KINDS.map(({ id }) => msUntilReached(limits, id, usage)).filter(
    (ms) => ms !== null,
  );
  return left.length === 0 ? null : Math.ceil(Math.min(...left) / MINUTE_MS);
}
