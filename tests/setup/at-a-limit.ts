/** Somebody at noon whose mail of the day is used up after a minute, and all that she is told to have done then. */

import type { EngineEvent } from '../../utils/engine/events';
import { newState, type State } from '../../utils/engine/state';
import type { Firmness } from '../../utils/limits/firmness';
import { NO_LIMITS } from '../../utils/limits/kinds';
import type { Scene } from '../../utils/tracking/scene';
import { IN_MAIL } from './in-mail';
import { reduce } from './reduce';

export const NOON = Date.UTC(2026, 10, 19, 12);
export const ELSEWHERE: Scene = { ...IN_MAIL, groupId: null, site: null, tabId: 3 };
export const OURS: Scene = { ...ELSEWHERE, tabId: 40, boundaryInFront: true };
export const SEAM: EngineEvent = { type: 'seam-reached', seam: 'lull' };

const LOOK: EngineEvent = { type: 'observed' };
const DAILY = { on: true, seconds: 60 } as const;

/** So many ms after noon. */
export const now = (ms: number) => ({ at: NOON + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' });

/** A minute of email a day, on that rung; and what else is limited. */
export function limited(rung: Firmness, others = {}): State {
  const daily = { ...DAILY, ...(rung !== 'ask' && { firmness: rung }) };
  return { ...newState(now(0)), limits: { email: { ...NO_LIMITS, daily, ...others } } };
}

export type Told = readonly [ms: number, scene: Scene, event?: EngineEvent];

/** All of it, one after the other; the last effects with it. */
export function tell(before: State, ...told: readonly Told[]) {
  let [state, effects]: readonly [State, readonly { readonly type: string }[]] = [before, []];
  for (const [ms, scene, event = LOOK] of told) {
    [state, effects] = reduce(state, event, scene, now(ms));
  }
  return { state, effects: effects.map(({ type }) => type) };
}

/** In mail until the minute is over, and then in it still. */
export const MINUTE: readonly Told[] = [
  [0, IN_MAIL],
  [60_000, IN_MAIL],
];
export const waiting = (state = limited('closed')) => tell(state, ...MINUTE);
/** Ours stands: she has been elsewhere, and came back. */
export const standing = (state = limited('closed')) =>
  tell(waiting(state).state, [61_000, ELSEWHERE], [62_000, IN_MAIL]);
