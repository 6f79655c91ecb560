/** Which new states are written: a quiet minute costs two writes, however often we look. */
import { BEAT_MS } from '../tracking/attention';
import { jumpMs } from '../tracking/clock';
import { wasPutRight } from '../tracking/session';
import { struckMs } from '../tracking/strike';
import type { State } from './state';

/**
 * Whether a new state says more than the old one. Looking at an unchanged scene moves nothing but
 * the credit of an open span, and that can be credited as well by the next look.
 */
export function isWorthAWrite(before: State, after: State): boolean {
  const { attention: was, attended: _were, clock, ledger, sessions, ...others } = before;
  const { attention: is, ...now } = after;
  // A jump of the clock is judged once.
  if (jumpMs(clock, now.clock) !== 0 || wasPutRight(sessions, now.sessions)) return true;
  const keys = Object.keys(others) as (keyof typeof others)[];
  if (keys.some((key) => others[key] !== now[key])) return true;
  if (struckMs(ledger) !== struckMs(now.ledger)) return true;
  const noted = ['openings', 'rests', 'calls'] as const;
  if (noted.some((key) => ledger[key] !== now.ledger[key])) return true;
  if (was.kind === 'away' || is.kind === 'away') {
    return was.kind !== is.kind || was.heardMs !== is.heardMs;
  }
  if ((was.reason === 'sound') !== (is.reason === 'sound')) return true;
  const sinceMs = is.settled.at - was.settled.at;
  const isBeat = sinceMs >= BEAT_MS || sinceMs < 0 || is.settled.life !== was.settled.life;
  const isSamePlace = is.groupId === was.groupId && is.site === was.site && is.tabId === was.tabId;
  return isBeat || !isSamePlace;
}
