/** Credits the time since the last signal to what she was attending to before. */
import type { Moment } from '../time/moment';
import { type Attended, withAttended } from './attended';
import { type Attention, openSpan, spanSince } from './attention';
import { readingOf } from './clock';
import { type Ledger, withCounted } from './ledger';
import { creditSession, isAlive, livingSessions, type Sessions } from './session';
import type { Piece } from './strip';

/** The part of the state that tracking owns. */
export type Counted = {
  readonly attention: Attention;
  readonly ledger: Ledger;
  readonly sessions: Sessions;
  readonly attended: Attended;
};

/**
 * What is to be credited now, judged by what she was attending to before; null while she is away. `lostMs`
 * before now she was there no more.
 */
export function openPiece(attention: Attention, now: Moment, lostMs = 0): Piece | null {
  if (attention.kind === 'away') return null;
  const { groupId, site, reason, settled } = attention;
  // Nobody can vouch for the rest of it.
  const endedBy = spanSince(settled, now).toAt < now.at ? 'asleep' : null;
  const { fromAt, toAt } = openSpan(attention, now);
  return { fromAt, toAt: Math.max(fromAt, toAt - lostMs), groupId, site, reason, endedBy };
}

/** A piece in two, where an instant lies within it (epoch ms): then why it ended is said by the second. */
export function cutAt(piece: Piece, at: number): readonly [Piece, Piece] {
  const { fromAt, toAt } = piece;
  const cut = Math.min(toAt, Math.max(fromAt, at));
  const isOver = cut === toAt;
  return [
    { ...piece, toAt: cut, endedBy: isOver ? piece.endedBy : null },
    { ...piece, fromAt: cut, endedBy: isOver ? null : piece.endedBy },
  ];
}

/** Credits one piece to its group, in the ledger and in its session. */
export function credit<T extends Counted>(counted: T, tabId: number, piece: Piece): T {
  const { groupId, fromAt, toAt } = piece;
  const { ledger, sessions, attended } = counted;
  const beginsSession = !isAlive(sessions[groupId], fromAt);
  return {
    ...counted,
    ledger: withCounted(ledger, piece, beginsSession),
    sessions: creditSession(sessions, groupId, tabId, piece),
    attended: withAttended(attended, groupId, toAt),
  };
}

/** All is credited up to now. Sessions that have ended by then are gone. */
export function settledAt<T extends Counted>(counted: T, now: Moment): T {
  const { attention } = counted;
  const sessions = livingSessions(counted.sessions, now.at);
  if (attention.kind === 'away') return { ...counted, sessions };
  const { fromAt, toAt } = openSpan(attention, now);
  const heardMs = attention.heardMs + (attention.reason === 'sound' ? toAt - fromAt : 0);
  return { ...counted, sessions, attention: { ...attention, heardMs, settled: readingOf(now) } };
}
