/** Credits the time since the last signal to what she was attending to before, and turns the day. */
import { currentDay, type DayRule, dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import { type Attention, openSpan, spanSince } from './attention';
import { creditLedger, type Ledger, turnLedger } from './ledger';
import { creditSession, isAlive, livingSessions, type Sessions } from './session';
import type { Piece } from './strip';

/** The part of the state that tracking owns. */
export type Counted = {
  readonly attention: Attention;
  readonly ledger: Ledger;
  readonly sessions: Sessions;
};

/** The same with time credited; and the day that is over, when one is. */
export type Settled = { readonly counted: Counted; readonly closed: Ledger | null };

/** Settles up to now. Judged by what she was attending to before, whatever comes after. */
export function settle(counted: Counted, now: Moment, rule: DayRule): Settled {
  const { attention } = counted;
  if (attention.kind === 'away') {
    const turned = turnLedger(counted.ledger, currentDay(counted.ledger.day, dayOf(now.at, rule)));
    const sessions = livingSessions(counted.sessions, now.at);
    return { counted: { attention, ledger: turned.ledger, sessions }, closed: turned.closed };
  }
  const span = openSpan(attention, now);
  const { groupId, reason, tabId } = attention;
  // Nobody can vouch for the rest of it.
  const endedBy = spanSince(attention.settled, now).toAt < now.at ? 'asleep' : null;
  const credited = credit(counted, now, rule, tabId, { ...span, groupId, reason, endedBy });
  const heardMs = attention.heardMs + (reason === 'sound' ? span.toAt - span.fromAt : 0);
  const settled = { at: now.at, uptimeMs: now.uptimeMs, life: now.life };
  return {
    counted: { ...credited.counted, attention: { ...attention, heardMs, settled } },
    closed: credited.closed,
  };
}

/** Credits one piece to its group, in the ledger and in its session. */
export function credit(
  counted: Counted,
  now: Moment,
  rule: DayRule,
  tabId: number,
  piece: Piece,
): Settled {
  const { groupId, fromAt } = piece;
  const day = currentDay(counted.ledger.day, dayOf(now.at, rule));
  const beginsSession = !isAlive(counted.sessions[groupId], fromAt);
  const turned = creditLedger(counted.ledger, day, rule, piece, beginsSession);
  const sessions = creditSession(counted.sessions, groupId, tabId, piece);
  return {
    counted: {
      attention: counted.attention,
      ledger: turned.ledger,
      sessions: livingSessions(sessions, now.at),
    },
    closed: turned.closed,
  };
}
