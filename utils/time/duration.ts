/** Units of time, so that no bare number has to be guessed at. */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const MINUTE_SECONDS = 60;
export const HOUR_MS = 3_600_000;

/** Whole minutes in a span, rounded down: "18 minutes" means eighteen have passed. */
export function wholeMinutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
