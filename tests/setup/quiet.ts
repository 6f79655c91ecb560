/** Quiet that she asked for as an hour, whenever that was. */
import type { Quiet } from '../../utils/pauses/quiet';

export function quietUntil(until: number): Quiet {
  return { kind: 'a-while', until, ms: 3_600_000 };
}
