/** Time away without being asked: noticed by itself, and told by her to have been rest or duty. */
import { withRest } from '../cup/today';
import { withRestTaken } from '../pauses/back-off';
import type { Moment } from '../time/moment';
import { leftAsleep, rejoined, seenIn, withLeft, withReturn } from '../tracking/absence';
import type { Attention } from '../tracking/attention';
import { withRested } from '../tracking/ledger';
import type { Scene } from '../tracking/scene';
import { withGapAt } from '../tracking/strip';
import { isBack, withLook, withWake } from '../tracking/wake';
import { type EngineEvent, EVENTS } from './events';
import { isHealingDay } from './healing';
import type { State } from './state';

type Happening = {
  readonly event: EngineEvent;
  readonly scene: Scene;
  readonly now: Moment;
};
type Reduced = readonly [State, readonly []];

/** Before time is credited: what was open then is known no more afterwards. */
export function noticeSleep(state: State, { now }: Happening): Reduced {
  const left = leftAsleep(state.attention, state.sessions, now);
  return [left === null ? state : { ...state, absence: withLeft(state.absence, left) }, []];
}

/**
 * Before time is credited, too. After a sleep she is there by the first sign of her, and what she has attended
 * to since the wake was hers. A rest is no absence: she has said what it is.
 */
export function noticeReturn(state: State, { event, scene, now }: Happening): Reduced {
  const { absence, rest } = state;
  if (absence.since === null) return [state, []];
  // While the browser was closed she may have been at the machine.
  const isNewRun = event.type === 'started' && event.newRun;
  if (isNewRun || rest.kind === 'resting')
    return [{ ...state, absence: { ...absence, since: null } }, []];
  const since = withWake(absence.since, now.at);
  if (since.woken === null) return [state, []];
  // Where nothing is watched nothing can be counted that isn't hers.
  const nothingWatched = scene.groupId === null && scene.idle === 'active';
  if (!nothingWatched && !isHers(event) && !isBack(since, scene, now.at)) {
    const isSame = since === absence.since;
    return [isSame ? state : { ...state, absence: { ...absence, since } }, []];
  }
  const attention = since.woken.attention ?? state.attention;
  const backAt = since.woken.attention?.settled.at ?? now.at;
  return [{ ...state, attention, absence: withReturn(absence, backAt, askedSince(state)) }, []];
}

/** A page of ours tells of it because of her; a card tells of itself. */
function isHers({ type }: EngineEvent): boolean {
  return EVENTS[type].by === 'page' && type !== 'card-opened' && type !== 'card-seen';
}

/** After a sleep nothing is counted as long as nobody has shown that she is there; null at any other time. */
export function unlessBack(
  state: State,
  attention: Attention,
  { scene, now }: Happening,
): State | null {
  const { absence, settings } = state;
  if (absence.since === null || absence.since.woken === null) return null;
  const awayMs = settings.idleSeconds * 1_000;
  const since = withLook(absence.since, attention, { scene, at: now.at, awayMs });
  const why = state.attention.kind === 'away' ? state.attention.why : 'asleep';
  return {
    ...state,
    absence: since === absence.since ? absence : { ...absence, since },
    attention:
      attention.kind === 'away' ? attention : { kind: 'away', why, heardMs: attention.heardMs },
  };
}

/** Whether she is there now. */
export function watchAbsence(state: State, { scene, now }: Happening): Reduced {
  const { attention, rest, sessions } = state;
  const isHeard = scene.audible && scene.focused && scene.idle === 'idle';
  const isGone = scene.idle !== 'active' && attention.kind === 'away' && !isHeard;
  if (rest.kind === 'resting' || state.absence.since?.woken) return [state, []];
  const absence = isGone
    ? withLeft(state.absence, { at: now.at, sessions, seen: seenIn(scene, now.at) })
    : withReturn(state.absence, now.at, askedSince(state));
  return [absence === state.absence ? state : { ...state, absence }, []];
}

/** What begins before this is not asked about, epoch ms: on a healing day, nothing is. */
function askedSince(state: State): number {
  return isHealingDay(state) ? Number.POSITIVE_INFINITY : state.today.from;
}

/** Rest fills the cup. Duty lets the session go on as if she had not been away. */
export function answerAway(state: State, { event, now }: Happening): Reduced {
  const { asked } = state.absence;
  if (event.type !== 'away-answered' || asked === null) return [state, []];
  const { fromAt, toAt } = asked;
  const answered = { ...state, absence: { ...state.absence, asked: null } };
  if (event.was === 'duty') {
    const spans = withGapAt(state.ledger.spans, fromAt, 'on-duty');
    const sessions = rejoined(state.sessions, asked, now.at);
    return [{ ...answered, sessions, ledger: { ...state.ledger, spans } }, []];
  }
  return [
    {
      ...answered,
      today: withRest(state.today, true),
      ledger: withRested(state.ledger, { fromAt, toAt, kept: true }),
      tally: withRestTaken(state.tally),
    },
    [],
  ];
}
