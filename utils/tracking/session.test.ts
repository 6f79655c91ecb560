import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  creditSession,
  isAlive,
  latestSession,
  livingSessions,
  SESSION_GAP_MS,
  SessionsSchema,
  wasPutRight,
} from './session';

const session = { countedMs: 60_000, beganAt: 900_000, lastAt: 1_000_000, tabId: 7 };

describe('a session', () => {
  it('joins a gap of less than five minutes, and begins anew after it', () => {
    const joined = creditSession({ email: session }, 'email', 8, {
      fromAt: session.lastAt + SESSION_GAP_MS - 1,
      toAt: session.lastAt + SESSION_GAP_MS + 999,
    });
    expect(joined.email).toEqual({
      countedMs: 61_000,
      beganAt: 900_000,
      lastAt: session.lastAt + 300_999,
      tabId: 8,
    });
    const anew = creditSession({ email: session }, 'email', 7, {
      fromAt: session.lastAt + SESSION_GAP_MS,
      toAt: session.lastAt + SESSION_GAP_MS + 1_000,
    });
    expect(anew.email?.countedMs).toBe(1_000);
    expect(anew.email?.beganAt).toBe(session.lastAt + SESSION_GAP_MS);
  });

  it('comes back whole when it was stored', () => {
    expect(v.parse(SessionsSchema, { email: session })).toEqual({ email: session });
  });

  it('is not changed by a look that counts nothing', () => {
    const sessions = { email: session };
    const at = session.lastAt + 60_000;
    expect(creditSession(sessions, 'email', 8, { fromAt: at, toAt: at })).toBe(sessions);
  });

  it('is alive until five minutes after its last counted moment', () => {
    expect(isAlive(session, session.lastAt + SESSION_GAP_MS - 1)).toBe(true);
    expect(isAlive(session, session.lastAt + SESSION_GAP_MS)).toBe(false);
    expect(isAlive(undefined, 0)).toBe(false);
  });
});

describe('sessions', () => {
  const later = { ...session, lastAt: session.lastAt + 1 };

  it('are forgotten when they have ended, and kept as they are when none has', () => {
    const both = { email: session, chat: later };
    expect(livingSessions(both, session.lastAt + SESSION_GAP_MS)).toEqual({ chat: later });
    expect(livingSessions(both, later.lastAt)).toBe(both);
  });

  it('end now, not in a future that a wrong clock has seen', () => {
    const right = session.lastAt - 3_600_000;
    const both = livingSessions({ email: session, chat: { ...later, lastAt: right } }, right);
    expect(both.email).toEqual({ ...session, beganAt: right, lastAt: right });
    expect(both.chat?.lastAt).toBe(right);
  });

  it('were put right where one ends earlier than before', () => {
    const both = { email: session, chat: later };
    const earlier = { ...both, chat: { ...later, lastAt: later.lastAt - 1 } };
    expect(wasPutRight(both, earlier)).toBe(true);
    expect(wasPutRight(both, { email: session })).toBe(false);
    expect(wasPutRight({}, both)).toBe(false);
    expect(wasPutRight(earlier, both)).toBe(false);
    expect(wasPutRight(both, both)).toBe(false);
  });

  it('know which she attended to last', () => {
    const chat = { groupId: 'chat', session: later };
    expect(latestSession({ email: session, chat: later }, later.lastAt)).toEqual(chat);
    expect(latestSession({ chat: later, email: session }, later.lastAt)).toEqual(chat);
    const tie = { email: later, chat: later };
    expect(latestSession(tie, later.lastAt)?.groupId).toBe('email');
    expect(latestSession({}, 0)).toBeNull();
    expect(latestSession({ email: session }, session.lastAt + SESSION_GAP_MS)).toBeNull();
  });
});
