/** Time away without being asked: noticed by itself, and told by her to have been rest or duty. */
import { withRest } from '../cup/today';
import type { Moment } from '../time/moment';
import { leftAsleep, rejoined, withLeft, withReturn } from '../tracking/absence';
import { withRested } from '../tracking/ledger';
import type { Scene } from '../tracking/scene';
import { withGapAt } from '../tracking/strip';
import type { EngineEvent } from './events';
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

/** Whether she is there now. A rest is no absence: she has said what it is. */
export function watchAbsence(state: State, { event, scene, now }: Happening): Reduced {
  const { attention, rest, sessions, today } = state;
  const isHeard = scene.audible && scene.focused && scene.idle === 'idle';
  const isGone = scene.idle !== 'active' && attention.kind === 'away' && !isHeard;
  let { absence } = state;
  // While the browser was closed she may have been at the machine.
  const isNewRun = event.type === 'started' && event.newRun;
  if (isNewRun || rest.kind === 'resting') absence = withoutSince(absence);
  else if (isGone) absence = withLeft(absence, { at: now.at, sessions });
  else absence = withReturn(absence, now.at, today.from);
  return [absence === state.absence ? state : { ...state, absence }, []];
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
      tally: { ...state.tally, refusalsInRow: 0 },
    },
    [],
  ];
}

function withoutSince(absence: State['absence']): State['absence'] {
  return absence.since === null ? absence : { ...absence, since: null };
}
