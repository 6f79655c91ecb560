/** The one writer: load once, then one event after the other: look, reduce, save, and only then act. */

import { readClock } from '../../utils/browser/clock';
import { keepDay } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import {
  isNewRun,
  noteRunHasBegun,
  readState,
  setAsideUnreadable,
  writeState,
} from '../../utils/browser/storage';
import { readView } from '../../utils/browser/view';
import type { EngineEvent } from '../../utils/engine/events';
import { isWorthKeeping, reduce } from '../../utils/engine/reduce';
import { newState, type State } from '../../utils/engine/state';
import type { Moment } from '../../utils/time/moment';
import { type Scene, sceneOf } from '../../utils/tracking/scene';
import { finishDeletion, makeDeletionFinal } from './close-way-back';
import { type Deed, perform } from './perform';

/** What others may do after each look: plan the next one, draw the cup. */
type CommitListener = (state: State, scene: Scene, now: Moment) => void;

const listeners: CommitListener[] = [];
let last: Promise<unknown> = Promise.resolve();
let state: State | null = null;
let isStored = true;
/** To be done as soon as the state that wants it is stored. */
const waiting: Deed[] = [];

export function onCommit(listener: CommitListener): void {
  listeners.push(listener);
}

/** Begins this life of the background. Everything else waits behind it in the queue. */
export function start(): void {
  const now = readClock();
  inQueue(() => comeToLife(now)).catch((error: unknown) => report('could not start', error));
}

/** Hands an event to the engine. Settles when the new state is stored; rejects when it could not be. */
export function dispatch(event: EngineEvent, now: Moment = readClock()): Promise<void> {
  return inQueue(async () => {
    await comeToLife(now);
    await handle(loaded(), event, now);
  });
}

/** Does one thing after the other with the state, and tells the engine what came of each before anything else happens. */
export function dispatchAfter(
  now: Moment,
  ...works: readonly ((state: State) => Promise<EngineEvent>)[]
): Promise<void> {
  return inQueue(async () => {
    await comeToLife(now);
    for (const work of works) await handle(loaded(), await work(loaded()), now);
  });
}

/** Does something with the state that must not meet another event half-way. */
export function withState<T>(work: (state: State) => Promise<T>): Promise<T> {
  return inQueue(async () => {
    await comeToLife(readClock());
    return work(loaded());
  });
}

function inQueue<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Once in a life; tried again by the next event when the browser would not answer. */
async function comeToLife(now: Moment): Promise<void> {
  if (state !== null) return;
  const newRun = await isNewRun();
  const before = await load(now);
  await finishDeletion(before);
  await handle(before, { type: 'started', newRun }, now);
  // Noted last: killed before this, the next life still knows that the browser was closed.
  if (newRun) await noteRunHasBegun();
}

async function handle(before: State, event: EngineEvent, now: Moment): Promise<void> {
  const view = await readView(before.settings.idleSeconds);
  const seenBefore = sceneOf(view, before.groups);
  const [told, doing] = reduce(before, event, seenBefore, now);
  // A site may come or go while she is on it: what is in front is judged by her sites as they are now.
  const isSame = told.groups === before.groups;
  const scene = isSame ? seenBefore : sceneOf(view, told.groups);
  const [after, more] = isSame ? [told, []] : reduce(told, { type: 'observed' }, scene, now);
  const effects = [...doing, ...more];
  for (const effect of effects) {
    // Before the state forgets what is over. Done twice is done once.
    if (effect.type === 'keep-day-sum') await keepDay(effect.sum, after.ledger.day);
    else if (effect.type === 'close-way-back') await makeDeletionFinal(effect.backup, after);
    else waiting.push(effect);
  }
  const isChanged = waiting.length > 0 || isWorthKeeping(before, after);
  // Kept in memory even when the disk refuses: the next event writes it, and then acts.
  if (state === null || isChanged) state = after;
  try {
    if (isChanged || !isStored) {
      isStored = false;
      await writeState(after);
      isStored = true;
    }
  } finally {
    for (const listener of listeners) listener(loaded(), scene, now);
  }
  for (const effect of waiting.splice(0)) perform(effect, after);
}

function loaded(): State {
  if (state === null) throw new Error('The state could not be read, and is left as it is.');
  return state;
}

async function load(now: Moment): Promise<State> {
  const parsed = await readState();
  switch (parsed.kind) {
    case 'read':
      return parsed.state;
    case 'empty':
      return begin(now);
    case 'unreadable':
      report(`the stored state can't be read and is set aside: ${parsed.why}`, parsed.raw);
      await setAsideUnreadable(parsed.raw, now.at);
      return begin(now);
    case 'from-the-future':
      throw new Error('The stored state was written by a newer version.');
  }
}

/** A first record, stored at once, so that the pages have something to show. */
async function begin(now: Moment): Promise<State> {
  const first = newState(now);
  await writeState(first);
  return first;
}
