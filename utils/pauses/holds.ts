/** Why she is not notified now: one reason, the one that lasts. A hold outranks everything that is queued. */
import { kindOf } from '../limits/kinds';
import type { Scene } from '../tracking/scene';
import type { Sessions } from '../tracking/session';
import type { Arrival } from './arrival';
import { type Call, mayBeginCall } from './call';
import type { DuePause, SceneHold } from './pause';
import type { PauseSituation } from './policy';

export type Hold =
  /** She is not well today. */
  | { readonly kind: 'healing' }
  /** She asked for silence. */
  | { readonly kind: 'quiet' | 'not-today'; readonly until: number }
  /** It is not in her hours for pauses. */
  | { readonly kind: 'outside-hours'; readonly until: number }
  /** She seems to be on a call, by what can be heard or what she shares; nobody knows how long. */
  | { readonly kind: 'call'; readonly by: 'sound' | 'sharing'; readonly since: number }
  | { readonly kind: 'call-said'; readonly until: number }
  /**
   * What is in front of her. What can be heard there may be a call; and what fills the screen a film, or
   * slides. Where it is the very page that is counted, it holds cards alone: who works in full screen
   * all day, or plays music in it, is asked by the other way.
   */
  | { readonly kind: SceneHold; readonly cardsOnly: boolean }
  /** She has come back to the computer, or to what the pause is about, a moment ago. */
  | { readonly kind: 'just-arrived'; readonly until: number };

/** What of the state a hold may come from. */
export type HoldSituation = PauseSituation & {
  readonly sessions: Sessions;
  readonly call: Call;
  readonly arrival: Arrival;
  readonly settings: { readonly arrivalSeconds: number };
};

/** Null when nothing stands in the way of a pause that is due. `scene` is null where it can't be seen. */
export function holdOf(situation: HoldSituation, scene: Scene | null, at: number): Hold | null {
  return (
    askedFor(situation, at) ??
    ofCall(situation.call, at) ??
    outsideHours(situation, at) ??
    (scene === null ? null : inFront(situation, scene)) ??
    arrived(situation, at)
  );
}

/** Whether it keeps her other way from coming, too. */
export function holdsEverything(hold: Hold | null): boolean {
  return hold !== null && !('cardsOnly' in hold && hold.cardsOnly);
}

/** What in front of her holds it, to be told where the scene can't be seen. The same object while it lasts. */
export function heldIn(hold: Hold | null, before: DuePause['held'], at: number): DuePause['held'] {
  if (hold === null || !('cardsOnly' in hold)) return null;
  const { kind: by, cardsOnly } = hold;
  const isSame = before !== null && before.by === by && before.since <= at;
  if (isSame && before.cardsOnly === cardsOnly) return before;
  return { by, since: isSame ? before.since : at, cardsOnly };
}

function askedFor({ healing, quiet, tally }: HoldSituation, at: number): Hold | null {
  if (healing.now !== null) return { kind: 'healing' };
  if (quiet !== null && at < quiet.until) return { kind: 'quiet', until: quiet.until };
  const { silentUntil } = tally;
  if (silentUntil !== null && at < silentUntil) return { kind: 'not-today', until: silentUntil };
  return null;
}

function ofCall(call: Call, at: number): Hold | null {
  if (call.kind === 'seen') return { kind: 'call', by: call.by, since: call.since };
  return call.kind === 'said' && at < call.until ? { kind: 'call-said', until: call.until } : null;
}

function outsideHours({ outsideHoursUntil: until }: HoldSituation, at: number): Hold | null {
  return until !== null && at < until ? { kind: 'outside-hours', until } : null;
}

function inFront({ pause, call }: HoldSituation, scene: Scene): Hold | null {
  if (scene.idle === 'locked') return { kind: 'locked', cardsOnly: false };
  const isCounted = pause.kind === 'due' && scene.groupId === pause.groupId;
  if (scene.fullScreen) return { kind: 'full-screen', cardsOnly: isCounted && !scene.audible };
  // The first seconds of a call sound like a chat's ping, which must not stop the clock of the other way.
  const isRinging = scene.callSign === 'sound' && mayBeginCall(call);
  if (isRinging) return { kind: 'sound', cardsOnly: true };
  if (!scene.audible) return null;
  // A page that plays on its own would never be asked about its own limits.
  if (isCounted && !kindOf(pause.limit).isOneOfTheDay) return null;
  return { kind: 'sound', cardsOnly: isCounted };
}

/** Who comes from a call has not just arrived: the end of a call is a good moment. */
function arrived(situation: HoldSituation, at: number): Hold | null {
  const { pause, call, arrival, sessions, settings } = situation;
  if (pause.kind === 'none' || call.kind === 'over') return null;
  // Due without a session, it is of a day that is used up: she has come this very moment.
  const cameAt = Math.max(arrival.at, sessions[pause.groupId]?.beganAt ?? at);
  const until = cameAt + settings.arrivalSeconds * 1_000;
  return at < until ? { kind: 'just-arrived', until } : null;
}
