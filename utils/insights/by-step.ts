/** What was counted in each day, month or year of a range, and the rests. */
import { isLeftOut, type KnownDay, restsOn } from './known-day';
import type { Step } from './range';

export type StepSum = Step & {
  /** Of the usual days. */
  readonly ms: number;
  /** Of all days: a rest on a day of illness is one. */
  readonly rests: number;
  /** So many days are in it whose minutes are not. */
  readonly leftOut: number;
};

/** `known` are days of the range; `counted` what was counted on each, in ms: of one group, or of all. */
export function sumsBySteps(
  steps: readonly Step[],
  known: readonly KnownDay[],
  counted: (day: KnownDay) => number,
): readonly StepSum[] {
  const letters = steps[0]?.key.length ?? 0;
  const byKey = new Map<string, KnownDay[]>();
  for (const one of known) {
    const key = one.day.slice(0, letters);
    const those = byKey.get(key);
    if (those === undefined) byKey.set(key, [one]);
    else those.push(one);
  }
  return steps.map((step) => {
    const days = byKey.get(step.key) ?? [];
    const usual = days.filter((one) => !isLeftOut(one));
    return {
      ...step,
      ms: usual.reduce((sum, one) => sum + counted(one), 0),
      rests: days.reduce((sum, one) => sum + restsOn(one), 0),
      leftOut: days.length - usual.length,
    };
  });
}
