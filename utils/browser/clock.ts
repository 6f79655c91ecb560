/** The clocks of this machine, read in one place. */
import type { Moment } from '../time/moment';
import { timeZone } from './time-zone';

/** Readings of the monotonic clock compare within one life of the background. */
const life = crypto.randomUUID();

export function readClock(): Moment {
  return {
    at: Date.now(),
    uptimeMs: performance.now(),
    life,
    timeZone: timeZone(),
  };
}
