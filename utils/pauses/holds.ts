/** Why nobody calls her now: one reason, the one that lasts. A hold outranks everything that is queued. */
import type { Scene } from '../tracking/scene';
import type { Sessions } from '../tracking/session';
import type { Arrival } from './arrival';
import type { Call } from './call';
import type { SceneHold } from './pause';
import type { PauseSituation } from './policy';

export type Hold =
  /** She asked for silence. */
  | { readonly kind: 'quiet' | 'not-today'; readonly until: number }
  /** She seems to be on a call, by what can be heard or what she shares; nobody knows how long. */
  | { readonly kind: 'call'; readonly by: 'sound' | 'sharing' }
  | { readonly kind: 'call-said'; readonly until: number }
  /** What is in front of her. What can be heard there may be a call. */
  | { readonly kind: SceneHold }
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
    (scene === null ? null : inFront(scene)) ??
    arrived(situation, at)
  );
}

/** Which of the holds is in front of her, to be told where the scene can't be seen. */
export function sceneHoldOf(hold: Hold | null): SceneHold | null {
  switch (hold?.kind) {
    case 'locked':
    case 'full-screen':
    case 'sound':
      return hold.kind;
    default:
      return null;
  }
}

function askedFor({ quietUntil, tally }: HoldSituation, at: number): Hold | null {
  if (quietUntil !== null && at < quietUntil) return { kind: 'quiet', until: quietUntil };
  const { silentUntil } = tally;
  if (silentUntil !== null && at < silentUntil) return { kind: 'not-today', until: silentUntil };
  return null;
}

function ofCall(call: Call, at: number): Hold | null {
  if (call.kind === 'seen') return { kind: 'call', by: call.by };
  return call.kind === 'said' && at < call.until ? { kind: 'call-said', until: call.until } : null;
}

function inFront(scene: Scene): Hold | null {
  if (scene.idle === 'locked') return { kind: 'locked' };
  if (scene.fullScreen) return { kind: 'full-screen' };
  return scene.audible ? { kind: 'sound' } : null;
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
