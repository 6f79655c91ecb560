/** How far it is to the next pause in a group, in whole minutes of use. */
import type { State } from '../engine/state';
import type { GroupId } from '../sites/group';
import { MINUTE_MS, SECOND_MS } from '../time/duration';
import { isAlive } from '../tracking/session';

/** Rounded up: it never comes sooner than said. Null where the group has no sites, or no limit that asks. */
export function minutesToNextPause(state: State, groupId: GroupId, at: number): number | null {
  const limits = state.limits[groupId];
  const hasSites = state.groups.some(({ id, sites }) => id === groupId && sites.length > 0);
  if (limits === undefined || !hasSites) return null;
  const session = state.sessions[groupId];
  const used = {
    session: isAlive(session, at) ? session.countedMs : 0,
    daily: state.ledger.countedMs[groupId] ?? 0,
  };
  const left = (['session', 'daily'] as const)
    .filter((kind) => limits[kind].on)
    .map((kind) => limits[kind].seconds * SECOND_MS - used[kind]);
  return left.length === 0 ? null : Math.ceil(Math.min(...left) / MINUTE_MS);
}
