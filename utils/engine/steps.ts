/** The rooms in the order in which they have their say about one event. */
import { newDay, withRest, withWinCount } from '../cup/today';
import { endOfSilence, letTimePass, turnTally } from '../pauses/passing';
import { forgetCalls, forgetLostCard, type PauseContext, reducePause } from '../pauses/reduce';
import { takenOf, withTaken } from '../rests/practices';
import { forgetReturn, GLANCE_MS, reduceRest, turnRest, watchReturn } from '../rests/reduce';
import { startOfTomorrow } from '../time/day';
import { HOUR_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import { type Attention, AWAY, attentionTo } from '../tracking/attention';
import { withRested } from '../tracking/ledger';
import type { Scene } from '../tracking/scene';
import { credit, settle } from '../tracking/settle';
import type { GapReason } from '../tracking/spans';
import { withStruck } from '../tracking/strike';
import { withGap, withoutGap } from '../tracking/strip';
import { answerAway, noticeSleep, watchAbsence } from './absence';
import { withLetGoesOfToday, withQuestion } from './answers';
import { applyChoice } from './choices';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { applyKept, totalAfter, withClosed } from './keeping';
import { applyOperation, letUndoPass } from './operate';
import { attendedOrigin, originOf, originOfPause } from './origin';
import { notePresence } from './presence';
import { dayRuleOf, type State, usageAt } from './state';
import { withoutTabIds, withTabReplaced } from './tab-ids';

type Happening = {
  readonly event: EngineEvent;
  readonly scene: Scene;
  readonly now: Moment;
};
type Step = (state: State, happening: Happening) => readonly [State, readonly Effect[]];

/** Time is credited first, to what she was attending to before; what she attends to now comes late. */
export const STEPS: readonly Step[] = [
  comeToLife,
  noticeSleep,
  creditTime,
  turnDay,
  passUndo,
  choose,
  noteKept,
  strikeOut,
  followOperation,
  notePresence,
  answerPause,
  answerRest,
  answerAway,
  attend,
  watchAbsence,
  noteGap,
  passTime,
];

/** Attention never outlives the browser: a closed browser counts nothing. */
function comeToLife(state: State, { event, scene }: Happening): ReturnType<Step> {
  if (event.type === 'tab-replaced') return [withTabReplaced(state, event.from, event.to), []];
  if (event.type !== 'started') return [state, []];
  if (!event.newRun) return [{ ...state, pause: forgetLostCard(state.pause, scene) }, []];
  const pause = forgetCalls(state.pause);
  const effects: Effect[] = state.rest.kind === 'resting' ? [{ type: 'show-rest-page' }] : [];
  const ledger = { ...state.ledger, spans: withGap(state.ledger.spans, 'asleep') };
  const rest = forgetReturn(state.rest);
  return [withoutTabIds({ ...state, pause, rest, ledger, attention: AWAY }), effects];
}

function creditTime(state: State, { now }: Happening): ReturnType<Step> {
  const { counted, closed } = settle(state, now, dayRuleOf(state, now));
  const closedDays = closed === null ? state.closedDays : withClosed(state.closedDays, closed);
  return [{ ...state, ...counted, closedDays }, []];
}

function turnDay(state: State, { now }: Happening): ReturnType<Step> {
  const { day } = state.ledger;
  const isNewDay = state.today.day !== day;
  const tomorrow = () => tomorrowAt(state, now);
  const latestQuiet = () => Math.max(tomorrow(), now.at + HOUR_MS);
  const turned = {
    ...state,
    tally: turnTally(state.tally, day, now.at, tomorrow),
    quietUntil: endOfSilence(state.quietUntil, now.at, latestQuiet),
    today: isNewDay ? newDay(day) : state.today,
    rest: isNewDay ? turnRest(state.rest, now.at) : state.rest,
    absence: isNewDay ? { ...state.absence, asked: null } : state.absence,
  };
  return [isNewDay ? withLetGoesOfToday(turned) : turned, []];
}

function passUndo(state: State, { now }: Happening): ReturnType<Step> {
  return letUndoPass(state, now.at);
}

function followOperation(state: State, { event, now }: Happening): ReturnType<Step> {
  return applyOperation(state, event, now);
}

function choose(state: State, { event, now }: Happening): ReturnType<Step> {
  if (event.type === 'wins-counted') {
    const isToday = event.day === state.today.day;
    const today = isToday ? withWinCount(state.today, event.count) : state.today;
    const winsTotal = totalAfter(state, event);
    return [{ ...state, today, winsTotal, winsRevision: state.winsRevision + 1 }, []];
  }
  return [applyChoice(state, event, now.at, tomorrowAt(state, now)), []];
}

function noteKept(state: State, { event, now }: Happening): ReturnType<Step> {
  return [applyKept(state, event, now.at), []];
}

function answerPause(state: State, happening: Happening): ReturnType<Step> {
  const { event } = happening;
  switch (event.type) {
    case 'seam-reached':
    case 'call-unheard':
    case 'notification-refused':
    case 'notification-clicked':
    case 'card-opened':
    case 'card-seen':
    case 'card-typed-away':
    case 'card-closed':
    case 'breath-begun':
    case 'breath-ended':
    case 'pause-put-off':
    case 'pauses-declined-today':
    case 'decline-undone':
    case 'quiet-asked':
    case 'site-left':
    case 'fit-asked':
    case 'fit-answered':
    case 'rest-begun':
    case 'call-said':
    case 'call-ended':
    case 'call-not-over':
    case 'asked-in-five': {
      const [slice, effects] = reducePause(event, pauseContext(state, happening));
      const from = event.type === 'site-left' ? originOfPause(state) : null;
      const closing: Effect[] = from === null ? [] : [{ type: 'close-origin', origin: from }];
      return [{ ...state, ...slice }, [...effects, ...closing]];
    }
    default:
      return [state, []];
  }
}

function answerRest(state: State, { event, now }: Happening): ReturnType<Step> {
  switch (event.type) {
    case 'rest-begun':
    case 'rest-shown':
    case 'practice-taken':
    case 'start-parked':
    case 'closing-asked':
    case 'origin-closed':
    case 'rest-ended':
    case 'went-on': {
      const from = originOf(state, now);
      const [rest, effects] = reduceRest(state.rest, event, now.at, from);
      const after = afterRest(state, { ...state, rest });
      return [withQuestion(state, after, true), effects];
    }
    default:
      return [state, []];
  }
}

/** Neither the card nor a rest is time in mail; a glance at mail during a rest isn't either. */
function attend(state: State, { scene, now }: Happening): ReturnType<Step> {
  const attention = attentionTo(scene, now, state.attention);
  if (state.rest.kind === 'resting') {
    const rest = watchReturn(state.rest, attendedOrigin(attention), now.at);
    if (rest.kind !== 'over')
      return [{ ...state, rest, attention: stopped(attention, 'resting') }, []];
    const ended = withQuestion(state, afterRest(state, { ...state, rest }), false);
    return attention.kind === 'away'
      ? [ended, []]
      : creditGlance(ended, attention, rest.endedAt, now);
  }
  const cardIsOpen = state.pause.kind === 'due' && state.pause.card !== null && scene.ownPopupOpen;
  const isOnHold = cardIsOpen && attention.kind === 'on-group';
  return [{ ...state, attention: isOnHold ? stopped(attention, 'on-hold') : attention }, []];
}

/** The strip tells why counting stopped, or that it goes on. */
function noteGap(state: State): ReturnType<Step> {
  const { attention, ledger } = state;
  const spans =
    attention.kind === 'away'
      ? withGap(ledger.spans, attention.why)
      : withoutGap(ledger.spans, attention.settled.at);
  return [spans === ledger.spans ? state : { ...state, ledger: { ...ledger, spans } }, []];
}

function strikeOut(state: State, { event }: Happening): ReturnType<Step> {
  if (event.type !== 'time-struck' && event.type !== 'time-put-back') return [state, []];
  return [withStruck(state, event, event.type === 'time-struck'), []];
}

function passTime(state: State, happening: Happening): ReturnType<Step> {
  const { attention } = state;
  const [slice, effects] = letTimePass(pauseContext(state, happening), {
    attending: attention.kind === 'on-group' ? attention.groupId : null,
    limitsOf: (groupId) => state.limits[groupId],
    usageOf: (groupId) => usageAt(state, groupId, happening.now),
  });
  return [{ ...state, ...slice }, effects];
}

/** A rest that has ended fills the cup or adds a sip; one that was kept ends every session. */
function afterRest(before: State, after: State): State {
  if (before.rest.kind !== 'resting' || after.rest.kind !== 'over') return after;
  const { kept, startedAt, endedAt, practice } = after.rest;
  const today = withRest(after.today, kept);
  const ledger = withRested(after.ledger, startedAt, endedAt);
  const taken = after.practicesTaken;
  const practicesTaken =
    practice === null ? taken : takenOf(after.practices, withTaken(taken, practice, endedAt));
  return { ...after, today, ledger, practicesTaken, sessions: kept ? {} : after.sessions };
}

/** The minute that showed that she is back in mail was mail. */
function creditGlance(
  state: State,
  attention: Extract<Attention, { kind: 'on-group' }>,
  fromAt: number,
  now: Moment,
): ReturnType<Step> {
  const { groupId, reason, tabId } = attention;
  const toAt = Math.min(now.at, fromAt + GLANCE_MS);
  const piece = { fromAt, toAt, groupId, reason, endedBy: null };
  const { counted } = credit(state, now, dayRuleOf(state, now), tabId, piece);
  return [{ ...state, ...counted, attention }, []];
}

function pauseContext(state: State, { scene, now }: Happening): PauseContext {
  return { ...state, scene, at: now.at, tomorrowAt: () => tomorrowAt(state, now) };
}

function tomorrowAt(state: State, now: Moment): number {
  return startOfTomorrow(now.at, dayRuleOf(state, now));
}

function stopped({ heardMs }: Attention, why: GapReason): Attention {
  return { kind: 'away', why, heardMs };
}
