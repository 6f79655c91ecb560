/** Nobody at the machine, as far as it knows: hands off for long, locked, asleep. Other pages and programs are no absence. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { Moment } from '../time/moment';
import { type Attention, BEAT_MS, OnGroupSchema, openSpan, spanSince } from './attention';
import type { Scene } from './scene';
import { creditSession, isAlive, SESSION_GAP_MS, type Sessions, SessionsSchema } from './session';

/** The sessions that went on when she left: they end meanwhile, but for her duty. */
const sessions = SessionsSchema;

/** What the last look at which nobody was there saw, and when (epoch ms): nobody but she changes that. */
const SeenSchema = v.object({
  at: v.number(),
  tabId: v.nullable(v.number()),
  focused: v.boolean(),
  locked: v.boolean(),
});

/**
 * The machine may have slept, and has woken at `at` (epoch ms) or a little before: for her, or by itself.
 * `attention` is what she would be at since then. Once there is a sign of her that is counted: a minute at
 * most, and half a minute where it was longer.
 */
const WokenSchema = v.object({ at: v.number(), attention: v.nullable(OnGroupSchema) });

export const AbsenceSchema = v.object({
  /** Since when (epoch ms) nobody is there; null while somebody is. `woken` is null while the machine hasn't slept. */
  since: v.nullable(
    v.object({ at: v.number(), sessions, seen: SeenSchema, woken: v.nullable(WokenSchema) }),
  ),
  /** The last one that was long enough to ask about, until she has answered or the day is over. */
  asked: v.nullable(v.object({ fromAt: v.number(), toAt: v.number(), sessions })),
});
export type Absence = ReadonlyDeep<v.InferOutput<typeof AbsenceSchema>>;
export type Since = NonNullable<Absence['since']>;
export type Left = Pick<Since, 'at' | 'sessions' | 'seen'>;

export const NO_ABSENCE: Absence = { since: null, asked: null };

/** Shorter ones join a session anyway. */
const WORTH_ASKING_MS = SESSION_GAP_MS;

/** She has left, if she had not before. A clock that was set back makes no absence longer. */
export function withLeft(absence: Absence, { at, sessions: all, seen }: Left): Absence {
  const { since } = absence;
  if (since !== null && since.at <= at) {
    const isNews = !isSame(since.seen, seen) || Math.abs(seen.at - since.seen.at) >= BEAT_MS;
    return isNews ? { ...absence, since: { ...since, seen } } : absence;
  }
  const going = Object.entries(all).filter(([, session]) => isAlive(session, at));
  return { ...absence, since: { at, sessions: Object.fromEntries(going), seen, woken: null } };
}

function isSame(one: Since['seen'], other: Since['seen']): boolean {
  return one.tabId === other.tabId && one.focused === other.focused && one.locked === other.locked;
}

/** What a look (epoch ms) saw of what only she changes. */
export function seenIn({ tabId, focused, idle }: Scene, at: number): Since['seen'] {
  return { at, tabId, focused, locked: idle === 'locked' };
}

/** She is back (epoch ms). Away since before `askedSince`, it is a night and no question. */
export function withReturn(absence: Absence, at: number, askedSince: number): Absence {
  const { since } = absence;
  if (since === null) return absence;
  const isLong = at - since.at >= WORTH_ASKING_MS && since.at >= askedSince;
  const asked = isLong ? { fromAt: since.at, toAt: at, sessions: since.sessions } : absence.asked;
  return { since: null, asked };
}

/** When she left, where the machine slept under an open span; null where it didn't. */
export function leftAsleep(attention: Attention, all: Sessions, now: Moment): Left | null {
  if (attention.kind === 'away') return null;
  const { groupId, tabId, settled } = attention;
  const { toAt } = spanSince(settled, now);
  if (now.at - toAt < WORTH_ASKING_MS) return null;
  const seen = { at: toAt, tabId, focused: true, locked: false };
  return { at: toAt, sessions: creditSession(all, groupId, tabId, openSpan(attention, now)), seen };
}

/**
 * On duty all the while: sessions that ended by the absence go on over it, as over any short gap, and
 * nothing is counted for it.
 */
export function rejoined(
  now: Sessions,
  { fromAt, toAt, sessions: before }: NonNullable<Absence['asked']>,
  at: number,
): Sessions {
  const joined = { ...now };
  for (const [groupId, session] of Object.entries(before)) {
    const moved = { ...session, lastAt: session.lastAt + toAt - fromAt };
    const since = now[groupId];
    if (since === undefined) {
      if (isAlive(moved, at)) joined[groupId] = moved;
    } else if (since.beganAt > session.lastAt && isAlive(moved, since.beganAt)) {
      const countedMs = session.countedMs + since.countedMs;
      joined[groupId] = { ...since, countedMs, beganAt: session.beganAt };
    }
  }
  return joined;
}
