/** Combines the rooms: what happened, where the browser stood and when, to a new state and what to do. */
import { isCallingByNotification, isCallingByTab } from '../pauses/reduce';
import type { Moment } from '../time/moment';
import { BEAT_MS } from '../tracking/attention';
import type { Scene } from '../tracking/scene';
import { wasPutRight } from '../tracking/session';
import { struckMs } from '../tracking/strike';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import type { State } from './state';
import { STEPS } from './steps';

/** Pure: the same state, event, scene and moment always give the same answer. */
export function reduce(
  before: State,
  event: EngineEvent,
  scene: Scene,
  now: Moment,
): readonly [State, readonly Effect[]] {
  let state = before;
  const effects: Effect[] = [];
  for (const step of STEPS) {
    const [next, wanted] = step(state, { event, scene, now });
    state = next;
    effects.push(...wanted);
  }
  if (isCallingByTab(before.pause) && !isCallingByTab(state.pause)) {
    effects.push({ type: 'close-calling-tab' });
  }
  if (isCallingByNotification(before.pause) && !isCallingByNotification(state.pause)) {
    effects.push({ type: 'close-notification' });
  }
  return [state, effects];
}

/**
 * Whether a new state says more than the old one. Looking at an unchanged scene moves nothing but
 * the credit of an open span, and that can be credited as well by the next look: so a quiet minute
 * costs two writes, however often we look.
 */
export function isWorthKeeping(before: State, after: State): boolean {
  const { attention: was, ledger, sessions, ...others } = before;
  const { attention: is, ...now } = after;
  if (ledger.day !== now.ledger.day || wasPutRight(sessions, now.sessions)) return true;
  const keys = Object.keys(others) as (keyof typeof others)[];
  if (keys.some((key) => others[key] !== now[key])) return true;
  if (struckMs(ledger) !== struckMs(now.ledger)) return true;
  if (was.kind === 'away' || is.kind === 'away') {
    return was.kind !== is.kind || was.heardMs !== is.heardMs;
  }
  if ((was.reason === 'sound') !== (is.reason === 'sound')) return true;
  const sinceMs = is.settled.at - was.settled.at;
  const isBeat = sinceMs >= BEAT_MS || sinceMs < 0 || is.settled.life !== was.settled.life;
  return isBeat || is.groupId !== was.groupId || is.tabId !== was.tabId;
}
