/** When the state will have to be looked at next, so that one alarm can be its echo. */

import { boundaryDeadlines } from '../boundary/reduce';
import { msUntilReached, overAt } from '../limits/evaluate';
import { firmnessOf } from '../limits/firmness';
import { LIMIT_KINDS } from '../limits/kinds';
import { callDeadlineAt } from '../pauses/call';
import { soundDeadlines } from '../pauses/call-sound';
import { type Hold, holdOf } from '../pauses/holds';
import { isBeforeSeam } from '../pauses/moment';
import { waitsForSeam } from '../pauses/notify';
import { keptAfterCallUntil } from '../pauses/passing';
import { earliestDueAt, isTime } from '../pauses/policy';
import { nextCardAt, otherWayAt } from '../pauses/schedule';
import { GLANCE_MS, latestEndAt } from '../rests/reduce';
import { endsAt } from '../rests/rest';
import type { Moment } from '../time/moment';
import { BEAT_MS } from '../tracking/attention';
import { lookEveryMs } from '../tracking/focus';
import type { Scene } from '../tracking/scene';
import { isAlive, SESSION_GAP_MS } from '../tracking/session';
import { firstSignAt, lookAgainAt } from '../tracking/wake';
import { limitsInForce } from './limits-in-force';
import { callNotedNextAt } from './note-call';
import { pauseHoursEndAt } from './pause-hours';
import { reminderDeadlineAt } from './reminders';
import { type State, usageAt } from './state';

/** A deadline as near as this is waited for by a timer, where an alarm would ring too late. */
const NEAR_MS = 5_000;

/** The next instant (epoch ms) at which time alone changes something. Always in the future. */
export function nextDeadlineAt(state: State, now: Moment): number {
  const deadlines = [
    state.today.to,
    state.quiet?.until ?? null,
    state.outsideHoursUntil,
    pauseHoursEndAt(state, now),
    state.tally.silentUntil,
    state.undo?.until ?? null,
    ...limitDeadlines(state, now),
    callDeadlineAt(state.call),
    callNotedNextAt(state),
    ...soundDeadlines(state.callSound),
    ...pauseDeadlines(state, now),
    ...boundaryDeadlines(state.boundary),
    ...standingDeadlines(state, now),
    ...restDeadlines(state),
    reminderDeadlineAt(state, now),
    state.absence.since && firstSignAt(state.absence.since),
  ];
  return Math.min(...deadlines.filter((at): at is number => at !== null && at > now.at));
}

/**
 * When the background should wake at the latest (epoch ms). An open span beats; and while a watched
 * page lies in a window without the focus, its coming back is looked for: restoring a minimised
 * window fires nothing.
 */
export function wakeAt(state: State, scene: Scene, now: Moment): number {
  const deadlineAt = nextDeadlineAt(state, now);
  const { attention } = state;
  if (attention.kind === 'on-group') {
    const settledAt = Math.max(attention.settled.at, now.at - BEAT_MS);
    return Math.min(deadlineAt, settledAt + BEAT_MS);
  }
  const { since } = state.absence;
  const againAt = since && lookAgainAt(since, scene, now.at);
  if (againAt !== null) return Math.min(deadlineAt, againAt);
  const mayComeBack = scene.groupId !== null && !scene.focused && scene.idle === 'active';
  return mayComeBack ? Math.min(deadlineAt, now.at + BEAT_MS) : deadlineAt;
}

/**
 * In how long (ms) to look by ourselves while alive; null when nobody watched is near. `untoldAt` (epoch ms)
 * as for `lookEveryMs`.
 */
export function lookInMs(state: State, scene: Scene, now: Moment, untoldAt: number): number | null {
  const untilMs = nextDeadlineAt(state, now) - now.at;
  const isNear =
    state.attention.kind === 'on-group' ||
    (state.rest.kind === 'resting' && state.rest.back !== null) ||
    (scene.groupId !== null && state.absence.since?.woken) ||
    Object.values(state.sessions).some((session) => isAlive(session, now.at));
  if (isNear) return Math.min(lookEveryMs(untoldAt, scene, now.at), untilMs);
  return untilMs <= NEAR_MS ? untilMs : null;
}

/** Her limits while she attends, and the policy's waiting times where one is reached and nothing asks yet. */
function limitDeadlines(state: State, now: Moment): (number | null)[] {
  const { attention } = state;
  const limits =
    attention.kind === 'on-group' ? limitsInForce(state, attention.groupId) : undefined;
  if (attention.kind === 'away' || limits === undefined) return [];
  const usage = usageAt(state, attention.groupId, now);
  return LIMIT_KINDS.map((kind) => {
    const ms = msUntilReached(limits, kind.id, usage);
    if (ms === null) return null;
    if (ms > 0) return now.at + ms;
    const isKept = state.pause.kind === 'due' && !isBeforeSeam(state.pause, state);
    const waits = isKept || firmnessOf(limits[kind.id]) !== 'ask';
    return waits ? null : earliestDueAt(state, kind.id);
  });
}

function pauseDeadlines(state: State, now: Moment): (number | null)[] {
  const { at } = now;
  const { pause, sessions, call, tally } = state;
  if (pause.kind === 'none') return [];
  const limits = limitsInForce(state, pause.groupId);
  const session = sessions[pause.groupId];
  const hold = holdOf(state, null, at);
  return [
    hold !== null && 'until' in hold ? hold.until : null,
    call.kind === 'over' ? keptAfterCallUntil(pause, call.at) : null,
    pause.askAfter,
    nextCardAt(pause.schedule, tally.cardTimes),
    otherWayAt(pause.schedule),
    session === undefined ? null : session.lastAt + SESSION_GAP_MS,
    limits === undefined ? null : overAt(limits, pause.limit, usageAt(state, pause.groupId, now)),
  ];
}

/** When the page that stands has nothing to say any more: it is not to lie there untrue. */
function standingDeadlines(state: State, now: Moment): (number | null)[] {
  const { standing } = state.boundary;
  const limits = standing === null ? undefined : limitsInForce(state, standing.groupId);
  if (standing === null || limits === undefined) return [];
  const { groupId, kinds } = standing;
  const session = kinds.includes('session') ? state.sessions[groupId] : undefined;
  const usage = usageAt(state, groupId, now);
  return [
    session === undefined ? null : session.lastAt + SESSION_GAP_MS,
    ...kinds.map((kind) => overAt(limits, kind, usage)),
  ];
}

function restDeadlines(state: State): (number | null)[] {
  const { rest } = state;
  if (rest.kind !== 'resting') return [];
  return [endsAt(rest), latestEndAt(rest), rest.back === null ? null : rest.back.since + GLANCE_MS];
}

/**
 * The moment when she lets go of the keys is worth knowing. Not during a hold, nor before a card may
 * open; and when that is over, a lull that goes on already is told anew.
 */
export function isListeningForSeam(state: State, at: number, hold: Hold | null = null): boolean {
  const { pause, tally, settings, boundary } = state;
  if (boundary.waiting !== null) return true;
  if (pause.kind === 'none' || pause.card !== null || hold !== null) return false;
  if (!isTime(state, at)) return false;
  const isOnCup = settings.notifyBy === 'cup' && isBeforeSeam(pause, state);
  return isOnCup || waitsForSeam(pause.schedule, tally.cardTimes, settings.notifyBy, at);
}
