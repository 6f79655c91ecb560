/** Credits the time since the last signal to what she was attending to then, and turns the day. */

import type { GroupId } from '../sites/group';
import { currentDay, type DayRule, dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import { type Attention, type Span, spanSince } from './attention';
import { creditLedger, type Ledger, turnLedger } from './ledger';
import { creditSession, livingSessions, type Sessions } from './session';

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
  const span = spanSince(attention.settled, now);
  const credited = credit(counted, now, rule, attention.groupId, attention.tabId, span);
  const settled = { at: now.at, uptimeMs: now.uptimeMs, life: now.life };
  return {
    counted: { ...credited.counted, attention: { ...attention, settled } },
    closed: credited.closed,
  };
}

/** Credits one span to one group, in the ledger and in its session. */
export function credit(
  counted: Counted,
  now: Moment,
  rule: DayRule,
  groupId: GroupId,
  tabId: number,
  span: Span,
): Settled {
  const day = currentDay(counted.ledger.day, dayOf(now.at, rule));
  const turned = creditLedger(counted.ledger, day, rule, groupId, span);
  const sessions = creditSession(counted.sessions, groupId, tabId, span);
  return {
    counted: {
      attention: counted.attention,
      ledger: turned.ledger,
      sessions: livingSessions(sessions, now.at),
    },
    closed: turned.closed,
  };
}
