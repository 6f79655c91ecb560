/** Whether a wake of the machine was for her: many are not, and after each the browser says that keys or mouse were just used. */
import { type Absence, type Since, seenIn } from './absence';
import { type Attention, BEAT_MS, MAX_GAP_MS } from './attention';
import type { Scene } from './scene';
import { SESSION_GAP_MS } from './session';

/** Nobody has looked for so long: the machine may have slept. Shorter sleeps change nothing. */
const SLEPT_MS = SESSION_GAP_MS;
/** So often Full Cup looks while she is away from a watched page: an alarm may be half a minute late. */
const TRACE_MS = SLEPT_MS - MAX_GAP_MS;
/** Keys and mouse say nothing for so long after a wake: the clock by which browsers know begins anew with it. */
const WAKE_MS = 30_000;
/** Then this is the soonest at which browsers can tell of a key or the mouse since. */
const FIRST_SIGN_MS = WAKE_MS + 15_000;

/**
 * Where nobody has looked for too long, the machine may have slept until now, epoch ms. Where the clock was
 * ahead at the wake and is put right, it has woken now: else no key was believed for as long as it was ahead.
 */
export function withWake(since: Since, at: number): Since {
  const { seen, woken } = since;
  const wasAhead = woken !== null && at < woken.at;
  if (!wasAhead && at - seen.at <= (woken === null ? SLEPT_MS : MAX_GAP_MS)) return since;
  return { ...since, woken: { at, attention: null } };
}

/** Whether a look since the wake shows her: another tab or window in front, the screen unlocked, or keys and mouse used. */
export function isBack({ seen, woken }: Since, scene: Scene, at: number): boolean {
  if (woken === null || scene.idle === 'locked') return false;
  if (seen.locked || seen.tabId !== scene.tabId || (scene.focused && !seen.focused)) return true;
  return scene.idle === 'active' && at - woken.at >= FIRST_SIGN_MS;
}

/**
 * A look since the machine woke: she may be back, or nobody has touched it since. `awayMs` without a key
 * or the mouse, and browsers tell of the next one: only then nothing more is looked for.
 */
export function withLook(
  since: Since,
  attention: Attention,
  { scene, at, awayMs }: { readonly scene: Scene; readonly at: number; readonly awayMs: number },
): Since {
  const { woken, seen } = since;
  if (woken === null) return since;
  const isNobody = scene.idle === 'locked' || at - woken.at >= WAKE_MS + awayMs;
  if (isNobody && scene.idle !== 'active' && attention.kind === 'away') {
    return { ...since, seen: seenIn(scene, at), woken: null };
  }
  const isStill = attention.kind === 'on-group' && woken.attention?.tabId === attention.tabId;
  const perhaps = attention.kind === 'away' ? null : isStill ? woken.attention : attention;
  const isBeat = Math.abs(at - seen.at) >= BEAT_MS;
  const focused = seen.focused && scene.focused;
  if (perhaps === woken.attention && focused === seen.focused && !isBeat) return since;
  return {
    ...since,
    seen: { ...seen, focused, at: isBeat ? at : seen.at },
    woken: { ...woken, attention: perhaps },
  };
}

/** When to look next (epoch ms) while she is away from a page that is watched: so that a sleep is noticed, and her return. */
export function lookAgainAt({ seen, woken }: Since, scene: Scene, at: number): number | null {
  if (scene.groupId === null || (woken === null && scene.idle !== 'idle')) return null;
  const ms = woken === null ? TRACE_MS : BEAT_MS;
  const dueAt = seen.at + ms;
  return dueAt > at && dueAt <= at + ms ? dueAt : at + ms;
}

/** At the soonest (epoch ms) keys and mouse tell that she is back. */
export function firstSignAt({ woken }: Since): number | null {
  return woken === null ? null : woken.at + FIRST_SIGN_MS;
}

/**
 * After how many seconds without a key or the mouse she is away: `usual`, but after a wake what was used
 * during it tells nothing. Browsers answer for 15 and more.
 */
export function awaySeconds({ since }: Absence, usual: number, at: number): number {
  const woken = since?.woken ?? null;
  if (woken === null || at - woken.at < FIRST_SIGN_MS) return usual;
  return Math.min(usual, Math.floor((at - woken.at - WAKE_MS) / 1_000));
}
