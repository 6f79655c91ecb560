/** What comes in ten minutes where she was last: a daily limit, or closed hours. Said, and nothing opens for it. */
import { msUntilReached } from '../limits/evaluate';
import type { LimitKindId } from '../limits/kinds';
import type { GroupId } from '../sites/group';
import { MINUTE_MS } from '../time/duration';
import { latestSession } from '../tracking/session';
import { limitsInForce } from './limits-in-force';
import { creditedUsage, type State } from './state';

const SOON_MS = 10 * MINUTE_MS;
const ANNOUNCED = ['closedHours', 'daily'] as const satisfies readonly LimitKindId[];

export type Coming = {
  readonly groupId: GroupId;
  readonly kind: (typeof ANNOUNCED)[number];
  /** How long she may still stay, ms. */
  readonly leftMs: number;
  /** When it comes by the clock, epoch ms; null where it is her minutes that bring it. */
  readonly at: number | null;
};

/** At an instant (epoch ms), while the session goes on that it is about. Closed hours come before minutes. */
export function comingIn(state: State, at: number, timeZone: string): Coming | null {
  const groupId = latestSession(state.sessions, at)?.groupId;
  const limits = groupId === undefined ? undefined : limitsInForce(state, groupId);
  if (groupId === undefined || limits === undefined) return null;
  const usage = creditedUsage(state, groupId, at, timeZone);
  for (const kind of ANNOUNCED) {
    const leftMs = msUntilReached(limits, kind, usage);
    if (leftMs === null || leftMs === 0 || leftMs > SOON_MS) continue;
    return { groupId, kind, leftMs, at: kind === 'daily' ? null : at + leftMs };
  }
  return null;
}
