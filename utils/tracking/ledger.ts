/** What a day was counted for each group, and when: the sums, and the strip they come from. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { DaySchema } from '../time/day';
import { PackedSpansSchema } from './packed-spans';
import { type Piece, withPiece } from './strip';

export const DaySumSchema = v.object({
  day: DaySchema,
  /** Ms for each group that had any. */
  countedMs: v.record(GroupIdSchema, v.pipe(v.number(), v.minValue(0))),
});
/** What a day came to. */
export type DaySum = ReadonlyDeep<v.InferOutput<typeof DaySumSchema>>;

/** Whether a rest did her good, in one word of hers. */
export const HelpSchema = v.picklist(['worse', 'same', 'better']);
export type Help = v.InferOutput<typeof HelpSchema>;

export const RestedSchema = v.object({
  fromAt: v.number(),
  toAt: v.number(),
  /** Half or more of what she chose; not there where that wasn't noted yet. */
  kept: v.exactOptional(v.boolean()),
  /** What she rested with, where she took something. */
  practice: v.exactOptional(IdSchema),
  /** Where she was asked, and answered. */
  help: v.exactOptional(HelpSchema),
});

export type Rested = ReadonlyDeep<v.InferOutput<typeof RestedSchema>>;

/** What a day is drawn from. What can't be read costs no minute. */
export const DayStripSchema = v.object({
  /** In the order in which they were counted. What was struck out is in no sum. */
  spans: v.fallback(PackedSpansSchema, []),
  /** Rests that are over. */
  rests: v.fallback(v.array(RestedSchema), []),
  /** When she was on a call, epoch ms, as far as that was noticed; the last one may go on. */
  calls: v.fallback(v.array(v.object({ fromAt: v.number(), toAt: v.number() })), []),
});
export type DayStrip = ReadonlyDeep<v.InferOutput<typeof DayStripSchema>>;

export const LedgerSchema = v.object({
  countedMs: DaySumSchema.entries.countedMs,
  ...DayStripSchema.entries,
  /** How often she came to each group after five minutes or more without it. */
  openings: v.record(GroupIdSchema, v.pipe(v.number(), v.integer(), v.minValue(1))),
});
/** Of which day it is, the day says. */
export type Ledger = ReadonlyDeep<v.InferOutput<typeof LedgerSchema>>;
/** The same of a day that is named, as it is kept. */
export type DayLedger = DaySum & Ledger;

export const EMPTY_LEDGER: Ledger = {
  countedMs: {},
  spans: [],
  rests: [],
  calls: [],
  openings: {},
};

/** So many rests and calls are drawn in a day, the last ones. */
const MAX_RESTS = 50;
const MAX_CALLS = 50;

/** With a piece that was counted. */
export function withCounted(ledger: Ledger, piece: Piece, beginsSession = false): Ledger {
  const spans = withPiece(ledger.spans, piece, beginsSession);
  if (spans === ledger.spans) return ledger;
  const ms = piece.toAt - piece.fromAt;
  if (ms <= 0) return { ...ledger, spans };
  const sum = (ledger.countedMs[piece.groupId] ?? 0) + ms;
  return { ...ledger, countedMs: { ...ledger.countedMs, [piece.groupId]: sum }, spans };
}

/** With a rest that is over. */
export function withRested(ledger: Ledger, rest: Rested): Ledger {
  if (rest.toAt <= rest.fromAt) return ledger;
  return { ...ledger, rests: [...ledger.rests, rest].slice(-MAX_RESTS) };
}

/** A call has begun (epoch ms). */
export function withCallBegun(ledger: Ledger, at: number): Ledger {
  return { ...ledger, calls: [...ledger.calls, { fromAt: at, toAt: at }].slice(-MAX_CALLS) };
}

/** It is over: one that had no length leaves nothing to be drawn. The same object as a rule. */
export function withCallOver(ledger: Ledger): Ledger {
  const calls = ledger.calls.filter(({ fromAt, toAt }) => toAt > fromAt);
  return calls.length === ledger.calls.length ? ledger : { ...ledger, calls };
}

/** The last call has gone on until then (epoch ms). The same object where that was known. */
export function withCallUntil(ledger: Ledger, at: number): Ledger {
  const last = ledger.calls.at(-1);
  if (last === undefined || at <= last.toAt) return ledger;
  return { ...ledger, calls: [...ledger.calls.slice(0, -1), { ...last, toAt: at }] };
}

/** She has come to a group. */
export function withOpening(ledger: Ledger, groupId: GroupId): Ledger {
  const { openings } = ledger;
  return { ...ledger, openings: { ...openings, [groupId]: (openings[groupId] ?? 0) + 1 } };
}

/** What she said of the rest that began then (epoch ms); null takes it back. */
export function withHelp(ledger: Ledger, fromAt: number, help: Help | null): Ledger {
  const rests = ledger.rests.map((rest) => {
    if (rest.fromAt !== fromAt) return rest;
    const { help: _before, ...bare } = rest;
    return help === null ? bare : { ...bare, help };
  });
  return { ...ledger, rests };
}
