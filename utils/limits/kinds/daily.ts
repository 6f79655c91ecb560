/** Minutes a day. */
import type { LimitKindSpec } from '../limit';

export const daily = {
  id: 'daily',
  field: {
    kind: 'duration',
    defaultSeconds: 5_400,
    minSeconds: 1,
    maxSeconds: 86_400,
    suggestedSeconds: [1_800, 3_600, 5_400, 7_200],
  },
  used: (usage) => usage.dayMs,
} as const satisfies LimitKindSpec;
