/** The clocks of this machine, read in one place. */
import type { Moment } from '../time/moment';
import { timeZone } from './time-zone';

/** Readings of the monotonic clock compare within one life of the background. It is told from the one before, and written often. */
const life = crypto.randomUUID().slice(0, 8);

export function readClock(): Moment {
  return {
    at: Date.now(),
    uptimeMs: Math.floor(performance.now()),
    life,
    timeZone: timeZone(),
  };
}
