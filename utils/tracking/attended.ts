/** When she attended to each group last: what tells an opening from going on. */
import * as v from 'valibot';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { SESSION_GAP_MS } from './session';

/** Epoch ms, for each group that she attended to within the last five minutes. */
export const AttendedSchema = v.record(GroupIdSchema, v.number());
export type Attended = Readonly<Record<GroupId, number>>;

/** She attended to a group until an instant, epoch ms. */
export function withAttended(attended: Attended, groupId: GroupId, at: number): Attended {
  return attended[groupId] === at ? attended : { ...attended, [groupId]: at };
}

/** Whether coming to a group now (epoch ms) is an opening: five minutes or more without it. */
export function isOpening(attended: Attended, groupId: GroupId, at: number): boolean {
  const last = attended[groupId];
  return last === undefined || at - last >= SESSION_GAP_MS;
}

/** Without what was long ago; none of it lies ahead of a clock that was put right. */
export function recentlyAttended(attended: Attended, at: number): Attended {
  const all = Object.entries(attended);
  if (all.every(([, last]) => last <= at && at - last < SESSION_GAP_MS)) return attended;
  const recent = all.filter(([, last]) => at - last < SESSION_GAP_MS);
  return Object.fromEntries(recent.map(([id, last]) => [id, Math.min(last, at)]));
}
