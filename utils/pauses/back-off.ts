/** Half as often: she refuses again and again, or takes next to none of the pauses that she sees. */
import type { PauseTally } from './pause';

type Answers = Pick<PauseTally, 'refusalsInRow' | 'taken'>;

/** Refused this often in a row. */
const REFUSALS_TO_BACK_OFF = 3;
/** Or of so many that she has seen, the last ones, fewer than so many taken. */
const LAST_SEEN = 20;
const LEAST_TAKEN = 2;

export function isBackingOff(answers: Answers): boolean {
  return answers.refusalsInRow >= REFUSALS_TO_BACK_OFF || isFewTaken(answers);
}

/** One more that she has seen is over; `isTaken`: she did what it is for. Where few were, the first one that is begins anew. */
export function withOneSeen<T extends Answers>(tally: T, isTaken: boolean): T {
  const before = isTaken && isFewTaken(tally) ? [] : tally.taken;
  return { ...tally, taken: [...before, isTaken].slice(-LAST_SEEN) };
}

/** She has rested: every refusal is forgotten, and that she took few. */
export function withRestTaken<T extends Answers>(tally: T): T {
  return { ...tally, refusalsInRow: 0, taken: isFewTaken(tally) ? [] : tally.taken };
}

function isFewTaken({ taken }: Answers): boolean {
  return taken.length >= LAST_SEEN && taken.filter((isTaken) => isTaken).length < LEAST_TAKEN;
}
