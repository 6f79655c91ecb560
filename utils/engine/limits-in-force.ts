/** The limits of a group as they hold today: while she has time off, what she marked as work rests all day. */
import type { Limits } from '../limits/kinds';
import type { ClosedHours } from '../limits/kinds/closed-hours';
import { WEEKDAYS } from '../schedule/hours';
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';
import type { State } from './state';

const ALL_DAY = [{ days: [...WEEKDAYS], fromMinutes: 0, toMinutes: 0 }];

/** The same object for the same day: calendar sums are remembered by it. */
let last: ClosedHours | null = null;

/** Her own hours are none the less firm for it. */
export function limitsInForce(state: State, groupId: GroupId): Limits | undefined {
  const limits = state.limits[groupId];
  if (limits === undefined || !hasTimeOff(state, groupId)) return limits;
  const { on, firmness } = limits.closedHours;
  return {
    ...limits,
    closedHours: restingUntil(state.settings.timeOffUntil, on ? firmness : undefined),
  };
}

/** Whether she has time off today from a group. */
export function hasTimeOff({ groups, settings, today }: State, groupId: GroupId): boolean {
  const { timeOffUntil } = settings;
  if (timeOffUntil === null || today.day >= timeOffUntil) return false;
  return groups.some(({ id, work }) => id === groupId && work === true);
}

function restingUntil(until: Day | null, firmness: ClosedHours['firmness']): ClosedHours {
  if (last?.until !== until || last.firmness !== firmness) {
    last = { on: true, ranges: ALL_DAY, until, ...(firmness && { firmness }) };
  }
  return last;
}
