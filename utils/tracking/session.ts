/** A session: attention to one group, where gaps under five minutes join and don't count. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';

/** Away this long, and the next visit is a new session. */
export const SESSION_GAP_MS = 300_000;

export const SessionSchema = v.object({
  countedMs: v.pipe(v.number(), v.minValue(0)),
  /** End of the last counted span, epoch ms. */
  lastAt: v.number(),
  /** The tab that was in front, to come back to. */
  tabId: v.number(),
});
export type Session = ReadonlyDeep<v.InferOutput<typeof SessionSchema>>;

/** Whether a session goes on at an instant (epoch ms), or has ended by absence. */
export function isAlive(session: Session | undefined, at: number): session is Session {
  return session !== undefined && at - session.lastAt < SESSION_GAP_MS;
}
