/** What her pauses did: so many of how many, from what is remembered of each. */
import type { PauseEntry } from '../history/pause';
import { type Day, daysBefore } from '../time/day';
import { MINUTE_MS } from '../time/duration';
import type { Share } from './wilson';

/** From here on it can be said how sure a share is. */
const LEAST_TO_SAY = 8;
/** So many days are looked back on, today with them. */
export const LOOKED_BACK_DAYS = 28;
const LEFT_WITHIN_MS = 2 * MINUTE_MS;
const BACK_WITHIN_MINUTES = [5, 15, 30] as const;

export type PauseFigures = {
  /** She rested or breathed, of those that she had seen. */
  readonly taken: Share;
  /** She left within two minutes of knowing, of those of which that is known. */
  readonly left: Share;
  /** Rests that were kept, of those that came of a pause. */
  readonly kept: Share;
  /** She came back within so many minutes of leaving, of those of which that is known. */
  readonly back: readonly { readonly minutes: number; readonly share: Share }[];
};

/** The pauses of the four weeks that end today. */
export function lately(pauses: readonly PauseEntry[], today: Day): readonly PauseEntry[] {
  const since = daysBefore(today, LOOKED_BACK_DAYS - 1);
  return pauses.filter(({ day }) => day >= since && day <= today);
}

export function pauseFigures(pauses: readonly PauseEntry[]): PauseFigures {
  const seen = pauses.filter(({ seenMs }) => seenMs !== undefined);
  return {
    taken: shareOf(seen, ({ answer }) => answer === 'rest' || answer === 'breath'),
    left: shareOf(pauses, leftInTime),
    kept: shareOf(pauses, ({ outcome }) => outcome?.restKept ?? null),
    back: BACK_WITHIN_MINUTES.map((minutes) => ({
      minutes,
      share: shareOf(pauses, (pause) => backWithin(pause, minutes * MINUTE_MS)),
    })),
  };
}

export function isTooEarly({ all }: Share): boolean {
  return all < LEAST_TO_SAY;
}

/** Null where nobody looked on for long enough. */
function leftInTime({ outcome }: PauseEntry): boolean | null {
  if (outcome === undefined) return null;
  const { leftMs, watchedMs } = outcome;
  if (leftMs !== null) return leftMs <= LEFT_WITHIN_MS;
  return watchedMs >= LEFT_WITHIN_MS ? false : null;
}

/** Of one who has not left it can't be asked. */
function backWithin({ outcome }: PauseEntry, ms: number): boolean | null {
  if (outcome === undefined || outcome.leftMs === null) return null;
  const { leftMs, backMs, watchedMs } = outcome;
  if (backMs !== null) return backMs <= ms;
  return watchedMs - leftMs >= ms ? false : null;
}

function shareOf(
  pauses: readonly PauseEntry[],
  asked: (pause: PauseEntry) => boolean | null,
): Share {
  const answers = pauses.map(asked).filter((answer) => answer !== null);
  return { hits: answers.filter((isSo) => isSo).length, all: answers.length };
}
