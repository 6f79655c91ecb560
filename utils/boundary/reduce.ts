/** When it comes to the front, keeps still and goes. Whatever the page she goes back to, it comes again until she has chosen. */
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

export type BoundaryEvent =
  /** *Close this tab*: exactly the one that it stands beside. */
  | { readonly type: 'boundary-left' }
  | { readonly type: 'boundary-passed' }
  | { readonly type: 'boundary-without-today' }
  /** She has closed our page without an answer. */
  | { readonly type: 'boundary-closed' }
  /** The page that it stood beside is there no more. */
  | { readonly type: 'page-gone'; readonly tabId: number };

export type BoundaryEffect =
  /** Ours comes to the front beside the page: one tab in its window, moved there or made. */
  | { readonly type: 'come-to-front'; readonly tabId: number; readonly side: Side }
  /** The page stays as it is; the nearest tab outside its group comes to the front, or a new one. */
  | { readonly type: 'go-elsewhere'; readonly tabId: number; readonly groupId: GroupId }
  /** Never waited for: the page may ask her about a draft. */
  | { readonly type: 'close-page'; readonly tabId: number }
  | { readonly type: 'close-boundary' };

/** What it has to know of the others, at one moment (epoch ms). */
export type BoundaryContext = {
  readonly at: number;
  /** The tab in front of the focused window and the group that it shows; null where there is none. */
  readonly front: { readonly tabId: number; readonly groupId: GroupId | null } | null;
  /** Ours is in front. */
  readonly isAtFront: boolean;
  /** The tab that was in front at the event before; null is none. */
  readonly tabBefore: number | null;
  /** Ours was. */
  readonly wasAtFront: boolean;
  /** A call, a film, full screen or a rest. */
  readonly isHeld: boolean;
  /** A good moment: she has let go of the keys, or has come to another tab. */
  readonly isSeam: boolean;
  readonly limitsOf: (groupId: GroupId) => Limits | undefined;
  /** What is reached of a group's limits, the one that asks first. */
  readonly reachedOf: (groupId: GroupId) => readonly LimitKindId[];
};

type Reduced = readonly [Boundary, readonly BoundaryEffect[]];

/** What what is in front asks for: after every event, and when a deadline has come. */
export function letBoundaryCome(before: Boundary, context: BoundaryContext): Reduced {
  const { at, front, isHeld } = context;
  const boundary = withoutWhatIsOver(before, at);
  if (front === null || context.isAtFront) return [boundary, []];
  const { tabId, groupId } = front;
  // Somewhere else: what she did there begins anew when she is back.
  const kinds = groupId === null ? [] : kindsIn(boundary, groupId, context);
  const [first] = kinds;
  if (groupId === null || first === undefined) return elsewhere(boundary, context);
  const leaving = boundary.leaving === tabId ? tabId : null;
  if (leaving !== null || isHeld) return [{ ...boundary, leaving }, []];
  const { standing, waiting } = boundary;
  const isReturn = standing?.tabId === tabId;
  const isArrival = context.tabBefore !== tabId;
  const hasWaited = waiting?.tabId === tabId && at - waiting.since >= SEAM_MS;
  if (!isReturn && !isArrival && !context.isSeam && !hasWaited) {
    const since = waiting?.tabId === tabId ? waiting.since : at;
    return [{ ...boundary, waiting: { tabId, since } }, []];
  }
  // On a bounce from ours she was on her way past it.
  const side = isReturn && context.wasAtFront ? other(standing.side) : (standing?.side ?? 'after');
  const closings = isReturn ? standing.closings : 0;
  const stands: Standing = {
    groupId,
    kinds: [first, ...kinds.slice(1)],
    tabId,
    side,
    since: at,
    closings,
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
  { at, limitsOf }: BoundaryContext,
): Reduced {
  const { standing } = before;
  const limits = standing === null ? undefined : limitsOf(standing.groupId);
  if (standing === null || limits === undefined) return [before, []];
  const firmness = firmestOf(limits, standing.kinds);
  switch (event.type) {
    case 'boundary-left':
      return [
        { ...before, leaving: standing.tabId },
        [{ type: 'close-page', tabId: standing.tabId }],
      ];
    case 'boundary-passed':
      return at < mayPassAt(standing, limits) ? [before, []] : passed(before, standing, at);
    case 'boundary-without-today': {
      if (firmness !== 'front') return [before, []];
      const { groupId, kinds } = standing;
      const without = {
        ...before.without,
        [groupId]: [...(before.without[groupId] ?? []), ...kinds],
      };
      return [{ ...before, without, standing: null }, [{ type: 'close-boundary' }]];
    }
    case 'page-gone':
      return event.tabId === standing.tabId ? gone(before) : [before, []];
    case 'boundary-closed': {
      const closed = { ...before, standing: { ...standing, closings: standing.closings + 1 } };
      if (closed.standing.closings < 2) return [closed, []];
      const isOnFirmRung = isFirm({ on: true, ...(firmness !== 'ask' && { firmness }) });
      if (!isOnFirmRung) return passed(before, standing, at);
      const { tabId, groupId } = standing;
      return [
        { ...before, standing: { ...standing, closings: 0 } },
        [{ type: 'go-elsewhere', tabId, groupId }],
      ];
    }
  }
}

/** When time alone changes something, epoch ms; null where it doesn't. */
export function boundaryDeadlines({ passes, waiting }: Boundary): readonly (number | null)[] {
  return [...Object.values(passes), waiting === null ? null : waiting.since + SEAM_MS];
}

/** The day is over: she is without nothing any more. */
export function turnBoundary(boundary: Boundary): Boundary {
  return Object.keys(boundary.without).length === 0 ? boundary : { ...boundary, without: {} };
}

function kindsIn(boundary: Boundary, groupId: GroupId, context: BoundaryContext) {
  const limits = context.limitsOf(groupId);
  if (limits === undefined || boundary.passes[groupId] !== undefined) return [];
  return atTheFront(boundary, groupId, limits, context.reachedOf(groupId));
}

/** What is in front is not its business, and nothing waits. */
function elsewhere(boundary: Boundary, { front }: BoundaryContext): Reduced {
  const { standing, waiting, leaving } = boundary;
  if (leaving !== null) return gone(boundary);
  // The page that it stood beside is open to her again.
  const isOver = standing !== null && front?.tabId === standing.tabId;
  const rests =
    standing === null || standing.closings === 0 ? standing : { ...standing, closings: 0 };
  const isSame = !isOver && rests === standing && waiting === null;
  if (isSame) return [boundary, []];
  const is = { ...boundary, standing: isOver ? null : rests, waiting: null };
  return [is, isOver ? [{ type: 'close-boundary' }] : []];
}

/** She has closed it, or has gone on from it: there is nothing to stand beside. */
function gone(boundary: Boundary): Reduced {
  return [
    { ...boundary, standing: null, waiting: null, leaving: null },
    [{ type: 'close-boundary' }],
  ];
}

function passed(before: Boundary, { groupId }: Standing, at: number): Reduced {
  const passes = { ...before.passes, [groupId]: at + PASS_MS };
  return [{ ...before, passes, standing: null }, [{ type: 'close-boundary' }]];
}

/** By the clock; one that was ahead when it was given lets her stay for no longer. */
function withoutWhatIsOver(boundary: Boundary, at: number): Boundary {
  const all = Object.entries(boundary.passes);
  const open = all.filter(([, until]) => at < until && until - at <= PASS_MS);
  const waiting =
    boundary.waiting !== null && boundary.waiting.since > at ? null : boundary.waiting;
  if (open.length === all.length && waiting === boundary.waiting) return boundary;
  return { ...boundary, passes: Object.fromEntries(open), waiting };
}

function other(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}
