/** The page that comes to the front at a limit, as the engine sees it: what she does on it, and whether it comes. */

import { isWithout, speaksFor } from '../boundary/boundary';
import { BOUNDARY_EVENTS } from '../boundary/events';
import type { BoundaryContext } from '../boundary/now';
import { letBoundaryCome, reduceBoundary } from '../boundary/reduce';
import { isOf } from '../fields/event';
import { reachedKinds } from '../limits/evaluate';
import { firmnessOf } from '../limits/firmness';
import { forEachKind, type Limits } from '../limits/kinds';
import { isOnCall, mayBeginCall } from '../pauses/call';
import type { GroupId } from '../sites/group';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { limitsInForce } from './limits-in-force';
import { type State, usageAt } from './state';

type Told = {
  readonly event: EngineEvent;
  readonly scene: Scene;
  readonly now: Moment;
  /** As it was before this event. */
  readonly before: State;
};

/** First what she did, then what is in front of her. */
export function passBoundary(state: State, told: Told): readonly [State, readonly Effect[]] {
  const { event, before } = told;
  // With everything that was deleted or brought back it has gone from the state, and its tab goes too.
  const isForgotten = before.boundary.standing !== null && state.boundary.standing === null;
  if (event.type === 'operation-done' && isForgotten)
    return [state, [{ type: 'close-boundary', backTo: null }]];
  const context = contextOf(state, told);
  const isAnswer = isOf(BOUNDARY_EVENTS, event) || event.type === 'rest-begun';
  const [answered, first] = isAnswer
    ? reduceBoundary(state.boundary, event, context)
    : [state.boundary, []];
  const [boundary, then] = letBoundaryCome(answered, context);
  return [boundary === state.boundary ? state : { ...state, boundary }, [...first, ...then]];
}

/** She has opened a group: where she wants a breath before it, she stands at its door. A hold lets her in. */
export function withArrival(state: State, groupId: GroupId, scene: Scene): State {
  return isHeld(state, scene) ? state : withDoor(state, groupId);
}

/** The same where what is in front is not known: of the holds, a call alone is. */
export function withDoor(state: State, groupId: GroupId): State {
  const wantsBreath = limitsInForce(state, groupId)?.breath.on === true;
  const { atTheDoor } = state.boundary;
  if (!wantsBreath || isOnCall(state.call) || atTheDoor.includes(groupId)) return state;
  return { ...state, boundary: { ...state.boundary, atTheDoor: [...atTheDoor, groupId] } };
}

/**
 * The limits that ask by the card. None of a group does while our page speaks for it, nor until *5 more minutes*
 * there are over: it is said when it is asked again. What she is without today doesn't ask today.
 */
export function limitsThatAsk(
  state: State,
  groupId: GroupId,
  { hasTabStrip }: Scene,
): Limits | undefined {
  const limits = limitsInForce(state, groupId);
  if (limits === undefined) return limits;
  const { boundary } = state;
  const speaks = hasTabStrip && speaksFor(boundary, groupId);
  const isSilent = speaks || boundary.passes[groupId] !== undefined;
  return forEachKind<Limits>(({ id }) => {
    const limit = limits[id];
    // A breath is no pause to ask for.
    const isByCard = id !== 'breath' && (!hasTabStrip || firmnessOf(limit) === 'ask');
    const asks = isByCard && !isSilent && !isWithout(boundary, groupId, id, limits);
    return asks || !limit.on ? limit : { ...limit, on: false };
  });
}

/** Without a strip of tabs there is no place beside a page. */
function contextOf(state: State, { event, scene, now, before }: Told): BoundaryContext {
  const { tabId, groupId, focused, hasTabStrip, boundaryInFront } = scene;
  const was = before.attention;
  return {
    at: now.at,
    front: focused && hasTabStrip && tabId !== null ? { tabId, groupId } : null,
    isAtFront: boundaryInFront,
    tabBefore: was.kind === 'on-group' && was.groupId === groupId ? was.tabId : null,
    isHeld: isHeld(state, scene),
    isSeam: event.type === 'seam-reached',
    limitsOf: (id) => limitsInForce(state, id),
    reachedOf: (id) => {
      const limits = limitsInForce(state, id);
      return limits === undefined ? [] : reachedKinds(limits, usageAt(state, id, now));
    },
  };
}

/** A call that may just be beginning is one; and where our popup is open she is at something of ours. */
function isHeld({ call, rest }: State, scene: Scene): boolean {
  const isRinging = scene.callSign === 'sound' && mayBeginCall(call);
  const isAway = scene.idle === 'locked' || scene.ownPopupOpen;
  return isOnCall(call) || isRinging || isAway || scene.fullScreen || rest.kind === 'resting';
}
