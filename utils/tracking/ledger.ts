/** What today was counted for each group, and when: the sums, and the strip they come from. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import { type Day, type DayRule, DaySchema, startOfDay } from '../time/day';
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

const RestedSchema = v.object({
  fromAt: v.number(),
  toAt: v.number(),
  /** Where she was asked, and answered. */
  help: v.exactOptional(HelpSchema),
});

/** What a day is drawn from. What can't be read costs no minute. */
export const DayStripSchema = v.object({
  /** In the order in which they were counted. What was struck out is in no sum. */
  spans: v.fallback(PackedSpansSchema, []),
  /** Rests that are over. */
  rests: v.fallback(v.array(RestedSchema), []),
});
export type DayStrip = ReadonlyDeep<v.InferOutput<typeof DayStripSchema>>;

export const LedgerSchema = v.object({ ...DaySumSchema.entries, ...DayStripSchema.entries });
export type Ledger = ReadonlyDeep<v.InferOutput<typeof LedgerSchema>>;

/** So many rests are drawn in a day, the last ones. */
const MAX_RESTS = 50;

/** Turns the page when a new day has begun. What is over is handed back to be kept. */
export type TurnedLedger = { readonly ledger: Ledger; readonly closed: Ledger | null };

export function emptyLedger(day: Day): Ledger {
  return { day, countedMs: {}, spans: [], rests: [] };
}

/** Credits a span that ends on `day` or, when the day turned within it, a part to each. */
export function creditLedger(
  ledger: Ledger,
  day: Day,
  rule: DayRule,
  piece: Piece,
  beginsSession = false,
): TurnedLedger {
  if (day === ledger.day) return { ledger: plus(ledger, piece, beginsSession), closed: null };
  const { fromAt, toAt } = piece;
  const turnAt = Math.min(toAt, Math.max(fromAt, startOfDay(day, rule)));
  const isOver = turnAt === toAt;
  const before = { ...piece, toAt: turnAt, endedBy: isOver ? piece.endedBy : null };
  const after = { ...piece, fromAt: turnAt, endedBy: isOver ? null : piece.endedBy };
  return {
    ledger: plus(emptyLedger(day), after, false),
    closed: plus(ledger, before, beginsSession),
  };
}

/** A new page when the day has turned while nothing was counted. */
export function turnLedger(ledger: Ledger, day: Day): TurnedLedger {
  if (day === ledger.day) return { ledger, closed: null };
  return { ledger: emptyLedger(day), closed: ledger };
}

/** With a rest that is over. */
export function withRested(ledger: Ledger, fromAt: number, toAt: number): Ledger {
  if (toAt <= fromAt) return ledger;
  return { ...ledger, rests: [...ledger.rests, { fromAt, toAt }].slice(-MAX_RESTS) };
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

function plus(ledger: Ledger, piece: Piece, beginsSession: boolean): Ledger {
  const spans = withPiece(ledger.spans, piece, beginsSession);
  if (spans === ledger.spans) return ledger;
  const ms = piece.toAt - piece.fromAt;
  if (ms <= 0) return { ...ledger, spans };
  const sum = (ledger.countedMs[piece.groupId] ?? 0) + ms;
  return { ...ledger, countedMs: { ...ledger.countedMs, [piece.groupId]: sum }, spans };
}
