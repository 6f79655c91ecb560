/** When it comes to the front, keeps still and goes. Whatever the page she goes back to, it comes again until she has chosen. */
import type { EventIn } from '../fields/event';
import { isFirm } from '../limits/firmness';
import {
  type Boundary,
  firmestOf,
  LEAVING_MS,
  mayPassAt,
  PASS_MS,
  SEAM_MS,
  type Side,
  type Standing,
} from './boundary';
import type { BoundaryEffect } from './effects';
import type { BOUNDARY_EVENTS, BoundaryEvent } from './events';
import { asOfNow, type BoundaryContext, kindsIn, standingNow } from './now';

type Reduced = readonly [Boundary, readonly BoundaryEffect[]];

/** What what is in front asks for: after every event, and when a deadline has come. The same object where nothing changes. */
export function letBoundaryCome(before: Boundary, context: BoundaryContext): Reduced {
  const { at, front, isHeld } = context;
  const boundary = asOfNow(before, context);
  const { standing, leaving } = boundary;
  // What it says is so no more, and nothing on it would answer.
  if (standing !== null && standingNow(boundary, context) === null) {
    return gone(boundary, context.isAtFront && leaving === null ? standing.tabId : null);
  }
  if (front === null || context.isAtFront) return [boundary, []];
  const { tabId, groupId } = front;
  // Somewhere else: what she did there begins anew when she is back.
  const kinds = groupId === null ? [] : kindsIn(boundary, groupId, context);
  const [first, ...others] = kinds;
  if (groupId === null || first === undefined) return elsewhere(boundary, context);
  if (leaving?.tabId === tabId) {
    const since = leaving.since ?? at;
    if (at - since >= LEAVING_MS) return [stayed(boundary, { groupId, tabId }, at), []];
    return [since === leaving.since ? boundary : { ...boundary, leaving: { tabId, since } }, []];
  }
  const waiting = boundary.waiting?.tabId === tabId ? boundary.waiting : null;
  const isReturn = standing?.tabId === tabId && waiting === null;
  // Who has only rested her hands, or comes back from another application, has not left it.
  const isArrival = context.tabBefore !== tabId && waiting === null;
  const hasWaited = waiting !== null && at - waiting.since >= SEAM_MS;
  // The end of a call is a good moment, and so is that of a film.
  const isSeam = context.isSeam || (waiting?.isHeld === true && !isHeld);
  if (isHeld || !(isReturn || isArrival || isSeam || hasWaited)) {
    const waits = { groupId, tabId, since: waiting?.since ?? at, isHeld };
    const isSame = isReturn || waiting?.isHeld === isHeld;
    return [isSame ? boundary : { ...boundary, waiting: waits }, []];
  }
  // On a bounce from ours she was on her way past it.
  const isBounce = isReturn && before.ours?.isInFront === true;
  const side = standing === null ? 'after' : isBounce ? other(standing.side) : standing.side;
  const stands: Standing = {
    groupId,
    kinds: [first, ...others],
    tabId,
    side,
    cameAt: standing?.groupId === groupId ? standing.cameAt : at,
    since: at,
    closings: isReturn ? standing.closings : 0,
  };
  return [
    { ...boundary, standing: stands, waiting: null, leaving: null },
    [{ type: 'come-to-front', tabId, side }],
  ];
}

/** Answers what she does on it, by what is reached at that moment. Without one that stands nothing is answered. */
export function reduceBoundary(
  before: Boundary,
  event: BoundaryEvent,
  context: BoundaryContext,
): Reduced {
  const { at } = context;
  const now = standingNow(before, context);
  const standing = now ?? before.standing;
  const limits = standing === null ? undefined : context.limitsOf(standing.groupId);
  if (standing === null || limits === undefined) return [before, []];
  const { tabId, groupId, kinds } = standing;
  const firmness = firmestOf(limits, kinds);
  switch (event.type) {
    case 'boundary-left': {
      const leaving = { tabId, since: null };
      return [{ ...before, leaving }, [{ type: 'close-page', tabId, groupId }]];
    }
    case 'boundary-passed': {
      const mayPass =
        at >= mayPassAt(standing, limits) && (firmness !== 'sentence' || event.isSaid);
      return now !== null && mayPass ? passed(before, standing, at) : [before, []];
    }
    case 'boundary-without-today': {
      if (now === null || firmness !== 'front') return [before, []];
      const off = [...(before.without[groupId] ?? []), ...kinds];
      const without = { ...before.without, [groupId]: [...new Set(off)] };
      return [{ ...before, without, standing: null }, [{ type: 'close-boundary', backTo: tabId }]];
    }
    case 'rest-begun':
      return gone(before);
    case 'page-gone':
      return event.tabId === tabId ? gone(before) : [before, []];
    case 'page-kept': {
      const isLeft = event.tabId === before.leaving?.tabId;
      return [isLeft ? stayed(before, { groupId, tabId }, at) : before, []];
    }
    case 'boundary-closed': {
      const closings = standing.closings + 1;
      if (closings < 2) return [{ ...before, ours: null, standing: { ...standing, closings } }, []];
      const isOnFirmRung = isFirm({ on: true, ...(firmness !== 'ask' && { firmness }) });
      if (!isOnFirmRung) return passed({ ...before, ours: null }, standing, at);
      return [
        { ...before, ours: null, standing: { ...standing, closings: 0 } },
        // A look that came before the news of the closing has brought ours once more.
        [
          { type: 'go-elsewhere', tabId, groupId },
          { type: 'close-boundary', backTo: null },
        ],
      ];
    }
  }
}

/**
 * What it means to it that a tab has gone; null is nothing. `wasOurs`: it is known to have been one of ours; the one
 * that was seen last may have come after it.
 */
export function goneWith(
  { standing, ours }: Boundary,
  tabId: number,
  wasOurs: boolean,
): EventIn<typeof BOUNDARY_EVENTS> | null {
  if (standing === null) return null;
  if (standing.tabId === tabId) return { type: 'page-gone', tabId };
  return wasOurs || ours?.tabId === tabId ? { type: 'boundary-closed' } : null;
}

/** When time alone changes something, epoch ms; null where it doesn't. */
export function boundaryDeadlines(boundary: Boundary): readonly (number | null)[] {
  const { passes, waiting, leaving } = boundary;
  return [
    ...Object.values(passes),
    waiting === null ? null : waiting.since + SEAM_MS,
    leaving === null || leaving.since === null ? null : leaving.since + LEAVING_MS,
  ];
}

/** The day is over: she is without nothing any more. */
export function turnBoundary(boundary: Boundary): Boundary {
  return Object.keys(boundary.without).length === 0 ? boundary : { ...boundary, without: {} };
}

/** In a new run of the browser tabs have other ids: whatever stood comes anew. */
export function withoutTabs(boundary: Boundary): Boundary {
  return { ...boundary, waiting: null, standing: null, leaving: null, ours: null };
}

/** What is in front is not its business, and nothing waits. */
function elsewhere(boundary: Boundary, { front }: BoundaryContext): Reduced {
  const { standing, waiting, leaving } = boundary;
  // The page that it stood beside is open to her again.
  const isOver = standing !== null && front?.tabId === standing.tabId;
  if (isOver) return gone(boundary);
  const rests =
    standing === null || standing.closings === 0 ? standing : { ...standing, closings: 0 };
  const isSame = rests === standing && waiting === null && leaving === null;
  // Of a page that she was closing it is told when it has gone.
  return [isSame ? boundary : { ...boundary, standing: rests, waiting: null, leaving: null }, []];
}

/** There is nothing to stand beside any more, or nothing to say. */
function gone(boundary: Boundary, backTo: number | null = null): Reduced {
  return [
    { ...boundary, standing: null, waiting: null, leaving: null },
    [{ type: 'close-boundary', backTo }],
  ];
}

/** She is at her draft, and that may still ask her: never at once over the question. */
function stayed(
  boundary: Boundary,
  page: Pick<Standing, 'groupId' | 'tabId'>,
  at: number,
): Boundary {
  const { groupId, tabId } = page;
  return { ...boundary, leaving: null, waiting: { groupId, tabId, since: at, isHeld: false } };
}

/** She goes on: after a breath alone, as long as she likes. */
function passed(before: Boundary, { groupId, tabId, kinds }: Standing, at: number): Reduced {
  const isBreathAlone = kinds.every((kind) => kind === 'breath');
  const passes = isBreathAlone ? before.passes : { ...before.passes, [groupId]: at + PASS_MS };
  const atTheDoor = before.atTheDoor.filter((one) => one !== groupId);
  const effect = { type: 'close-boundary', backTo: tabId } as const;
  return [{ ...before, passes, atTheDoor, standing: null, leaving: null }, [effect]];
}

function other(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}
