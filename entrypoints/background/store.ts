/** The one writer: load once, then one event after the other: look, reduce, save, and only then act. */

import { recallCup } from '../../utils/browser/action';
import { readClock } from '../../utils/browser/clock';
import { recallDesk } from '../../utils/browser/desk';
import { wantsToBeStored } from '../../utils/browser/log';
import { report } from '../../utils/browser/report';
import { noteRunHasBegun, readRun } from '../../utils/browser/storage';
import { readView } from '../../utils/browser/view';
import type { Effect } from '../../utils/engine/effects';
import type { EngineEvent } from '../../utils/engine/events';
import { needsOf } from '../../utils/engine/needs';
import { NOTHING_STORED, partsToWrite, type Stored, unknown } from '../../utils/engine/parts';
import type { State } from '../../utils/engine/state';
import { step } from '../../utils/engine/step';
import type { Moment } from '../../utils/time/moment';
import { type Scene, sceneOf } from '../../utils/tracking/scene';
import { load } from './load';
import { noteHappening, writeWithLog } from './noting';
import { noteFailure, noteSuccess, noteUntroubled } from './trouble';
import { keepWaiting, renewWaiting, takeWaiting } from './waiting-effects';

/** What others may do after each look: plan the next one, draw the cup. */
type CommitListener = (state: State, scene: Scene, now: Moment) => void;

/** What could not be read or written is tried again after this long, and then after twice as long each time. */
const RETRY_MS = 1_000;
/** But no later than this: a background that does nothing for half a minute is ended, and its memory with it. */
const MAX_RETRY_MS = 25_000;
/** A life that can't begin, as with a record of a newer version, is not tried for ever: the next event does that. */
const MAX_BEGINNINGS = 5;

const listeners: CommitListener[] = [];
let perform: (effect: Effect, state: State) => void = () => undefined;
let last: Promise<unknown> = Promise.resolve();
let state: State | null = null;
let stored: Stored = NOTHING_STORED;
/** Whether this life has looked at the browser: the first look answers whatever woke it. */
let hasLooked = false;
/** Attempts that failed, one after the other. */
let failures = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;

export function onCommit(listener: CommitListener): void {
  listeners.push(listener);
}

/** Who does what the engine wants done, once the state that wants it is stored. */
export function onEffect(listener: typeof perform): void {
  perform = listener;
}

/** Begins this life of the background. Everything else waits behind it in the queue. */
export function start(): void {
  inQueue(comeToLife).catch((error: unknown) => report('could not start', error));
}

/** Hands an event to the engine. Settles when the new state is stored; rejects when it could not be. */
export function dispatch(event: EngineEvent): Promise<void> {
  const isAnswered = event.type === 'observed' && !hasLooked;
  return inQueue(async () => {
    await comeToLife();
    if (!isAnswered) await handle(loaded(), event);
  });
}

/** Does something with the state that must not meet another event half-way. */
export function withState<T>(work: (state: State) => Promise<T>): Promise<T> {
  return inQueue(async () => {
    await comeToLife();
    return work(loaded());
  });
}

/** As it is when all that has been told before is through. */
export function currentState(): Promise<State> {
  return withState(async (known) => known);
}

function inQueue<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Once in a life; tried again by the next event, or after a while, when the browser would not answer. */
async function comeToLife(): Promise<void> {
  if (state !== null) return;
  try {
    await begin();
  } catch (error) {
    // Nothing else may happen for long: a rest that she comes back to would have no page till then.
    if (state === null && failures < MAX_BEGINNINGS) tryAgainLater();
    throw error;
  }
}

async function begin(): Promise<void> {
  const { isNew: newRun, hasTrouble, notes } = await readRun();
  if (!hasTrouble) noteUntroubled();
  const now = readClock();
  recallDesk(notes, now.at);
  recallCup(notes);
  const before = await load(now);
  stored = before.stored;
  await handle(before.state, { type: 'started', newRun });
  // Noted last: killed before this, the next life still knows that the browser was closed.
  if (newRun) await noteRunHasBegun();
}

async function handle(before: State, event: EngineEvent): Promise<void> {
  // Read in the turn of the event: a moment from before a wait would count what lies between twice.
  const now = readClock();
  hasLooked = true;
  const view = await readView(needsOf(before, event, now.at));
  const { state: after, effects, isWorthAWrite } = step(before, event, view, now);
  noteHappening({ before, event, after, effects }, now.at);
  // Kept in memory even when the disk refuses: the next event writes it.
  state = after;
  renewWaiting(event.requestId, now.at);
  try {
    if (isWorthAWrite || stored.state === null || wantsToBeStored()) {
      const { items, stored: then } = partsToWrite(stored, after);
      stored = unknown(then);
      await writeWithLog(items);
      stored = then;
      failures = 0;
      clearTimeout(retryTimer);
    }
    noteSuccess('record');
  } catch (error) {
    keepWaiting(effects, event.requestId, now.at);
    // A seam passes with its moment: a card that is not opened now counts as none, and the next seam asks anew.
    const isCardMissed = effects.some(({ type }) => type === 'notify-by-popup');
    if (isCardMissed) dispatch({ type: 'card-refused' }).catch(reportLater);
    noteFailure('record', error, now.at);
    tryAgainLater();
    throw error;
  } finally {
    for (const listener of listeners) listener(after, sceneOf(view, after), now);
  }
  for (const effect of [...takeWaiting(after, now.at), ...effects]) perform(effect, after);
}

function loaded(): State {
  if (state === null) throw new Error('The state could not be read, and is left as it is.');
  return state;
}

function tryAgainLater(): void {
  clearTimeout(retryTimer);
  const ms = Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** failures);
  failures += 1;
  retryTimer = setTimeout(() => {
    dispatch({ type: 'observed' }).catch(reportLater);
  }, ms);
}

function reportLater(error: unknown): void {
  report('could not do it this time either', error);
}
