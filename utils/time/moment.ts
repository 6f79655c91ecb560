/** A reading of the clocks. The mind never looks at a clock itself: a moment is passed in. */

export type Moment = {
  /** Wall clock, epoch ms. It may jump either way. */
  readonly at: number;
  /** Monotonic clock, ms since this life of the background began. Never steps back. */
  readonly uptimeMs: number;
  /** Which life of the background `uptimeMs` belongs to; readings of two lives don't compare. */
  readonly life: string;
  /** IANA name of the zone she is in now. */
  readonly timeZone: string;
};
