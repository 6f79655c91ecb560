/** Quiet as she asks for it, and how much of a day it was: so that a day without pauses can be told from others. */
import type { Today } from '../cup/today';
import { MOST_QUIET_DAYS, type Quiet, withEnd } from '../pauses/quiet';
import { nextReachedAt } from '../schedule/wall-clock';
import { daysAfter, startOfDay } from '../time/day';
import { HOUR_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import type { EngineEvent } from './events';
import { dayRuleOf, type State } from './state';

const LONGEST_DAY_MS = 25 * HOUR_MS;

type Until = Extract<EngineEvent, { type: 'quiet-asked' }>['until'];

/** From now on; null until a day that has begun, or one that is too far off. */
export function quietUntil(until: Until, state: State, now: Moment): Quiet | null {
  const { at, timeZone } = now;
  const { day: today, to } = state.today;
  if (until === 'an-hour') return { kind: 'a-while', until: at + HOUR_MS, ms: HOUR_MS };
  if (until === 'tomorrow') return { kind: 'today', day: today, until: to };
  if ('time' in until) {
    const reachedAt = nextReachedAt(until.time, at, timeZone);
    return { kind: 'a-while', until: reachedAt, ms: reachedAt - at };
  }
  const { day } = until;
  if (day <= today || day > daysAfter(today, MOST_QUIET_DAYS)) return null;
  return { kind: 'until-day', day, until: startOfDay(day, dayRuleOf(state, now)) };
}

/** Her last word: no day that comes back, since a clock was wrong, brings an older one with it. */
export function withQuiet(state: State, quiet: Quiet | null): State {
  const closedDays = state.closedDays.map((day) =>
    day.quiet === null ? day : { ...day, quiet: null },
  );
  return { ...state, quiet, closedDays };
}

/** Its end is where her clock and her day put it by now; when that has come, it is over. */
export function passQuiet(state: State, now: Moment): State {
  if (state.quiet === null) return state;
  const quiet = withEnd(state.quiet, now.at, state.today, dayRuleOf(state, now));
  if (now.at < quiet.until) return quiet === state.quiet ? state : { ...state, quiet };
  return { ...state, quiet: null, today: quietEnded(state.today, quiet.until) };
}

/** At the end of each event: quiet has begun, or she has ended it (epoch ms). */
export function noteQuiet(state: State, at: number): State {
  const { today, quiet } = state;
  const isNoted = today.quietSince !== null;
  if (isNoted === (quiet !== null)) return state;
  return { ...state, today: isNoted ? quietEnded(today, at) : { ...today, quietSince: at } };
}

/**
 * It was quiet until then, epoch ms. A clock that was set back makes nothing less; and a day that comes
 * back, or is longer since she flew, is kept as no more than the longest day.
 */
export function quietEnded(today: Today, at: number): Today {
  const { quietSince, quietMs } = today;
  if (quietSince === null) return today;
  const sinceMs = Math.max(0, at - Math.max(quietSince, today.from));
  return {
    ...today,
    quietSince: null,
    quietMs: Math.min(LONGEST_DAY_MS, quietMs + Math.floor(sinceMs)),
  };
}
