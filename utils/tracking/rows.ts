/** What moves with each minute as short rows. Groups are told by numbers, and so are their sites: each settle writes them. */
import * as v from 'valibot';
import { type GroupId, GroupIdSchema } from '../sites/group';
import type { Attention } from './attention';
import type { Reading } from './clock';
import type { Counted } from './settle';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS, SiteNameSchema } from './spans';

/** A group with a number, and the sites that rows tell of by theirs, from 1 on; 0 is a site that isn't known. */
export type Named = {
  readonly id: GroupId;
  readonly number: number;
  readonly sites: readonly string[];
};
export type NameOf = (id: GroupId) => Named;
/** By its number; undefined where there is none. */
export type NumberedAs = (number: number) => Named | undefined;

/** A group and its sites, in the order of their numbers. */
export const NameRowSchema = v.tupleWithRest([GroupIdSchema], SiteNameSchema);

const at = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const reason = v.pipe(count, v.maxValue(COUNTED_REASONS.length - 1));
const gap = v.pipe(count, v.maxValue(GAP_REASONS.length - 1));

/** Its place in the day; from when, how long, how much of that wasn't credited; where, why, why it ended (from 1 on), and 1 when struck out. */
const SpanRowSchema = v.strictTuple([
  at,
  at,
  at,
  at,
  count,
  count,
  reason,
  v.pipe(count, v.maxValue(GAP_REASONS.length)),
  v.picklist([0, 1]),
]);

export function spanRow(span: CountedSpan, place: number, nameOf: NameOf): readonly number[] {
  const { fromAt, toAt, ms, groupId, site, reason, endedBy, struck } = span;
  const lengthMs = toAt - fromAt;
  const why = COUNTED_REASONS.indexOf(reason);
  const ended = endedBy === null ? 0 : GAP_REASONS.indexOf(endedBy) + 1;
  const where = whereOf(nameOf(groupId), site);
  return [place, fromAt, lengthMs, lengthMs - ms, ...where, why, ended, struck ? 1 : 0];
}

/** The span and its place in the day; null for what is no such row. */
export function spanFrom(
  row: unknown,
  named: NumberedAs,
): { readonly place: number; readonly span: CountedSpan } | null {
  const parsed = v.safeParse(SpanRowSchema, row);
  if (!parsed.success) return null;
  const [place, fromAt, lengthMs, lostMs, group, number, why, ended, struck] = parsed.output;
  const where = whereFrom(named(group), number);
  const reason = COUNTED_REASONS[why];
  if (where === null || reason === undefined) return null;
  const times = { fromAt, toAt: fromAt + lengthMs, ms: lengthMs - lostMs };
  const endedBy = GAP_REASONS[ended - 1] ?? null;
  return { place, span: { ...times, ...where, reason, endedBy, struck: struck === 1 } };
}

/** Why nothing is counted; or where she is, why it is counted and, where that isn't the clock's, up to when. And how long it was heard. */
const AttentionRowSchema = v.union([
  v.strictTuple([gap, at]),
  v.strictTuple([count, count, at, reason, at]),
  v.strictTuple([count, count, at, reason, at, v.strictTuple([at, at, v.string()])]),
]);

export function clockRow({ at, uptimeMs, life }: Reading) {
  return [at, uptimeMs, life] as const;
}

/** What isn't one stays what it is. */
export function clockFrom(row: unknown): unknown {
  if (!Array.isArray(row)) return row;
  const [at, uptimeMs, life] = row;
  return { at, uptimeMs, life };
}

export function attentionRow(attention: Attention, clock: Reading, nameOf: NameOf) {
  if (attention.kind === 'away') return [GAP_REASONS.indexOf(attention.why), attention.heardMs];
  const { groupId, site, tabId, reason, heardMs, settled } = attention;
  const where = whereOf(nameOf(groupId), site);
  const row = [...where, tabId, COUNTED_REASONS.indexOf(reason), heardMs];
  return isSameReading(settled, clock) ? row : [...row, clockRow(settled)];
}

/** What isn't one stays what it is. */
export function attentionFrom(row: unknown, clock: unknown, named: NumberedAs): unknown {
  const parsed = v.safeParse(AttentionRowSchema, row);
  if (!parsed.success) return row;
  if (parsed.output.length === 2) {
    const [why, heardMs] = parsed.output;
    return { kind: 'away', why: GAP_REASONS[why], heardMs };
  }
  const [group, number, tabId, reason, heardMs, settled = clock] = parsed.output;
  const where = whereFrom(named(group), number);
  const credited = { heardMs, tabId, settled: clockFrom(settled) };
  return where && { kind: 'on-group', ...where, reason: COUNTED_REASONS[reason], ...credited };
}

/**
 * Of a group: its sum, null for none; its openings; when she attended to it last, null for not lately; and of its session
 * what was counted, from when, how long, and in which tab.
 */
const sums = [v.nullable(at), count, v.nullable(at)] as const;
const SumRowSchema = v.union([
  v.strictTuple(sums),
  v.strictTuple([...sums, at, at, at, v.nullable(at)]),
]);

/** She attended to it until the end of its session; or, where she is now, up to the clock. Coming to it moves nothing of it. */
const AS_KNOWN = 0;

type Sums = Omit<Counted, 'ledger'> & {
  readonly ledger: Pick<Counted['ledger'], 'countedMs' | 'openings'>;
  readonly clock: Reading;
};

export function sumRow({ ledger, sessions, attended, attention, clock }: Sums, id: GroupId) {
  const session = sessions[id];
  const isHere = attention.kind === 'on-group' && attention.groupId === id;
  const last = attended[id] ?? null;
  const isKnown = last === (isHere ? clock.at : session?.lastAt);
  const row = [ledger.countedMs[id] ?? null, ledger.openings[id] ?? 0, isKnown ? AS_KNOWN : last];
  if (session === undefined) return row;
  const { countedMs, beganAt, lastAt, tabId } = session;
  return [...row, countedMs, beganAt, lastAt - beganAt, tabId];
}

/** What is told of a group, each as it is stored where everything lies whole; null for what is no such row. `hereAt` where she is there now. */
export function sumFrom(row: unknown, hereAt: unknown) {
  const parsed = v.safeParse(SumRowSchema, row);
  if (!parsed.success) return null;
  const [countedMs, openings, last, ms, beganAt, lengthMs, tabId] = parsed.output;
  const isSession = beganAt !== undefined && lengthMs !== undefined;
  const lastAt = isSession ? beganAt + lengthMs : null;
  return {
    countedMs,
    openings: openings === 0 ? null : openings,
    attended: last === AS_KNOWN ? (hereAt ?? lastAt) : last,
    session: isSession ? { countedMs: ms, beganAt, lastAt, tabId } : null,
  };
}

function whereOf({ number, sites }: Named, site: string | null): readonly [number, number] {
  return [number, site === null ? 0 : sites.indexOf(site) + 1];
}

function whereFrom(
  named: Named | undefined,
  number: number,
): Pick<CountedSpan, 'groupId' | 'site'> | null {
  if (named === undefined || number > named.sites.length) return null;
  return { groupId: named.id, site: named.sites[number - 1] ?? null };
}

function isSameReading(one: Reading, other: Reading): boolean {
  return one.at === other.at && one.uptimeMs === other.uptimeMs && one.life === other.life;
}
