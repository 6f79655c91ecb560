/** Writes down when she was on a call, for the strip of her day. It changes nothing about the call. */
import { type Call, isOnCall } from '../pauses/call';
import { MINUTE_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import { type Ledger, withCallBegun, withCallOver, withCallUntil } from '../tracking/ledger';
import type { EngineEvent } from './events';
import type { State } from './state';

type Told = { readonly event: EngineEvent; readonly before: State; readonly now: Moment };

/** While one goes on, that is written down so often. */
const NOTED_EVERY_MS = 30 * MINUTE_MS;
/** Nothing written for longer than this: the machine slept, and nobody was on a call. */
const LONGEST_UNTOLD_MS = NOTED_EVERY_MS + 5 * MINUTE_MS;

/** Once it is known whether she is on a call. The same object where there is nothing to write down. */
export function noteCall(state: State, { event, before, now }: Told): State {
  const wasOn = isOnCall(before.call);
  const isOn = isOnCall(state.call);
  if (!wasOn && !isOn) return state;
  const hasHungUp = event.type === 'started' && event.newRun && before.call.kind === 'seen';
  const isCutOff = hasSlept(before, now.at) || hasHungUp;
  const hasTurned = state.today.day !== before.today.day;
  let { ledger } = state;
  if (wasOn && isCutOff && !hasTurned) ledger = withCallUntil(ledger, before.clock.at);
  // One that has gone on into a new day begins with it.
  if (wasOn && !isCutOff && hasTurned) ledger = withCallBegun(ledger, state.today.from);
  if (isOn && (!wasOn || isCutOff)) ledger = withCallBegun(ledger, now.at);
  const lastAt = ledger.calls.at(-1)?.toAt ?? now.at;
  const isDue = !isOn || now.at - lastAt >= NOTED_EVERY_MS;
  if (wasOn && !isCutOff && isDue) ledger = withCallUntil(ledger, knownUntil(before.call, now.at));
  if (!isOn) ledger = withCallOver(ledger);
  return ledger === state.ledger ? state : { ...state, ledger };
}

/** When it is to be written down next that a call goes on, epoch ms; null for none. */
export function callNotedNextAt({ call, ledger, today }: State): number | null {
  if (!isOnCall(call)) return null;
  return (ledger.calls.at(-1)?.toAt ?? today.from) + NOTED_EVERY_MS;
}

/** A day is over, and the next one has begun at `from`, epoch ms: with what of a call was in it. */
export function withCallOfDay(ledger: Ledger, before: State, from: number, { at }: Moment): Ledger {
  if (!isOnCall(before.call)) return ledger;
  if (hasSlept(before, at)) return withCallUntil(ledger, before.clock.at);
  return withCallUntil(ledger, knownUntil(before.call, from));
}

/** Up to then it has gone on, as far as that can be told by an instant, both epoch ms. */
export function knownUntil(call: Call, at: number): number {
  if (call.kind === 'said') return Math.min(call.until, at);
  return call.kind === 'seen' ? Math.min(call.silentSince ?? at, at) : at;
}

function hasSlept({ clock }: State, at: number): boolean {
  return at - clock.at > LONGEST_UNTOLD_MS;
}
