/** The limits of a group as they hold today: while she has time off, and on a healing day, work rests all day. */
import { forEachKind, type Limits } from '../limits/kinds';
import type { ClosedHours } from '../limits/kinds/closed-hours';
import { WEEKDAYS } from '../schedule/hours';
import type { GroupId } from '../sites/group';
import { type Day, dayAfter } from '../time/day';
import { isHealingDay } from './healing';
import type { State } from './state';

const ALL_DAY = [{ days: [...WEEKDAYS], fromMinutes: 0, toMinutes: 0 }];

/** The same object for the same day: calendar sums are remembered by it. */
let last: ClosedHours | null = null;

/** On a healing day those she has set all rest, firm ones too, and work comes to the front without waiting. */
export function limitsInForce(state: State, groupId: GroupId): Limits | undefined {
  const limits = state.limits[groupId];
  if (limits === undefined || !isHealingDay(state)) return limitsAsSet(state, groupId);
  const resting = forEachKind<Limits>(({ id }) => ({ ...limits[id], on: false }));
  const closedHours = restingUntil(dayAfter(state.today.day), 'front');
  return isWork(state, groupId) ? { ...resting, closedHours } : resting;
}

/** As on any other day. With time off her own hours are none the less firm for it. */
export function limitsAsSet(state: State, groupId: GroupId): Limits | undefined {
  const limits = state.limits[groupId];
  if (limits === undefined || !hasTimeOff(state, groupId)) return limits;
  const { on, firmness } = limits.closedHours;
  return {
    ...limits,
    closedHours: restingUntil(state.settings.timeOffUntil, on ? firmness : undefined),
  };
}

/** Whether she has time off today from a group. */
export function hasTimeOff(
  state: Pick<State, 'groups' | 'settings' | 'today'>,
  groupId: GroupId,
): boolean {
  const { timeOffUntil } = state.settings;
  if (timeOffUntil === null || state.today.day >= timeOffUntil) return false;
  return isWork(state, groupId);
}

function isWork({ groups }: Pick<State, 'groups'>, groupId: GroupId): boolean {
  return groups.some(({ id, work }) => id === groupId && work === true);
}

function restingUntil(until: Day | null, firmness: ClosedHours['firmness']): ClosedHours {
  if (last?.until !== until || last.firmness !== firmness) {
    last = { on: true, ranges: ALL_DAY, until, ...(firmness && { firmness }) };
  }
  return last;
}
