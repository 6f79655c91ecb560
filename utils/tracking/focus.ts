/** The focus, of which some desktops tell nothing: how often it is asked for, and when it has changed where nobody told. */
import type { Moment } from '../time/moment';
import { type Attention, BEAT_MS } from './attention';
import type { Scene } from './scene';

/** So often, where it has come out lately that the desktop doesn't tell. */
const LOOK_MS = 4_000;
/** Where nothing has come out for so long it is asked half as often, and after as long again half as often as that. */
const LONG_MS = 1_800_000;
/**
 * At the rarest once between two beats, each of which asks as well. Beats alone ring up to half a minute
 * late, and a background that nobody asks for anything is ended before.
 */
const RAREST_MS = BEAT_MS / 2;

/**
 * How often (ms) to ask for the focus. `untoldAt` is when (epoch ms) it last came out that she had left and no event
 * told of it. While keys and mouse rest she goes nowhere; while nothing of hers is in front nothing can be counted wrongly.
 */
export function lookEveryMs(untoldAt: number, { inUse, groupId }: Scene, at: number): number {
  if (groupId === null) return RAREST_MS;
  const longs = Math.max(0, Math.floor((at - untoldAt) / LONG_MS));
  return Math.min(RAREST_MS, LOOK_MS * 2 ** (longs + (inUse ? 0 : 1)));
}

/** How long ago (ms) the focus changed, as near as can be told: half of the time in which it may have been. */
function changedMsAgo({ focusMoved }: Scene): number {
  return focusMoved === null ? 0 : Math.round((focusMoved.afterMs + focusMoved.beforeMs) / 2);
}

/** For how long (ms) before this look she may have been elsewhere, and is not credited. A locked screen is told. */
export function lostMsAgo({ kind }: Attention, scene: Scene): number {
  const isLost = kind === 'on-group' && !scene.focused && scene.idle !== 'locked';
  return isLost ? changedMsAgo(scene) : 0;
}

/**
 * She is back at the page that she had left for another application, and has been for a while that is
 * credited with what follows: not from before `fromAt` (epoch ms), and for half a beat at most.
 */
export function backBefore(
  is: Attention,
  was: Attention,
  { scene, now, fromAt }: { readonly scene: Scene; readonly now: Moment; readonly fromAt: number },
): Attention {
  if (is.kind === 'away' || was.kind !== 'away' || was.why !== 'other-window') return is;
  const mostMs = Math.max(0, Math.min(BEAT_MS / 2, now.at - fromAt));
  const ms = Math.min(mostMs, changedMsAgo(scene));
  const { at, uptimeMs, life } = is.settled;
  return { ...is, settled: { at: at - ms, uptimeMs: uptimeMs - ms, life } };
}
