/** What her pauses did: so many of how many, from what is remembered of each. */
import type { Outcome, PauseEntry } from '../history/pause';
import { type Day, daysBefore } from '../time/day';
import { MINUTE_MS } from '../time/duration';
import { type Middle, middleOf } from './middle';
import type { Share } from './wilson';

/** From here on it can be said how sure a share is. */
const LEAST_TO_SAY = 8;
const LEFT_WITHIN_MS = 2 * MINUTE_MS;
const BACK_WITHIN_MINUTES = [5, 15, 30] as const;
/** Whoever stays longer stays for good, as far as a pause goes. */
export const LONGEST_STAY_MINUTES = 30;

/** How many days are looked back on, today with them; null is all. */
export const LOOKING_BACK = { weeks: 28, months: 91, all: null } as const;
export type LookingBack = keyof typeof LOOKING_BACK;

export type PauseFigures = {
  /** So many fell due; and of so many she has seen the card. */
  readonly due: number;
  readonly seen: number;
  /** She rested or breathed, of those that she had seen. */
  readonly taken: Share;
  /** She left within two minutes of knowing, of those of which that is known. */
  readonly left: Share;
  /** How long until she left, ms, infinite beyond half an hour; null before it can be told. */
  readonly stayed: Middle | null;
  /** Rests that were kept, of those that came of a pause. */
  readonly kept: Share;
  /** Rests that left her better, or worse, of those of which she said how they did. */
  readonly better: Share;
  readonly worse: Share;
  /** She came back within so many minutes of leaving, of those of which that is known. */
  readonly back: readonly { readonly minutes: number; readonly share: Share }[];
};

/** The first of the days that are looked back on; null is the first there is. */
export function lookedBackFrom(range: LookingBack, today: Day): Day | null {
  const days = LOOKING_BACK[range];
  return days === null ? null : daysBefore(today, days - 1);
}

/** The pauses of the days that end today. A silent moment of an experiment was none to her. */
export function lately(
  pauses: readonly PauseEntry[],
  range: LookingBack,
  today: Day,
): readonly PauseEntry[] {
  const since = lookedBackFrom(range, today);
  return pauses.filter(
    ({ day, answer }) => answer !== 'silent' && (since === null || day >= since) && day <= today,
  );
}

export function pauseFigures(pauses: readonly PauseEntry[]): PauseFigures {
  const seen = pauses.filter(({ seenMs }) => seenMs !== undefined);
  const stays = pauses.map(stayMs).filter((ms) => ms !== null);
  return {
    due: pauses.length,
    seen: seen.length,
    taken: shareOf(seen, ({ answer }) => answer === 'rest' || answer === 'breath'),
    left: shareOf(pauses, leftInTime),
    stayed: stays.length < LEAST_TO_SAY ? null : middleOf(stays),
    kept: shareOf(pauses, ({ outcome }) => outcome?.restKept ?? null),
    better: shareOf(pauses, (pause) => hasHelped(pause, 'better')),
    worse: shareOf(pauses, (pause) => hasHelped(pause, 'worse')),
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
export function leftInTime({ outcome }: PauseEntry): boolean | null {
  if (outcome === undefined) return null;
  const { leftMs, watchedMs } = outcome;
  if (leftMs !== null) return leftMs <= LEFT_WITHIN_MS;
  return watchedMs >= LEFT_WITHIN_MS ? false : null;
}

/** Null where she was still there when nobody looked on any more, and might have left soon. */
export function stayMs({ outcome }: PauseEntry): number | null {
  if (outcome === undefined) return null;
  const { leftMs, watchedMs } = outcome;
  const longestMs = LONGEST_STAY_MINUTES * MINUTE_MS;
  if (leftMs !== null && leftMs <= longestMs) return leftMs;
  return (leftMs ?? watchedMs) >= longestMs ? Number.POSITIVE_INFINITY : null;
}

function hasHelped({ outcome }: PauseEntry, how: Outcome['help']): boolean | null {
  return outcome?.help === undefined ? null : outcome.help === how;
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
