/** What today was counted for each group. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { type Day, type DayRule, DaySchema, startOfDay } from '../time/day';
import type { Span } from './attention';

export const LedgerSchema = v.object({
  day: DaySchema,
  /** Ms for each group that had any. */
  countedMs: v.record(GroupIdSchema, v.pipe(v.number(), v.minValue(0))),
});
export type Ledger = ReadonlyDeep<v.InferOutput<typeof LedgerSchema>>;

/** Turns the page when a new day has begun. What is over is handed back to be kept. */
export type TurnedLedger = { readonly ledger: Ledger; readonly closed: Ledger | null };

/** Credits a span that ends on `day` or, when the day turned within it, a part to each. */
export function creditLedger(
  ledger: Ledger,
  day: Day,
  rule: DayRule,
  groupId: GroupId,
  span: Span,
): TurnedLedger {
  if (day === ledger.day) return { ledger: plus(ledger, groupId, span), closed: null };
  const turnAt = startOfDay(day, rule);
  const before = { fromAt: span.fromAt, toAt: Math.max(span.fromAt, Math.min(span.toAt, turnAt)) };
  const after = { fromAt: Math.min(span.toAt, Math.max(span.fromAt, turnAt)), toAt: span.toAt };
  return {
    ledger: plus({ day, countedMs: {} }, groupId, after),
    closed: plus(ledger, groupId, before),
  };
}

/** A new page when the day has turned while nothing was counted. */
export function turnLedger(ledger: Ledger, day: Day): TurnedLedger {
  if (day === ledger.day) return { ledger, closed: null };
  return { ledger: { day, countedMs: {} }, closed: ledger };
}

function plus(ledger: Ledger, groupId: GroupId, span: Span): Ledger {
  const ms = span.toAt - span.fromAt;
  if (ms <= 0) return ledger;
  const sum = (ledger.countedMs[groupId] ?? 0) + ms;
  return { ...ledger, countedMs: { ...ledger.countedMs, [groupId]: sum } };
}
