/** When it comes to the front, keeps still and goes. Whatever the page she goes back to, it comes again until she has chosen. */
import type { EventIn } from '../fields/event';
import { isFirm } from '../limits/firmness';
import type { LimitKindId, Limits } from '../limits/kinds';
import type { GroupId } from '../sites/group';
import {
  atTheFront,
  type Boundary,
  firmestOf,
  mayPassAt,
  PASS_MS,
  SEAM_MS,
  type Side,
  type Standing,
} from './boundary';
import type { BoundaryEffect } from './effects';
import type { BOUNDARY_EVENTS, BoundaryEvent } from './events';

/** What it has to know of the others, at one moment (epoch ms). */
export type BoundaryContext = {
  readonly at: number;
  /** The tab in front of the focused window and the group that it shows; null where there is none. */
  readonly front: { readonly tabId: number; readonly groupId: GroupId | null } | null;
  /** That tab is ours. */
  readonly isAtFront: boolean;
  /** The tab in which she attended to a group at the event before; null is none. */
  readonly tabBefore: number | null;
  /** A call, a film, full screen or a rest. */
  readonly isHeld: boolean;
  /** A good moment: she has let go of the keys, or has come to another tab. */
  readonly isSeam: boolean;
  readonly limitsOf: (groupId: GroupId) => Limits | undefined;
  /** What is reached of a group's limits, the one that asks first. */
  readonly reachedOf: (groupId: GroupId) => readonly LimitKindId[];
};

type Reduced = readonly [Boundary, readonly BoundaryEffect[]];

/** What what is in front asks for: after every event, and when a deadline has come. The same object where nothing changes. */
export function letBoundaryCome(before: Boundary, context: BoundaryContext): Reduced {
  const { at, front, isHeld } = context;
  const boundary = withOurs(withoutWhatIsOver(before, at), context);
  const { standing } = boundary;
  // The group is there no more: nothing on our page would answer.
  if (standing !== null && context.limitsOf(standing.groupId) === undefined) return gone(boundary);
  if (front === null || context.isAtFront) return [boundary, []];
  const { tabId, groupId } = front;
  // Somewhere else: what she did there begins anew when she is back.
  const kinds = groupId === null ? [] : kindsIn(boundary, groupId, context);
  const [first, ...others] = kinds;
  if (groupId === null || first === undefined) return elsewhere(boundary, context);
  if (boundary.leaving?.tabId === tabId) return [boundary, []];
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

/** Answers what she does on it. Without one that stands nothing is answered. */
export function reduceBoundary(
  before: Boundary,
  event: BoundaryEvent,
  { at, limitsOf }: Pick<BoundaryContext, 'at' | 'limitsOf'>,
): Reduced {
  const { standing } = before;
  const limits = standing === null ? undefined : limitsOf(standing.groupId);
  if (standing === null || limits === undefined) return [before, []];
  const { tabId, groupId, kinds } = standing;
  const firmness = firmestOf(limits, kinds);
  switch (event.type) {
    case 'boundary-left':
      return [{ ...before, leaving: { tabId } }, [{ type: 'close-page', tabId, groupId }]];
    case 'boundary-passed': {
      const mayPass =
        at >= mayPassAt(standing, limits) && (firmness !== 'sentence' || event.isSaid);
      return mayPass ? passed(before, standing, at) : [before, []];
    }
    case 'boundary-without-today': {
      if (firmness !== 'front') return [before, []];
      const off = [...(before.without[groupId] ?? []), ...kinds];
      const without = { ...before.without, [groupId]: [...new Set(off)] };
      return [{ ...before, without, standing: null }, [{ type: 'close-boundary', backTo: tabId }]];
    }
    case 'rest-begun':
      return gone(before);
    case 'page-gone':
      return event.tabId === tabId ? gone(before) : [before, []];
    case 'page-kept': {
      if (event.tabId !== before.leaving?.tabId) return [before, []];
      // She is at her draft.
      const waiting = { groupId, tabId, since: at, isHeld: false };
      return [{ ...before, leaving: null, waiting }, []];
    }
    case 'boundary-closed': {
      const closings = standing.closings + 1;
      if (closings < 2) return [{ ...before, ours: null, standing: { ...standing, closings } }, []];
      const isOnFirmRung = isFirm({ on: true, ...(firmness !== 'ask' && { firmness }) });
      if (!isOnFirmRung) return passed({ ...before, ours: null }, standing, at);
      return [
        { ...before, ours: null, standing: { ...standing, closings: 0 } },
        [{ type: 'go-elsewhere', tabId, groupId }],
      ];
    }
  }
}

/** What it means to it that a tab has gone; null is nothing. */
export function goneWith(
  { standing, ours }: Boundary,
  tabId: number,
): EventIn<typeof BOUNDARY_EVENTS> | null {
  if (standing === null) return null;
  if (standing.tabId === tabId) return { type: 'page-gone', tabId };
  return ours?.tabId === tabId ? { type: 'boundary-closed' } : null;
}

/** When time alone changes something, epoch ms; null where it doesn't. */
export function boundaryDeadlines({ passes, waiting }: Boundary): readonly (number | null)[] {
  return [...Object.values(passes), waiting === null ? null : waiting.since + SEAM_MS];
}

/** The day is over: she is without nothing any more. */
export function turnBoundary(boundary: Boundary): Boundary {
  return Object.keys(boundary.without).length === 0 ? boundary : { ...boundary, without: {} };
}

/** In a new run of the browser tabs have other ids: whatever stood comes anew. */
export function withoutTabs(boundary: Boundary): Boundary {
  return { ...boundary, waiting: null, standing: null, leaving: null, ours: null };
}

/** Those that come to the front, and with them all that is reached: it is one page for all of them. */
function kindsIn(
  boundary: Boundary,
  groupId: GroupId,
  context: BoundaryContext,
): readonly LimitKindId[] {
  const limits = context.limitsOf(groupId);
  if (limits === undefined || boundary.passes[groupId] !== undefined) return [];
  const reached = context.reachedOf(groupId);
  const kinds = atTheFront(boundary, groupId, limits, reached);
  const off = boundary.without[groupId] ?? [];
  const also = reached.filter((kind) => !kinds.includes(kind) && !off.includes(kind));
  return kinds.length === 0 ? [] : [...kinds, ...also];
}

/** What is in front is not its business, and nothing waits. */
function elsewhere(boundary: Boundary, { front }: BoundaryContext): Reduced {
  const { standing, waiting, leaving } = boundary;
  if (leaving !== null) return gone(boundary);
  // The page that it stood beside is open to her again.
  const isOver = standing !== null && front?.tabId === standing.tabId;
  if (isOver) return gone(boundary);
  const rests =
    standing === null || standing.closings === 0 ? standing : { ...standing, closings: 0 };
  const isSame = rests === standing && waiting === null;
  return [isSame ? boundary : { ...boundary, standing: rests, waiting: null }, []];
}

/** There is nothing to stand beside any more. */
function gone(boundary: Boundary): Reduced {
  return [
    { ...boundary, standing: null, waiting: null, leaving: null },
    [{ type: 'close-boundary', backTo: null }],
  ];
}

/** She goes on: after a breath alone, as long as she likes. */
function passed(before: Boundary, { groupId, tabId, kinds }: Standing, at: number): Reduced {
  const isBreathAlone = kinds.every((kind) => kind === 'breath');
  const passes = isBreathAlone ? before.passes : { ...before.passes, [groupId]: at + PASS_MS };
  const atTheDoor = before.atTheDoor.filter((one) => one !== groupId);
  const effect = { type: 'close-boundary', backTo: tabId } as const;
  return [{ ...before, passes, atTheDoor, standing: null, leaving: null }, [effect]];
}

/** By the clock; one that was ahead when it was given lets her stay for no longer, and nothing has stood since later than now. */
function withoutWhatIsOver(boundary: Boundary, at: number): Boundary {
  const { passes, standing } = boundary;
  const all = Object.entries(passes);
  const open = all.filter(([, until]) => at < until && until - at <= PASS_MS);
  const waiting =
    boundary.waiting !== null && boundary.waiting.since > at ? null : boundary.waiting;
  const isAhead = standing !== null && standing.since > at;
  if (open.length === all.length && waiting === boundary.waiting && !isAhead) return boundary;
  return {
    ...boundary,
    passes: Object.fromEntries(open),
    waiting,
    standing: isAhead ? { ...standing, since: at } : standing,
  };
}

function withOurs(boundary: Boundary, { front, isAtFront }: BoundaryContext): Boundary {
  const { ours } = boundary;
  if (front === null || (ours === null && !isAtFront)) return boundary;
  const tabId = isAtFront || ours === null ? front.tabId : ours.tabId;
  const isSame = ours?.tabId === tabId && ours.isInFront === isAtFront;
  return isSame ? boundary : { ...boundary, ours: { tabId, isInFront: isAtFront } };
}

function other(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}
