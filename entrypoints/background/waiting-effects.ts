/** Effects whose state could not be written: the last one of each kind, so that a disk that stays full saves up nothing. */
import { type Effect, isStillWanted } from '../../utils/engine/effects';
import type { State } from '../../utils/engine/state';

type Waiting = {
  readonly effect: Effect;
  readonly requestId: string | undefined;
  /** Epoch ms. */
  readonly since: number;
};

const waiting = new Map<Effect['type'], Waiting>();

/** A request is told: what waits because of that very one waits from now on. */
export function renewWaiting(requestId: string | undefined, at: number): void {
  for (const [type, one] of waiting) {
    const isAskedAgain = requestId !== undefined && one.requestId === requestId;
    if (isAskedAgain) waiting.set(type, { ...one, since: at });
  }
}

export function keepWaiting(
  effects: readonly Effect[],
  requestId: string | undefined,
  at: number,
): void {
  for (const effect of effects) waiting.set(effect.type, { effect, requestId, since: at });
}

/** The state is stored: what waited and is still right. Nothing waits any more. */
export function takeWaiting(state: State, at: number): readonly Effect[] {
  const all = [...waiting.values()];
  waiting.clear();
  return all
    .filter(({ effect, since }) => isStillWanted(effect, state, at - since))
    .map(({ effect }) => effect);
}
