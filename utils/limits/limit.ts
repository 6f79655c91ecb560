/** What a limit is, and what each kind of it has to say about itself. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { CountField, DurationField } from '../fields/field';
import { valueSchema } from '../fields/value';
import type { DayRule } from '../time/day';
import { FIRMNESS_ENTRY, isFirm } from './firmness';

/** What has been used of a group, at the moment of asking. */
export type Usage = {
  /** In this session: attention with gaps of less than five minutes joined, ms. */
  readonly sessionMs: number;
  /** Today, ms. */
  readonly dayMs: number;
  /** What of both she has struck out, ms: it was not hers, and is in neither. */
  readonly struckInSessionMs: number;
  readonly struckInDayMs: number;
  /** How often she has come to it today, this time included. */
  readonly openings: number;
  /** She has opened it, and has not taken the breath before it yet. */
  readonly isAtTheDoor: boolean;
  /** Now, epoch ms, and how days and hours are told. */
  readonly at: number;
  readonly rule: DayRule;
};

/** One kind of limit on a group. What she set outlives being switched off. */
export type LimitKind<Limit extends { readonly on: boolean }> = {
  readonly id: string;
  /** How it is read, from what is stored and from a file alike. */
  readonly entries: v.ObjectEntries;
  /** Of a new group, and of a record from before there was this kind. */
  readonly off: Limit;
  /** Its pause is one of the day's few, with time between them, and can be refused. Any other stands. */
  readonly isOneOfTheDay: boolean;
  /** Ms until it is reached while she stays; 0 when it is, null when time alone doesn't bring it. */
  msUntilReached(limit: Limit, usage: Usage): number | null;
  /** Whether one that is on holds whenever another one would, as firm or not. */
  holdsAsMuch(one: Limit, other: Limit): boolean;
  /** When one that is reached is so no more by the clock, epoch ms; null where no clock ends it. */
  overAt?(limit: Limit, usage: Usage): number | null;
};

/** A limit that is a length of time. */
export function lengthEntries(field: DurationField) {
  const seconds = valueSchema({ ...field, minSeconds: 1, maxSeconds: 86_400 });
  return { on: v.boolean(), seconds, ...FIRMNESS_ENTRY };
}
export type LengthLimit = ReadonlyDeep<
  v.InferOutput<v.ObjectSchema<ReturnType<typeof lengthEntries>, undefined>>
>;

/** One that was suggested: it asks, on whatever rung stood what is off now. */
export function limitAt(seconds: number): LengthLimit {
  return { on: true, seconds };
}

/** A limit on how often. */
export function countEntries(field: CountField) {
  return { on: v.boolean(), count: valueSchema(field), ...FIRMNESS_ENTRY };
}
export type CountLimit = ReadonlyDeep<
  v.InferOutput<v.ObjectSchema<ReturnType<typeof countEntries>, undefined>>
>;

/** Until so much of what a limit is about has been used. A firm one is not got past by striking minutes out. */
export function msLeft(limit: LengthLimit, usedMs: number, struckMs: number): number {
  return Math.max(0, limit.seconds * 1_000 - usedMs - (isFirm(limit) ? struckMs : 0));
}
