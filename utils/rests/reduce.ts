/** What becomes of a rest: begun, walked away from, ended by her or by going back to mail. */
import { MINUTE_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import { type Attention, spanSince } from '../tracking/attention';
import type { RestEvent } from './events';
import { endsAt, NO_REST, type Origin, type Rest, type Resting, type RestOver } from './rest';

/** Back in mail for longer than this, and the rest is over. A glance is none. */
export const GLANCE_MS = MINUTE_MS;

export type RestEffect =
  /** Bring our rest page to the front, opening it if it isn't there. */
  | { readonly type: 'show-rest-page' }
  | { readonly type: 'close-rest-page' }
  /** Bring the page that she came from forward; it is hers and isn't changed. */
  | { readonly type: 'bring-back'; readonly origin: Origin }
  /** Ask the browser to close the page that she came from, which may ask her about a draft; our rest page goes too. */
  | { readonly type: 'close-origin'; readonly origin: Origin }
  | { readonly type: 'open-new-tab' };

type Reduced = readonly [Rest, readonly RestEffect[]];

/** Answers one event; `from` is where she was when it happened, `at` epoch ms. */
export function reduceRest(rest: Rest, event: RestEvent, at: number, from: Origin | null): Reduced {
  switch (event.type) {
    case 'rest-begun':
      return rest.kind === 'resting'
        ? [rest, [{ type: 'show-rest-page' }]]
        : [begun(rest, event.seconds, at, from), [{ type: 'show-rest-page' }]];
    case 'rest-shown':
      return [rest, [{ type: 'show-rest-page' }]];
    case 'practice-taken':
      return [rest.kind === 'resting' ? { ...rest, practice: event.id } : rest, []];
    case 'start-parked':
      return [rest.kind === 'resting' ? { ...rest, parked: event.text } : rest, []];
    case 'rest-ended':
      return rest.kind === 'resting' ? [over(rest, at), [{ type: 'show-rest-page' }]] : [rest, []];
    case 'went-on':
      return [NO_REST, goOn(event.to, rest.kind === 'none' ? null : rest.from)];
  }
}

/** Notices that she is back in mail, and since when. */
export function watchReturn(rest: Resting, attention: Attention, now: Moment): Resting {
  if (attention.kind === 'away') return rest.back === null ? rest : { ...rest, back: null };
  const since = backSince(rest, now) ?? now.at;
  return { ...rest, back: { attention, since } };
}

/**
 * Where she was back in mail until now for longer than a glance, the rest ended when she came. So it did where
 * it would end by itself meanwhile, or a day has turned (`isTurning`): else it would matter who looked when.
 */
export function endedByReturn(rest: Resting, now: Moment, isTurning: boolean): RestOver | null {
  const since = backSince(rest, now);
  if (since === null) return null;
  const isGlance = now.at - since < GLANCE_MS && now.at < latestEndAt(rest) && !isTurning;
  return isGlance ? null : over(rest, since);
}

/** Since when she was back in mail until now, epoch ms; null where nobody can vouch for it. */
function backSince({ back }: Resting, now: Moment): number | null {
  if (back === null) return null;
  const { settled } = back.attention;
  const { fromAt, toAt } = spanSince(settled, now);
  return fromAt === settled.at && toAt === now.at ? back.since : null;
}

/** The browser was closed: whatever page is in front now, she hasn't been in it since. */
export function forgetReturn(rest: Rest): Rest {
  return rest.kind === 'resting' ? { ...rest, back: null } : rest;
}

/** One that she never ends is what she chose and this much more at most, ms. */
export const UNENDED_MS = 30 * MINUTE_MS;

/** Until then (epoch ms) it counts up; then it is over by itself. */
export function latestEndAt(rest: Resting): number {
  return endsAt(rest) + UNENDED_MS;
}

/** What time alone does to a rest. */
export function letRestPass(rest: Rest, at: number): Rest {
  if (rest.kind !== 'resting' || at < latestEndAt(rest)) return rest;
  return over(rest, latestEndAt(rest));
}

/** A new day began then (epoch ms): a rest that was full has ended. One that isn't goes on in the new day. */
export function turnRest(rest: Rest, turnedAt: number): Rest {
  if (rest.kind !== 'resting' || turnedAt < endsAt(rest)) return rest;
  return over(rest, Math.min(turnedAt, latestEndAt(rest)));
}

/** What she had parked and not come back to waits on. */
function begun(before: Rest, seconds: number, startedAt: number, from: Origin | null): Resting {
  const parked = before.kind === 'over' ? before.parked : '';
  return {
    kind: 'resting',
    startedAt,
    seconds,
    from,
    back: null,
    practice: null,
    parked,
  };
}

function over(rest: Resting, endedAt: number): RestOver {
  const { startedAt, seconds, from, practice, parked } = rest;
  const kept = endedAt - startedAt >= (seconds * 1_000) / 2;
  return { kind: 'over', startedAt, endedAt, seconds, kept, from, practice, parked };
}

function goOn(to: 'mail' | 'close' | 'something-else', from: Origin | null): readonly RestEffect[] {
  if (to === 'something-else') return [{ type: 'open-new-tab' }, { type: 'close-rest-page' }];
  if (from === null) return [{ type: 'close-rest-page' }];
  return to === 'mail'
    ? [{ type: 'bring-back', origin: from }, { type: 'close-rest-page' }]
    : [{ type: 'close-origin', origin: from }];
}
