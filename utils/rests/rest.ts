/** Minutes for herself. They go on when she walks off, and count up until she says she is back. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';

/** Where she came from, to bring her back to. */
const OriginSchema = v.object({ groupId: GroupIdSchema, tabId: v.number() });

export const RestSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('resting'),
    startedAt: v.number(),
    /** What she chose. */
    seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7_200)),
    from: v.nullable(OriginSchema),
    /** Since when a watched page has been in front again, epoch ms. */
    backSince: v.nullable(v.number()),
  }),
  v.object({
    kind: v.literal('over'),
    startedAt: v.number(),
    endedAt: v.number(),
    /** Half or more of what she chose. */
    kept: v.boolean(),
    from: v.nullable(OriginSchema),
  }),
]);
export type Rest = ReadonlyDeep<v.InferOutput<typeof RestSchema>>;

export const NO_REST: Rest = { kind: 'none' };

/** The lengths she can choose from; each counts just as much. */
export const REST_MINUTES = [10, 2, 5, 15] as const;

/** How full the rest page's cup is, from 0.12 at the start to 1 at the end and after. */
export function fullnessAt(rest: { startedAt: number; seconds: number }, at: number): number {
  const share = (at - rest.startedAt) / (rest.seconds * 1_000);
  return 0.12 + 0.88 * Math.min(1, Math.max(0, share));
}
