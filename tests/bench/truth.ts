/** Where she was and for how long, by the script's own clock: what a tracker's count is held against. */

/** `either`: nobody can tell from outside (a still reader, a machine that slept): counting it and not counting it are both true. */
export type Presence = 'there' | 'away' | 'either';

/** From `at` (ms of one monotonic clock) on, until the next mark. */
export type Mark = { readonly at: number; readonly presence: Presence };

/** Ms that must be counted, and ms that may be counted on top. */
export type Truth = { readonly thereMs: number; readonly eitherMs: number };

/** Sums up marks in the order of time, the last of which lasts until `endAt`. */
export function truthOf(marks: readonly Mark[], endAt: number): Truth {
  const msOf = (presence: Presence) =>
    marks.reduce((sum, mark, index) => {
      const untilAt = marks[index + 1]?.at ?? endAt;
      return mark.presence === presence ? sum + Math.max(0, untilAt - mark.at) : sum;
    }, 0);
  return { thereMs: msOf('there'), eitherMs: msOf('either') };
}

/** How far a count lies outside of what is true: below it negative, above it positive, within it 0. */
export function offMs(truth: Truth, creditedMs: number): number {
  const { thereMs, eitherMs } = truth;
  if (creditedMs < thereMs) return creditedMs - thereMs;
  return Math.max(0, creditedMs - thereMs - eitherMs);
}
