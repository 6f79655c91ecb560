/** The moments of an experiment, in the order of their coins: of each three in a row exactly one stays silent. */

import type { PauseEntry } from '../../history/pause';
import { type Day, daysSinceEpoch } from '../../time/day';
import { lately, leftInTime, stayMs } from '../pauses';

const MOST_WEEKS = 4;

export type Moment = {
  readonly isSilent: boolean;
  /** She left within two minutes; null where that isn't known. */
  readonly isLeft: boolean | null;
  /** How long she stayed on, ms; infinite beyond half an hour, null where that isn't known. */
  readonly stayMs: number | null;
};

/** Something known of each moment as a number; null where it isn't. */
export type Values = readonly (number | null)[];
export type Arms = readonly boolean[];

export function armsOf(moments: readonly Moment[]): Arms {
  return moments.map(({ isSilent }) => isSilent);
}

/** The known ones of one arm. */
export function inArm(values: Values, arms: Arms, isSilent: boolean): readonly number[] {
  return values.filter((_, at) => arms[at] === isSilent).filter((value) => value !== null);
}

/** Those that fell due from an instant on, epoch ms. Of one that came to no seam, and was nothing to either arm, nothing is known. */
export function momentsOf(pauses: readonly PauseEntry[], since: number): readonly Moment[] {
  const own = pauses.filter(({ coin, at }) => coin !== undefined && at >= since);
  const inOrder = [...own].sort((one, other) => one.at - other.at);
  return inOrder.map((pause) => {
    const hasSeam = pause.notifiedMs !== undefined;
    return {
      isSilent: pause.coin === 'silent',
      isLeft: hasSeam ? leftInTime(pause) : null,
      stayMs: hasSeam ? stayMs(pause) : null,
    };
  });
}

/** How many pauses for minutes in a row came in a week lately: what an experiment might have. */
export function sessionPausesAWeek(pauses: readonly PauseEntry[], today: Day): number {
  const known = lately(pauses, 'weeks', today).filter(({ limits }) => limits[0] === 'session');
  const [first] = known.map(({ day }) => day).sort();
  if (first === undefined) return 0;
  const weeks = (daysSinceEpoch(today) - daysSinceEpoch(first) + 1) / 7;
  return known.length / Math.min(MOST_WEEKS, Math.max(1, weeks));
}
