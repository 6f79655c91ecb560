/** The rooms in the order in which they have their say about one event. */
import { withoutTabs } from '../boundary/reduce';
import { withWinCount } from '../cup/today';
import { isOf } from '../fields/event';
import { forgetCall } from '../pauses/call';
import { PAUSE_EVENTS } from '../pauses/events';
import { stillAsked } from '../pauses/notify';
import { letTimePass, putTallyRight } from '../pauses/passing';
import { forgetLostCard, forgetWhatStood, type PauseContext, reducePause } from '../pauses/reduce';
import { REST_EVENTS } from '../rests/events';
import { forgetReturn, letRestPass, reduceRest, watchReturn } from '../rests/reduce';
import { dayAfter } from '../time/day';
import type { Moment } from '../time/moment';
import { isOpening, recentlyAttended, withAttended } from '../tracking/attended';
import { type Attention, AWAY, attentionTo } from '../tracking/attention';
import { backBefore, lostMsAgo } from '../tracking/focus';
import { withOpening } from '../tracking/ledger';
import type { Scene } from '../tracking/scene';
import type { GapReason } from '../tracking/spans';
import { withStruck } from '../tracking/strike';
import { withGap, withoutGap } from '../tracking/strip';
import { answerAway, noticeReturn, noticeSleep, unlessBack, watchAbsence } from './absence';
import { limitsThatAsk, passBoundary, withArrival } from './boundary';
import { applyChoice } from './choices';
import { withJump } from './clock-jump';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { applyExperiment } from './experiment';
import { applyHabits } from './habits';
import { reduceHealing } from './heal';
import { applyKept, totalAfter } from './keeping';
import { withLooseningHeld } from './loosening';
import { noteCall } from './note-call';
import { applyOperation, letUndoPass } from './operate';
import { originOf, originOfPause } from './origin';
import { passPauseHours } from './pause-hours';
import { notePresence } from './presence';
import { noteQuiet, passQuiet } from './quiet';
import { remind } from './reminders';
import { withRestOver } from './rest-over';
import { type State, usageAt } from './state';
import { withoutTabIds, withTabReplaced } from './tab-ids';
import { creditAndTurn } from './turn-day';

type Happening = {
  readonly event: EngineEvent;
  readonly scene: Scene;
  readonly now: Moment;
  /** The state as it was before this event. */
  readonly before: State;
};
type Step = (state: State, happening: Happening) => readonly [State, readonly Effect[]];

/** Time is credited first, to what she was attending to before; what she attends to now comes late. */
export const STEPS: readonly Step[] = [
  (state, { now }) => [withJump(state, now), []],
  comeToLife,
  noticeSleep,
  noticeReturn,
  creditTime,
  passSilence,
  passRest,
  passUndo,
  choose,
  noteKept,
  strikeOut,
  followOperation,
  (state, { now }) => [passPauseHours(state, now), []],
  notePresence,
  (state, happening) => [noteCall(state, happening), []],
  answerPause,
  answerRest,
  answerAway,
  attend,
  noteOpening,
  watchAbsence,
  noteGap,
  passBoundary,
  passTime,
  remind,
  (state, { now }) => [noteQuiet(state, now.at), []],
];

/** Attention never outlives the browser: a closed browser counts nothing. */
function comeToLife(state: State, { event, scene, now }: Happening): ReturnType<Step> {
  if (event.type === 'tab-replaced') return [withTabReplaced(state, event.from, event.to), []];
  if (event.type !== 'started') return [state, []];
  if (!event.newRun) {
    const pause = forgetLostCard(state.pause, scene, now.at);
    return [{ ...state, pause }, pause.kind === 'due' ? stillAsked(pause) : []];
  }
  const pause = forgetWhatStood(state.pause, now.at);
  const ledger = { ...state.ledger, spans: withGap(state.ledger.spans, 'asleep') };
  const rest = forgetReturn(state.rest);
  const boundary = withoutTabs(state.boundary);
  const fresh = { ...state, pause, rest, boundary, ledger, attention: AWAY };
  return [withoutTabIds(fresh), []];
}

function creditTime(state: State, { scene, now }: Happening): ReturnType<Step> {
  const after = creditAndTurn(state, now, lostMsAgo(state.attention, scene));
  // A site of hers may have gone with the new day, by a choice of the one before.
  const isSame = after.groups === state.groups;
  return [after, isSame ? [] : [{ type: 'return-grants' }]];
}

function passSilence(state: State, { now }: Happening): ReturnType<Step> {
  const tally = putTallyRight(state.tally, now.at, state.today.to);
  const after = passQuiet(state, now);
  return [tally === state.tally ? after : { ...after, tally }, []];
}

/** The browser has closed the page of a rest that goes on in its next run. */
function passRest(state: State, { event, now }: Happening): ReturnType<Step> {
  const after = withRestOver(state, letRestPass(state.rest, now.at), false);
  const isNewRun = event.type === 'started' && event.newRun;
  return [after, isNewRun && after.rest.kind === 'resting' ? [{ type: 'show-rest-page' }] : []];
}

function passUndo(state: State, { now }: Happening): ReturnType<Step> {
  return letUndoPass(state, now.at);
}

function followOperation(state: State, { event, now }: Happening): ReturnType<Step> {
  const [after, effects] = applyOperation(state, event, now);
  // To begin anew is hers at any time; and it can be undone as a whole.
  const isDeletion = [after.undo?.why, state.undo?.why].includes('delete');
  return [isDeletion ? after : withLooseningHeldAt(state, after, now), effects];
}

function choose(state: State, { event, now }: Happening): ReturnType<Step> {
  if (event.type === 'wins-counted') {
    const isToday = event.day === state.today.day;
    const today = isToday ? withWinCount(state.today, event.count) : state.today;
    const winsTotal = totalAfter(state, event);
    return [{ ...state, today, winsTotal, winsRevision: state.winsRevision + 1 }, []];
  }
  const after = reduceHealing(applyChoice(state, event, now), event, now.at);
  return [withLooseningHeldAt(state, after, now), []];
}

/** What would make a firm limit hold less waits, whatever it comes from. */
function withLooseningHeldAt(before: State, after: State, { at }: Moment): State {
  return withLooseningHeld(before, after, { at, tomorrow: dayAfter(before.today.day) });
}

function noteKept(state: State, { event, now }: Happening): ReturnType<Step> {
  const kept = applyHabits(applyKept(state, event, now.at), event);
  return [applyExperiment(kept, event, now.at), []];
}

function answerPause(state: State, happening: Happening): ReturnType<Step> {
  const { event } = happening;
  if (!isOf(PAUSE_EVENTS, event) && event.type !== 'rest-begun') return [state, []];
  const [slice, effects] = reducePause(event, pauseContext(state, happening));
  const from = event.type === 'site-left' ? originOfPause(state) : null;
  const closing: Effect[] = from === null ? [] : [{ type: 'close-origin', origin: from }];
  return [{ ...state, ...slice }, [...effects, ...closing]];
}

function answerRest(state: State, { event, now }: Happening): ReturnType<Step> {
  if (!isOf(REST_EVENTS, event)) return [state, []];
  const from = originOf(state, now);
  const [rest, effects] = reduceRest(state.rest, event, now.at, from);
  const weekend = event.type === 'rest-ended' ? event.weekend : undefined;
  return [withRestOver(state, rest, true, weekend), effects];
}

/** Neither the card nor a rest is time in mail; a glance at mail during a rest isn't either. */
function attend(state: State, happening: Happening): ReturnType<Step> {
  const { scene, now } = happening;
  const attention = attentionTo(scene, now, state.attention);
  const unproven = unlessBack(state, attention, happening);
  if (unproven !== null) return [unproven, []];
  if (state.rest.kind === 'resting') {
    const rest = watchReturn(state.rest, attention, now);
    return [{ ...state, rest, attention: stopped(attention, 'resting') }, []];
  }
  const cardIsOpen = state.pause.kind === 'due' && state.pause.card !== null && scene.ownPopupOpen;
  const isOnHold = cardIsOpen && attention.kind === 'on-group';
  if (isOnHold) return [{ ...state, attention: stopped(attention, 'on-hold') }, []];
  const since = { scene, now, fromAt: state.today.from };
  return [{ ...state, attention: backBefore(attention, state.attention, since) }, []];
}

/** Her mail behind our card is before her all the same. */
function noteOpening(state: State, { scene, now: { at } }: Happening): ReturnType<Step> {
  const { attention } = state;
  const recent = recentlyAttended(state.attended, at);
  const isBehindCard = attention.kind === 'away' && attention.why === 'on-hold';
  const groupId = attention.kind === 'on-group' ? attention.groupId : null;
  const before = isBehindCard ? scene.groupId : groupId;
  if (before === null)
    return [recent === state.attended ? state : { ...state, attended: recent }, []];
  const attended = withAttended(recent, before, at);
  const isOpened = isOpening(recent, before, at);
  if (!isOpened) return [{ ...state, attended }, []];
  const opened = { ...state, attended, ledger: withOpening(state.ledger, before) };
  return [withArrival(opened, before, scene), []];
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
    limitsOf: (groupId) => limitsThatAsk(state, groupId, happening.scene),
    usageOf: (groupId) => usageAt(state, groupId, happening.now),
  });
  // By the same look that ends the pause: no other one need come for a long while.
  const call = slice.pause.kind === 'none' ? forgetCall(state.call, happening.now.at) : state.call;
  return [{ ...state, ...slice, call }, effects];
}

function pauseContext(state: State, { scene, now }: Happening): PauseContext {
  return { ...state, scene, at: now.at };
}

function stopped({ heardMs }: Attention, why: GapReason): Attention {
  return { kind: 'away', why, heardMs };
}
