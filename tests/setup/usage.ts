/** For tests: what has been used of a group, on a Thursday at noon in Greenwich. */
import type { Usage } from '../../utils/limits/limit';

export const NOTHING_USED: Usage = {
  sessionMs: 0,
  dayMs: 0,
  struckInSessionMs: 0,
  struckInDayMs: 0,
  openings: 0,
  isAtTheDoor: false,
  at: Date.UTC(2026, 10, 19, 12),
  rule: { timeZone: 'UTC', dayStartMinutes: 240 },
};

export function used(some: Partial<Usage>): Usage {
  return { ...NOTHING_USED, ...some };
}
