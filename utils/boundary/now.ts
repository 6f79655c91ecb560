/** What is so just now, before anything is decided: what is over, where ours is, and what is reached. */
import type { LimitKindId, Limits } from '../limits/kinds';
import type { GroupId } from '../sites/group';
import type { Standing } from './boundary';
import { atTheFront, type Boundary, firmestOf, isWithout, PASS_MS, waitMs } from './boundary';

/** What it has to know of the others, at one moment (epoch ms). */
export type BoundaryContext = {
  readonly at: number;
  /** The tab in front of the focused window and the group that it shows; null where there is none. */
  readonly front: { readonly tabId: number; readonly groupId: GroupId | null } | null;
  /** That tab is ours. */
  readonly isAtFront: boolean;
  /** The tab in which she attended to that group at the event before; null is none. */
  readonly tabBefore: number | null;
  /** A call, a film, full screen or a rest. */
  readonly isHeld: boolean;
  /** A good moment: she has let go of the keys, or has come to another tab. */
  readonly isSeam: boolean;
  readonly limitsOf: (groupId: GroupId) => Limits | undefined;
  /** What is reached of a group's limits, the one that asks first. */
  readonly reachedOf: (groupId: GroupId) => readonly LimitKindId[];
};

/** As it is at this look. The same object where nothing has changed. */
export function asOfNow(before: Boundary, context: BoundaryContext): Boundary {
  const boundary = withOurs(withoutWhatIsOver(before, context), context);
  const standing = standingNow(boundary, context);
  return standing === null || standing === boundary.standing ? boundary : { ...boundary, standing };
}

/** Those that come to the front, and with them all that is reached: it is one page for all of them. */
export function kindsIn(
  boundary: Boundary,
  groupId: GroupId,
  { limitsOf, reachedOf }: Pick<BoundaryContext, 'limitsOf' | 'reachedOf'>,
): readonly LimitKindId[] {
  const limits = limitsOf(groupId);
  if (limits === undefined || boundary.passes[groupId] !== undefined) return [];
  const reached = reachedOf(groupId);
  const kinds = atTheFront(boundary, groupId, limits, reached);
  const also = reached.filter(
    (kind) => !kinds.includes(kind) && !isWithout(boundary, groupId, kind, limits),
  );
  return kinds.length === 0 ? [] : [...kinds, ...also];
}

/**
 * What stands, by what is reached now, and null where nothing is any more: a clock, a new day or a limit of hers
 * may have changed it since it came. What waits longer than before begins to wait now.
 */
export function standingNow(boundary: Boundary, context: BoundaryContext): Standing | null {
  const { standing } = boundary;
  const limits = standing === null ? undefined : context.limitsOf(standing.groupId);
  if (standing === null || limits === undefined) return null;
  const [first, ...others] = kindsIn(boundary, standing.groupId, context);
  if (first === undefined) return null;
  const kinds: Standing['kinds'] = [first, ...others];
  if (kinds.join() === standing.kinds.join()) return standing;
  const waits = (of: Standing['kinds']) => waitMs(firmestOf(limits, of));
  const isLonger = waits(kinds) > waits(standing.kinds);
  return { ...standing, kinds, since: isLonger ? context.at : standing.since };
}

/** By the clock; one that was ahead when it was given lets her stay for no longer, and nothing has begun later than now. */
function withoutWhatIsOver(boundary: Boundary, { at, limitsOf }: BoundaryContext): Boundary {
  const { passes, atTheDoor, standing, leaving } = boundary;
  const all = Object.entries(passes);
  const open = all.filter(([, until]) => at < until && until - at <= PASS_MS);
  // Where she wants no breath any more there is no door: wanted again, it begins with the next opening.
  const doors = atTheDoor.filter((groupId) => limitsOf(groupId)?.breath.on === true);
  const waiting =
    boundary.waiting !== null && boundary.waiting.since > at ? null : boundary.waiting;
  const isAhead = standing !== null && standing.since > at;
  const isLeavingAhead = leaving !== null && (leaving.since ?? at) > at;
  const isSame =
    open.length === all.length &&
    doors.length === atTheDoor.length &&
    waiting === boundary.waiting &&
    !isAhead &&
    !isLeavingAhead;
  if (isSame) return boundary;
  return {
    ...boundary,
    passes: Object.fromEntries(open),
    atTheDoor: doors,
    waiting,
    standing: isAhead ? { ...standing, since: at } : standing,
    leaving: isLeavingAhead ? { ...leaving, since: at } : leaving,
  };
}

function withOurs(boundary: Boundary, { front, isAtFront }: BoundaryContext): Boundary {
  const { ours } = boundary;
  if (front === null || (ours === null && !isAtFront)) return boundary;
  const tabId = isAtFront || ours === null ? front.tabId : ours.tabId;
  const isSame = ours?.tabId === tabId && ours.isInFront === isAtFront;
  return isSame ? boundary : { ...boundary, ours: { tabId, isInFront: isAtFront } };
}
