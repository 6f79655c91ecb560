/** Her hours for pauses: outside of them Full Cup counts, and keeps still. */
import { withdrawn } from '../pauses/reduce';
import { type Hours, nextStretchAt, stretchAt } from '../schedule/hours';
import type { Moment } from '../time/moment';
import { dayRuleOf, type State } from './state';

/** By the clock on the wall where she is. What notifies her when they end goes, as with quiet. */
export function passPauseHours(state: State, now: Moment): State {
  const hours = hoursIn(state);
  const rule = dayRuleOf(state, now);
  const isWithin = hours === null || stretchAt(hours, now.at, rule) !== null;
  const outsideHoursUntil = isWithin ? null : nextStretchAt(hours, now.at, rule);
  if (outsideHoursUntil === state.outsideHoursUntil) return state;
  const pause = state.outsideHoursUntil === null ? withdrawn(state.pause) : state.pause;
  return { ...state, outsideHoursUntil, pause };
}

/** When the hours that go on end, epoch ms; null outside of them, and where pauses may come at any time. */
export function pauseHoursEndAt(state: State, now: Moment): number | null {
  const hours = hoursIn(state);
  if (hours === null) return null;
  const endAt = stretchAt(hours, now.at, dayRuleOf(state, now))?.toAt ?? null;
  return endAt !== null && Number.isFinite(endAt) ? endAt : null;
}

function hoursIn({ settings: { pauseHours } }: State): Hours | null {
  return pauseHours.on ? { ranges: pauseHours.ranges, until: null } : null;
}
