/** What time alone does to a pause: it falls due, lapses with its session, or needs another way to notify her. */
import { type Experiment, isUnderWay, withNextMoment } from '../experiment/experiment';
import { isReached, reachedKinds } from '../limits/evaluate';
import { firmnessOf } from '../limits/firmness';
import { kindOf, type Limits } from '../limits/kinds';
import type { Usage } from '../limits/limit';
import type { GroupId } from '../sites/group';
import { isAlive, SESSION_GAP_MS } from '../tracking/session';
import { isOnCall } from './call';
import type { PauseEffect } from './effects';
import { heldIn, holdOf, holdsEverything } from './holds';
import { atSeam, isBeforeSeam, isForlorn, isSilentMoment } from './moment';
import { besideHer, otherWay, wayToNotify } from './notify';
import { type DuePause, NO_PAUSE, type PauseTally } from './pause';
import { earliestDueAt, isSilent, isTime } from './policy';
import type { PauseContext, PauseSlice } from './reduce';
import { NOTHING_YET, otherWayAt, passSchedule } from './schedule';

/** What time needs to know of limits. */
export type Measures = {
  readonly attending: GroupId | null;
  readonly limitsOf: (groupId: GroupId) => Limits | undefined;
  readonly usageOf: (groupId: GroupId) => Usage;
};

export function letTimePass(
  context: PauseContext,
  measures: Measures,
): readonly [PauseSlice, readonly PauseEffect[]] {
  const { pause, tally } = context;
  // Another limit may have been reached meanwhile, and nothing tells when to look for it.
  const none = pause.kind === 'none' ? pause : NO_PAUSE;
  const next = { ...context, pause: none };
  if (pause.kind === 'due' && !hasLapsed(pause, context, measures)) {
    const limit = isBeforeSeam(pause, context) ? fallsDue(next, measures) : null;
    // Limits that stand are no part of any experiment.
    if (limit !== null && !kindOf(limit.limit).isOneOfTheDay)
      return [{ pause: timed(limit, context), tally }, []];
    return notifyOtherwise(timed(withReached(pause, measures), context), context);
  }
  const due = fallsDue(next, measures);
  if (due === null) return [{ pause: none, tally }, []];
  const [pauseDue, experiment] = tossed(due, context, measures);
  return [{ pause: timed(pauseDue, context), tally, ...(experiment && { experiment }) }, []];
}

/** Minutes in a row that do no more than ask are the moments of an experiment. */
function tossed(
  due: DuePause,
  context: PauseContext,
  { limitsOf }: Measures,
): readonly [DuePause, Experiment | null] {
  const { experiment } = context;
  const limit = limitsOf(due.groupId)?.session;
  const isMoment = due.limit === 'session' && limit !== undefined && firmnessOf(limit) === 'ask';
  if (experiment === null || !isMoment || !isUnderWay(context)) return [due, null];
  const [coin, after] = withNextMoment(experiment);
  return [{ ...due, coin }, after];
}

/**
 * *Not today* ends, and a clock that was ahead is put right: nothing was seen later than now, and no
 * silence lasts beyond tomorrow's beginning (epoch ms).
 */
export function putTallyRight(tally: PauseTally, at: number, tomorrowAt: number): PauseTally {
  const isOver = tally.silentUntil === null || at >= tally.silentUntil;
  const silentUntil = isOver ? null : Math.min(tally.silentUntil, tomorrowAt);
  const wasAhead = [tally.lastOfferedAt, tally.lastCardAt, ...tally.cardTimes].some(
    (time) => time > at,
  );
  if (silentUntil === tally.silentUntil && !wasAhead) return tally;
  return {
    ...tally,
    silentUntil,
    lastOfferedAt: Math.min(tally.lastOfferedAt, at),
    lastCardAt: Math.min(tally.lastCardAt, at),
    cardTimes: wasAhead ? tally.cardTimes.map((time) => Math.min(time, at)) : tally.cardTimes,
  };
}

function fallsDue(context: PauseContext, measures: Measures): DuePause | null {
  const { at, rest } = context;
  const { attending: groupId } = measures;
  if (groupId === null) return null;
  const limits = measures.limitsOf(groupId);
  if (limits === undefined) return null;
  if (rest.kind === 'resting' || isSilent(context, at)) return null;
  const usage = measures.usageOf(groupId);
  const [limit, ...also] = reachedKinds(limits, usage).filter((id) => {
    const earliestAt = earliestDueAt(context, id);
    return earliestAt !== null && at >= earliestAt;
  });
  if (limit === undefined) return null;
  return {
    kind: 'due',
    groupId,
    limit,
    ...(also.length > 0 && { also }),
    askAfter: at,
    putOff: 0,
    schedule: NOTHING_YET,
    held: null,
    offered: false,
    card: null,
  };
}

/** Limits that stand are part of a pause that asks already; the day's few are only by their own turn. */
function withReached(pause: DuePause, { attending, limitsOf, usageOf }: Measures): DuePause {
  const limits = attending === pause.groupId ? limitsOf(pause.groupId) : undefined;
  if (limits === undefined) return pause;
  const known = [pause.limit, ...(pause.also ?? [])];
  const fresh = reachedKinds(limits, usageOf(pause.groupId)).filter(
    (id) => !kindOf(id).isOneOfTheDay && !known.includes(id),
  );
  return fresh.length === 0 ? pause : { ...pause, also: [...(pause.also ?? []), ...fresh] };
}

/** Its session has ended, or its limit isn't reached any more; a card that is open stays until it is closed. */
function hasLapsed(pause: DuePause, context: PauseContext, measures: Measures): boolean {
  if (pause.card !== null) return false;
  if (isForlorn(pause, context)) return true;
  const limits = measures.limitsOf(pause.groupId);
  if (limits?.[pause.limit].on !== true) return true;
  if (outlivesItsSession(pause, context)) return false;
  if (!isReached(limits, pause.limit, measures.usageOf(pause.groupId))) return true;
  // Before the first second of a session is counted there is none: it fell due and lapsed by turns.
  const isThere = measures.attending === pause.groupId;
  return !isThere && !isAlive(context.sessions[pause.groupId], context.at);
}

/**
 * A call takes her away for longer than a session lasts, and is no rest: what was due before it is
 * kept through it, and for as long after it as any absence, or until she is through with that group.
 */
function outlivesItsSession(pause: DuePause, { call, sessions, at }: PauseContext): boolean {
  if (isOnCall(call)) return true;
  if (call.kind !== 'over') return false;
  return at < keptAfterCallUntil(pause, call.at) || isAlive(sessions[pause.groupId], at);
}

/** Epoch ms; `overAt` is when the call ended. */
export function keptAfterCallUntil(pause: DuePause, overAt: number): number {
  return Math.max(overAt, pause.askAfter) + SESSION_GAP_MS;
}

/** Quiet, a hold or an open card stops the clock of the other way. */
function timed(pause: DuePause, context: PauseContext): DuePause {
  const { at, scene } = context;
  const situation = { ...context, pause };
  const hold = holdOf(situation, scene, at);
  const mayNotify =
    wayToNotify(context) !== 'cup' && isTime(situation, at) && !holdsEverything(hold);
  const isFree = mayNotify && pause.card === null;
  const schedule = passSchedule(pause.schedule, isFree, at);
  const held = heldIn(hold, pause.held, at);
  const isSame = schedule === pause.schedule && held === pause.held;
  return isSame ? pause : { ...pause, schedule, held };
}

/** Ten minutes without a hold and without a card in sight: another way. The tab that is in front asks already. */
function notifyOtherwise(
  pause: DuePause,
  context: PauseContext,
): readonly [PauseSlice, readonly PauseEffect[]] {
  const { tally, at, scene } = context;
  const otherAt = otherWayAt(pause.schedule);
  if (otherAt === null || at < otherAt || scene.cardTabInFront) return [{ pause, tally }, []];
  const way = otherWay(pause, context);
  if (way === null) return [{ pause, tally }, []];
  const [asked, effects] = besideHer(pause, way, at);
  const slice = atSeam({ pause: asked, tally }, pause, context);
  return [slice, isSilentMoment(pause) ? [] : effects];
}
