/** What time alone does to a pause: it falls due, lapses with its session, or needs another way to call. */
import { isReached } from '../limits/evaluate';
import { LIMIT_KINDS, type Limits } from '../limits/kinds';
import type { Usage } from '../limits/limit';
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';
import { isAlive } from '../tracking/session';
import { type DuePause, NO_PAUSE, type Pause, type PauseTally } from './pause';
import { earliestDueAt, isAsking, isHeld, isSilent, UNHEARD_CALLS, UNHEARD_MS } from './policy';
import type { PauseContext, PauseEffect, PauseSlice } from './reduce';

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
  if (pause.kind === 'none') {
    return [{ pause: fallsDue(context, measures) ?? pause, tally }, []];
  }
  if (hasLapsed(pause, context, measures)) return [{ pause: NO_PAUSE, tally }, []];
  return callOtherwise(timed(pause, context), context);
}

/**
 * A new day forgets what was offered, *not today* ends, and a clock that was ahead is put right:
 * nothing was seen later than now, and no silence lasts beyond tomorrow's beginning.
 */
export function turnTally(
  tally: PauseTally,
  day: Day,
  at: number,
  tomorrowAt: () => number,
): PauseTally {
  const silentUntil = endOfSilence(tally.silentUntil, at, tomorrowAt);
  const wasAhead = tally.lastOfferedAt > at || tally.lastCardAt > at;
  if (tally.day === day && silentUntil === tally.silentUntil && !wasAhead) return tally;
  return {
    ...tally,
    day,
    offered: tally.day === day ? tally.offered : 0,
    silentUntil,
    lastOfferedAt: Math.min(tally.lastOfferedAt, at),
    lastCardAt: Math.min(tally.lastCardAt, at),
  };
}

/** When a silence that she asked for ends (epoch ms), null when it has; at the latest at `latestAt`. */
export function endOfSilence(
  until: number | null,
  at: number,
  latestAt: () => number,
): number | null {
  return until === null || at >= until ? null : Math.min(until, latestAt());
}

function fallsDue(context: PauseContext, measures: Measures): Pause | null {
  const { at, rest } = context;
  const { attending: groupId } = measures;
  if (groupId === null) return null;
  const limits = measures.limitsOf(groupId);
  if (limits === undefined) return null;
  if (rest.kind === 'resting' || isSilent(context, at)) return null;
  const usage = measures.usageOf(groupId);
  const reached = LIMIT_KINDS.find((kind) => {
    const earliestAt = earliestDueAt(context, kind.id);
    return earliestAt !== null && at >= earliestAt && isReached(limits, kind.id, usage);
  });
  if (reached === undefined) return null;
  return {
    kind: 'due',
    groupId,
    limit: reached.id,
    askAfter: at,
    putOff: 0,
    callingSince: null,
    unheard: 0,
    offered: false,
    tabOpened: false,
    card: null,
  };
}

/** Its session has ended, or its limit isn't reached any more; a card that is open stays until it is closed. */
function hasLapsed(pause: DuePause, { sessions, at }: PauseContext, measures: Measures): boolean {
  if (pause.card !== null) return false;
  const limits = measures.limitsOf(pause.groupId);
  const stands =
    limits !== undefined && isReached(limits, pause.limit, measures.usageOf(pause.groupId));
  return !stands || !isAlive(sessions[pause.groupId], at);
}

/** Unheard is counted while she may be called; a hold, quiet or an open card stops that clock. */
function timed(pause: DuePause, context: PauseContext): DuePause {
  const mayCall = isAsking(context, context.at) && !isHeld(context.scene) && pause.card === null;
  if (!mayCall) return pause.callingSince === null ? pause : { ...pause, callingSince: null };
  return pause.callingSince === null ? { ...pause, callingSince: context.at } : pause;
}

/** Three calls or ten minutes unheard: a tab of ours, behind hers. */
function callOtherwise(
  pause: DuePause,
  { tally, at }: PauseContext,
): readonly [PauseSlice, readonly PauseEffect[]] {
  const { callingSince, unheard, tabOpened } = pause;
  if (callingSince === null || tabOpened) return [{ pause, tally }, []];
  const isUnheard = unheard >= UNHEARD_CALLS || at >= callingSince + UNHEARD_MS;
  if (!isUnheard) return [{ pause, tally }, []];
  return [{ pause: { ...pause, tabOpened: true }, tally }, [{ type: 'call-by-tab' }]];
}
