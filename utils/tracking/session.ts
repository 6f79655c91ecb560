/** A session: attention to one group, where gaps under five minutes join and don't count. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type GroupId, GroupIdSchema } from '../sites/group';
import type { Span } from './attention';

/** Away this long, and the next visit is a new session. */
export const SESSION_GAP_MS = 300_000;

const SessionSchema = v.object({
  countedMs: v.pipe(v.number(), v.minValue(0)),
  /** Beginning of the first counted span, epoch ms. */
  beganAt: v.number(),
  /** End of the last counted span, epoch ms. */
  lastAt: v.number(),
  /** The tab that was in front; null in a new run of the browser, where it has another id. */
  tabId: v.nullable(v.number()),
});
export type Session = ReadonlyDeep<v.InferOutput<typeof SessionSchema>>;

export const SessionsSchema = v.record(GroupIdSchema, SessionSchema);
export type Sessions = Readonly<Record<GroupId, Session>>;

/** Whether a session goes on at an instant (epoch ms), or has ended by absence. */
export function isAlive(session: Session | undefined, at: number): session is Session {
  return session !== undefined && at - session.lastAt < SESSION_GAP_MS;
}

/** The group she attended to last, if its session goes on. */
export function latestSession(
  sessions: Sessions,
  at: number,
): { readonly groupId: GroupId; readonly session: Session } | null {
  let latest: { readonly groupId: GroupId; readonly session: Session } | null = null;
  for (const [groupId, session] of Object.entries(sessions)) {
    if (!isAlive(session, at)) continue;
    if (latest === null || session.lastAt > latest.session.lastAt) latest = { groupId, session };
  }
  return latest;
}

/** Adds a span to a group's session, or begins a new one. A look that counts nothing changes none. */
export function creditSession(
  sessions: Sessions,
  groupId: GroupId,
  tabId: number,
  span: Span,
): Sessions {
  if (span.toAt <= span.fromAt) return sessions;
  const before = sessions[groupId];
  const goesOn = isAlive(before, span.fromAt);
  const session = {
    countedMs: (goesOn ? before.countedMs : 0) + span.toAt - span.fromAt,
    beganAt: goesOn ? Math.min(before.beganAt, span.fromAt) : span.fromAt,
    lastAt: span.toAt,
    tabId,
  };
  return { ...sessions, [groupId]: session };
}

/**
 * The sessions that go on; the same object when all of them do. Where a clock that was ahead has
 * been put right, none ends in the future: it would seem to go on until then.
 */
export function livingSessions(sessions: Sessions, at: number): Sessions {
  const all = Object.entries(sessions);
  if (all.every(([, session]) => isAlive(session, at) && session.lastAt <= at)) return sessions;
  return Object.fromEntries(
    all
      .filter(([, session]) => isAlive(session, at))
      .map(([groupId, session]) => [groupId, notAhead(session, at)]),
  );
}

function notAhead(session: Session, at: number): Session {
  const { beganAt, lastAt } = session;
  return { ...session, beganAt: Math.min(beganAt, at), lastAt: Math.min(lastAt, at) };
}

/** Whether one of them was found to end in the future, and put right. */
export function wasPutRight(before: Sessions, after: Sessions): boolean {
  return Object.entries(after).some(
    ([groupId, session]) => session.lastAt < (before[groupId]?.lastAt ?? session.lastAt),
  );
}
