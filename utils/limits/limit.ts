/** A limit she set herself: switched on or off, with a length that outlives being switched off. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { DurationField } from '../fields/field';

export const LimitSchema = v.object({
  on: v.boolean(),
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400)),
});
export type Limit = ReadonlyDeep<v.InferOutput<typeof LimitSchema>>;

/** What has been used of a group, in ms, at the moment of asking. */
export type Usage = {
  /** In this session: attention with gaps of less than five minutes joined. */
  readonly sessionMs: number;
  /** Today. */
  readonly dayMs: number;
};

/** One kind of limit: what can be edited about it, and how to tell when it is reached. */
export type LimitKindSpec = {
  readonly id: string;
  readonly field: DurationField;
  /** What of the usage this kind measures, ms. */
  readonly used: (usage: Usage) => number;
};
