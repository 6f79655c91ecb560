/** Looks on at pauses, and writes down what became of each; how often they come depends on which she takes. */
import type { Outcome, PauseEntry, Way } from '../history/pause';
import { WAYS } from '../history/pause';
import { type Due, type PauseHistory, withWaiting } from '../history/pause-history';
import { kindOf } from '../limits/kinds';
import { withOneSeen } from '../pauses/back-off';
import type { DuePause, Pause, PauseTally } from '../pauses/pause';
import type { GroupId } from '../sites/group';
import { HOUR_MS, MINUTE_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import type { Rested } from '../tracking/ledger';
import { openPiece } from '../tracking/settle';
import type { EngineEvent } from './events';
import type { State } from './state';

/** Away from the group for less than this is a glance elsewhere. */
const GLANCE_MS = MINUTE_MS;
/** So long her leaving is looked for, and then her coming back. */
const STAYING_MS = 2 * HOUR_MS;
const AWAY_MS = HOUR_MS;

type Told = { readonly before: State; readonly event: EngineEvent; readonly now: Moment };

/** At the end of an event. The same object where there is nothing to write down. */
export function withPausesNoted(before: State, told: Told): State {
  const after = withEnded(before, told);
  const was = after.pauseHistory;
  const is = followed(noted(was, after, told), after, told);
  return is === was ? after : { ...after, pauseHistory: is };
}

/** With the entry of a pause that is due no more. What happened to everything at once ends none. */
function withEnded(after: State, told: Told): State {
  const { pauseHistory: history, tally } = after;
  const { due } = history;
  if (due === null || goesOn(told.before.pause, after.pause)) return after;
  if (told.event.type === 'operation-done')
    return { ...after, pauseHistory: { ...history, due: null } };
  const { isDeclined: _declined, leftAt = null, backAt, ...known } = due;
  const answer = answerOf(due, after, told);
  const endedMs = lengthMs(due.at, told.now.at);
  const seam = isAtSeam(due, after, told) ? { notifiedMs: endedMs } : {};
  const entry: PauseEntry = { ...known, ...seam, endedMs, answer };
  const since = due.at + (entry.notifiedMs ?? due.seenMs ?? endedMs);
  const restAt = answer === 'rest' && after.rest.kind === 'resting' ? after.rest.startedAt : null;
  const pauseHistory: PauseHistory = {
    due: null,
    followed: { entry, since, leftAt, ...(backAt !== undefined && { backAt }), restAt },
    waiting: withWaiting(withOutcome(history, after, told.now.at, false).waiting, entry),
  };
  return { ...after, pauseHistory, tally: withAnswerOf(tally, entry) };
}

/** Whether she took it, where it was one of the day's and she has seen it: of any answer that is certain. */
function withAnswerOf(tally: PauseTally, { limits, seenMs, answer }: PauseEntry): PauseTally {
  const [asking] = limits;
  const isOneOfTheDay = asking !== undefined && kindOf(asking).isOneOfTheDay;
  const isUncertain = seenMs === undefined && answer === 'lapsed';
  if (!isOneOfTheDay || isUncertain || answer === 'silent') return tally;
  return withOneSeen(tally, ['rest', 'breath', 'left'].includes(answer));
}

/** One that ends and another that begins, in one event, are two. */
function goesOn(before: Pause, after: Pause): boolean {
  if (before.kind === 'none' || after.kind === 'none') return false;
  const isSeenNoMore = before.offered && !after.offered;
  const isSameLimit = before.groupId === after.groupId && before.limit === after.limit;
  return isSameLimit && before.coin === after.coin && !isSeenNoMore;
}

function answerOf(due: Due, after: State, { before, event }: Told): PauseEntry['answer'] {
  const wasBreathing = before.pause.kind === 'due' && before.pause.card?.breathing === true;
  if (due.coin === 'silent') return 'silent';
  if (event.type === 'rest-begun') return 'rest';
  if (event.type === 'site-left') return 'left';
  if (event.type === 'breath-ended' || (event.type === 'card-closed' && wasBreathing)) {
    return 'breath';
  }
  if (after.tally.refusalsInRow > before.tally.refusalsInRow) return 'refused';
  return due.isDeclined ? 'not-today' : 'lapsed';
}

/** What is known of the pause that is due. */
function noted(history: PauseHistory, after: State, told: Told): PauseHistory {
  const { pause, today } = after;
  if (pause.kind === 'none') return history;
  const was = history.due ?? begun(pause, today.day, told.now);
  const way = wayOf(told.event, pause);
  const isNotified = way !== null || isAtSeam(was, after, told);
  const sinceMs = lengthMs(was.at, told.now.at);
  const isSeen = was.seenMs === undefined && pause.offered;
  const isDeclined = declined(was.isDeclined, told.event);
  const isNewWay = way !== null && !was.ways.includes(way);
  const limits = limitsOf(pause);
  const stay = stayWhileDue(was, after, told);
  const isSame =
    !isNewWay &&
    !(isNotified && was.notifiedMs === undefined) &&
    stay.leftAt === was.leftAt &&
    stay.backAt === was.backAt &&
    !isSeen &&
    isDeclined === was.isDeclined &&
    pause.putOff === was.putOff &&
    limits.length === was.limits.length;
  if (isSame) return history.due === null ? { ...history, due: was } : history;
  const due: Due = {
    ...was,
    limits,
    ways: WAYS.filter((one) => one === way || was.ways.includes(one)),
    ...(isNotified && { notifiedMs: was.notifiedMs ?? sinceMs }),
    ...(isSeen && { seenMs: sinceMs }),
    putOff: pause.putOff,
    isDeclined,
    ...stay,
  };
  return { ...history, due };
}

function begun(pause: DuePause, day: string, { at, life }: Moment): Due {
  const { groupId, putOff, coin } = pause;
  const id = `${Math.floor(at).toString(36)}.${life.slice(0, 8)}`;
  const known = { groupId, limits: limitsOf(pause), ways: [], putOff, isDeclined: false };
  return { id, day, at: Math.floor(at), ...known, ...(coin !== undefined && { coin }) };
}

/** All that it is about, the one that asks first. */
function limitsOf({ limit, also = [] }: DuePause): Due['limits'] {
  return [limit, ...also];
}

/** How she has just been notified; what the browser refuses is none. */
function wayOf(event: EngineEvent, { card, schedule }: DuePause): Way | null {
  if (event.type === 'beside-shown') return schedule[event.way] === 'there' ? event.way : null;
  const isByItself = event.type === 'card-opened' && event.place === 'popup' && event.byItself;
  return isByItself && card !== null ? 'popup' : null;
}

function declined(was: boolean, { type }: EngineEvent): boolean {
  if (type === 'pauses-declined-today') return true;
  return type === 'decline-undone' ? false : was;
}

/** Whether she has left and come back; and once that is known, the entry once more, with what came of it. */
function followed(history: PauseHistory, after: State, { before, now }: Told): PauseHistory {
  const was = history.followed;
  if (was === null) return history;
  const { groupId } = was.entry;
  const leftAt = was.leftAt ?? leftBy(was.since, groupId, { before, now });
  const is = leftAt === was.leftAt ? history : { ...history, followed: { ...was, leftAt } };
  const { rest, pause } = after;
  if (rest.kind === 'resting' && rest.startedAt === was.restAt) return is;
  const isBack = leftAt !== null && (was.backAt !== undefined || isIn(after, groupId));
  const isLong = now.at - (leftAt ?? was.since) >= (leftAt === null ? STAYING_MS : AWAY_MS);
  const isOver = isBack || isLong || pause.kind === 'due';
  return isOver ? withOutcome(is, after, now.at, isBack) : is;
}

/** When she left, epoch ms; null where she has not, or only for a glance so far. `since`, epoch ms: leaving before it is none. */
function leftBy(since: number, groupId: GroupId, { before, now }: Omit<Told, 'event'>) {
  const lastAt = Math.max(since, lastAttended(before, groupId, now) ?? since);
  return now.at - lastAt >= GLANCE_MS ? lastAt : null;
}

function isIn({ attention }: State, groupId: GroupId): boolean {
  return attention.kind === 'on-group' && attention.groupId === groupId;
}

/** Of a moment of an experiment: else a card that lay unanswered would hide that she had left. */
function stayWhileDue(was: Due, after: State, told: Told): Pick<Due, 'leftAt' | 'backAt'> {
  const { coin, notifiedMs, groupId } = was;
  if (coin === undefined || notifiedMs === undefined) return {};
  const leftAt = was.leftAt ?? leftBy(was.at + notifiedMs, groupId, told);
  if (leftAt === null) return {};
  const backAt = was.backAt ?? (isIn(after, groupId) ? told.now.at : undefined);
  return { leftAt, ...(backAt !== undefined && { backAt }) };
}

/** A moment of an experiment has come to its first seam. */
function isAtSeam({ coin }: Due, { experiment }: State, { before, now }: Told): boolean {
  const isNew = before.experiment?.seamAt !== experiment?.seamAt;
  return coin !== undefined && isNew && experiment?.seamAt === now.at;
}

/** Until when she was in the group before this event, epoch ms; nothing where that is long ago. */
function lastAttended(before: State, groupId: GroupId, now: Moment): number | undefined {
  const piece = openPiece(before.attention, now);
  return piece?.groupId === groupId ? piece.toAt : before.attended[groupId];
}

/** Nobody looks on any more (epoch ms): what is known by now is what came of it. */
function withOutcome(history: PauseHistory, after: State, at: number, isBack: boolean) {
  if (history.followed === null) return history;
  const { entry, since, leftAt, backAt = at, restAt } = history.followed;
  const rest = restAt === null ? undefined : restFrom(after, restAt);
  const outcome: Outcome = {
    leftMs: leftAt === null ? null : lengthMs(since, leftAt),
    backMs: leftAt !== null && isBack ? lengthMs(leftAt, backAt) : null,
    watchedMs: lengthMs(since, at),
    restKept: restAt === null ? null : (rest?.kept ?? false),
    ...(rest?.help !== undefined && { help: rest.help }),
  };
  const practice = rest?.practice === undefined ? {} : { practice: rest.practice };
  const waiting = withWaiting(history.waiting, { ...entry, ...practice, outcome });
  return { ...history, followed: null, waiting };
}

function restFrom({ ledger, closedDays }: State, at: number): Rested | undefined {
  return [ledger, ...closedDays].flatMap(({ rests }) => rests).find(({ fromAt }) => fromAt === at);
}

function lengthMs(from: number, to: number): number {
  return Math.max(0, Math.floor(to - from));
}
