/** Minutes in a row: the limit this product is about. */
import type { LimitKindSpec } from '../limit';

export const session = {
  id: 'session',
  field: {
    kind: 'duration',
    defaultSeconds: 1_800,
    minSeconds: 1,
    maxSeconds: 14_400,
    suggestedSeconds: [1_200, 1_800, 2_700, 3_600],
  },
  used: (usage) => usage.sessionMs,
} as const satisfies LimitKindSpec;
