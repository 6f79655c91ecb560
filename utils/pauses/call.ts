/** Whether she is on a call: known by its sound or by what is shared, said by herself, or just over. */

import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { HOUR_MS, MINUTE_MS } from '../time/duration';
import type { CallSign } from '../tracking/scene';
import type { Heard } from './call-sound';
import type { CallEvent } from './events';

export const CallSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('seen'),
    by: v.picklist(['sound', 'sharing']),
    /** When it began, epoch ms. */
    since: v.number(),
    /** Since when (epoch ms) nothing of it has been heard or shared; null while it is. */
    silentSince: v.nullable(v.number()),
  }),
  /** She has said so; it ends by itself (epoch ms). */
  v.object({ kind: v.literal('said'), until: v.number() }),
  v.object({
    kind: v.literal('over'),
    /** When it ended, epoch ms. */
    at: v.number(),
    /** As above: what can still be heard or is still shared of a call that she has called over is none. */
    silentSince: v.nullable(v.number()),
    /** What of it could be told last: what is shared anew is another call. */
    by: v.picklist(['sound', 'sharing']),
    /** She has said what she would like now. */
    answered: v.boolean(),
  }),
]);
export type Call = ReadonlyDeep<v.InferOutput<typeof CallSchema>>;

export const NO_CALL: Call = { kind: 'none' };

/** *I'm on a call* lasts this long, unless she ends it. */
const SAID_MS = HOUR_MS;
/** *Not yet* lasts this long: the call goes on, or there is something to be done after it. */
const NOT_YET_MS = 15 * MINUTE_MS;
/** *In 5*: her own plan, and no refusal. */
const IN_FIVE_MS = 5 * MINUTE_MS;
/** People listen, think and look for a paper: sooner than this after the last word it isn't over. */
export const SILENT_MS: Readonly<Record<CallSign, number>> = {
  sound: 2 * MINUTE_MS,
  sharing: MINUTE_MS,
};

/** How long *not yet* keeps it silent (epoch ms), said now. */
export function notYetUntil(at: number): number {
  return at + NOT_YET_MS;
}

/** From when on (epoch ms) *in 5* asks, said now. */
export function inFiveAt(at: number): number {
  return at + IN_FIVE_MS;
}

/** Something can be heard that is no call yet, nor the end of one that she has called over. */
export function mayBeginCall(call: Call): boolean {
  return call.kind === 'none' || (call.kind === 'over' && call.silentSince !== null);
}

export function isOnCall(call: Call): boolean {
  return call.kind === 'seen' || call.kind === 'said';
}

/** What she says of it, at an instant (epoch ms). */
export function answerCall(call: Call, event: CallEvent, sign: CallSign | null, at: number): Call {
  switch (event.type) {
    case 'call-said':
      return { kind: 'said', until: at + SAID_MS };
    case 'call-not-over':
      return { kind: 'said', until: notYetUntil(at) };
    case 'call-ended':
      if (!isOnCall(call)) return call;
      return {
        kind: 'over',
        at,
        silentSince: sign === null ? at : null,
        by: sign ?? 'sound',
        answered: false,
      };
    case 'asked-in-five':
      return call.kind === 'over' ? { ...call, answered: true } : call;
  }
}

/**
 * What time and the browser's signs do to it; `lately` is how much was heard of it. The same object
 * while nothing has changed. A ping neither begins a call nor lets one go on.
 */
export function passCall(call: Call, sign: CallSign | null, lately: Heard, at: number): Call {
  switch (call.kind) {
    case 'none':
      return sign === 'sharing' || (sign === 'sound' && lately === 'call') ? begun(sign, at) : call;
    case 'seen':
      if (sign === null) return fallenSilent(call, at);
      return sign === 'sound' && lately === 'nothing' ? call : heard(call, sign);
    case 'said': {
      // A clock that was ahead has promised too much.
      const until = Math.min(call.until, at + SAID_MS);
      if (at < until) return until === call.until ? call : { ...call, until };
      return sign === null ? overByItself(until) : begun(sign, at);
    }
    case 'over':
      return afterwards(call, sign, lately, at);
  }
}

/** When time alone changes it (epoch ms), or null. */
export function callDeadlineAt(call: Call): number | null {
  if (call.kind === 'said') return call.until;
  if (call.kind !== 'seen' || call.silentSince === null) return null;
  return call.silentSince + SILENT_MS[call.by];
}

/** Nobody waits for its end any more: what is over is forgotten, unless its last sounds are still to be ignored. */
export function forgetCall(call: Call, at: number): Call {
  return call.kind === 'over' && hasBeenSilent(call.silentSince, at) ? NO_CALL : call;
}

function begun(by: CallSign, since: number): Call {
  return { kind: 'seen', by, since, silentSince: null };
}

/** She has said nothing of it: whatever is heard next is another call. */
function overByItself(at: number): Call {
  return { kind: 'over', at, silentSince: 0, by: 'sound', answered: false };
}

function heard(call: Extract<Call, { kind: 'seen' }>, by: CallSign): Call {
  return call.by === by && call.silentSince === null ? call : begun(by, call.since);
}

function fallenSilent(call: Extract<Call, { kind: 'seen' }>, at: number): Call {
  const silentSince = Math.min(call.silentSince ?? at, at);
  if (at - silentSince >= SILENT_MS[call.by]) {
    return overByItself(at);
  }
  return silentSince === call.silentSince ? call : { ...call, silentSince };
}

function afterwards(
  call: Extract<Call, { kind: 'over' }>,
  sign: CallSign | null,
  lately: Heard,
  at: number,
): Call {
  if (call.at > at) return afterwards({ ...call, at }, sign, lately, at);
  if (sign === null) {
    const silentSince = Math.min(call.silentSince ?? at, at);
    return silentSince === call.silentSince ? call : { ...call, silentSince };
  }
  const isStill = call.silentSince === null && call.by === sign;
  if (sign === 'sharing') return isStill ? call : begun(sign, at);
  if (hasBeenSilent(call.silentSince, at)) return lately === 'call' ? begun(sign, at) : call;
  return isStill ? call : { ...call, silentSince: null, by: sign };
}

function hasBeenSilent(since: number | null, at: number): boolean {
  return since !== null && at - since >= SILENT_MS.sound;
}
