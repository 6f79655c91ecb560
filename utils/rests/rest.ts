/** Minutes for herself. They go on when she walks off, and count up until she says she is back. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { GroupIdSchema } from '../sites/group';
import { MINUTE_MS } from '../time/duration';
import { OnGroupSchema } from '../tracking/attention';

/** Where she came from. The tab is null when the browser has been closed since: then no id can be trusted. */
const OriginSchema = v.object({ groupId: GroupIdSchema, tabId: v.nullable(v.number()) });
export type Origin = ReadonlyDeep<v.InferOutput<typeof OriginSchema>>;
/** What has become of that tab: open while it shows its group, and unknown where its id is. */
export type OriginTab = 'open' | 'closed' | 'elsewhere' | 'unknown';

export const RestSecondsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7_200));

export const MAX_PARKED_LENGTH = 200;
/** What she starts with when she is back; empty when she hasn't said. It goes with the rest. */
const parked = v.pipe(v.string(), v.maxLength(MAX_PARKED_LENGTH));

/** What she rests with. */
const practice = v.nullable(IdSchema);

export const RestSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('resting'),
    startedAt: v.number(),
    /** What she chose. */
    seconds: RestSecondsSchema,
    from: v.nullable(OriginSchema),
    /** What she attends to again, as it was seen last, and since when (epoch ms): a glance, or the end of the rest. */
    back: v.nullable(v.object({ attention: OnGroupSchema, since: v.number() })),
    practice,
    parked,
  }),
  v.object({
    kind: v.literal('over'),
    startedAt: v.number(),
    endedAt: v.number(),
    /** What she had chosen. */
    seconds: RestSecondsSchema,
    /** Half or more of that. */
    kept: v.boolean(),
    from: v.nullable(OriginSchema),
    practice,
    parked,
  }),
]);
export type Rest = ReadonlyDeep<v.InferOutput<typeof RestSchema>>;
export type Resting = Extract<Rest, { kind: 'resting' }>;
export type RestOver = Extract<Rest, { kind: 'over' }>;

export const NO_REST: Rest = { kind: 'none' };

/** The lengths she can choose from, the usual one first; each counts just as much. */
export const REST_MINUTES = [10, 2, 5, 15] as const;

const AWAKE_AFTER_MS = 2 * MINUTE_MS;

/** When a rest is as long as she chose, epoch ms. It goes on after that until she is back. */
export function endsAt(rest: { readonly startedAt: number; readonly seconds: number }): number {
  return rest.startedAt + rest.seconds * 1_000;
}

/** Until when the screen stays awake for the cup, epoch ms: called away, she has a machine that locks itself. */
export function staysAwakeUntil(rest: Pick<Resting, 'startedAt' | 'seconds'>): number {
  return endsAt(rest) + AWAKE_AFTER_MS;
}

/** How full the rest page's cup is: 0.12 at the start, 1 at the end and after. */
export function fullnessAt(
  rest: { readonly startedAt: number; readonly seconds: number },
  at: number,
): number {
  const share = (at - rest.startedAt) / (rest.seconds * 1_000);
  return 0.12 + 0.88 * Math.min(1, Math.max(0, share));
}
