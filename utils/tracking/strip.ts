/** How today's strip grows: piece by piece as time is credited, and what moves for a moment leaves no mark. */
import { fewEnough } from './few-spans';
import { type CountedSpan, type GapReason, isAlike, isSameKind, joined } from './spans';

/** What is counted now: the end of the strip, or a part of it. */
export type Piece = Pick<
  CountedSpan,
  'fromAt' | 'toAt' | 'groupId' | 'site' | 'reason' | 'endedBy'
>;

/** A gap up to this long between two spans alike is none. */
const JOINED_GAP_MS = 10_000;
/** A change of reason for less than this is none: she moved the mouse while reading, or read a line. */
const PASSING_MS = 60_000;

/**
 * The strip with one more piece at its end. Where a session begins anew, so does a span. A piece of
 * no length only says why the last one ended.
 */
export function withPiece(
  spans: readonly CountedSpan[],
  piece: Piece,
  beginsSession: boolean,
): readonly CountedSpan[] {
  const ms = piece.toAt - piece.fromAt;
  if (ms <= 0) return piece.endedBy === null ? spans : withGap(spans, piece.endedBy);
  const { fromAt, toAt, groupId, site, reason, endedBy } = piece;
  const one: CountedSpan = { fromAt, toAt, ms, groupId, site, reason, struck: false, endedBy };
  const last = spans.at(-1);
  if (last === undefined || beginsSession) return fewEnough([...spans, one]);
  if (isAlike(last, one) && isGapUpTo(JOINED_GAP_MS, last, one)) {
    return [...spans.slice(0, -1), joined(last, one)];
  }
  const before = spans.at(-2);
  const wasPassing =
    before !== undefined &&
    last.ms < PASSING_MS &&
    isSameKind(before, last) &&
    isSameKind(last, one) &&
    isGapUpTo(0, before, last) &&
    isGapUpTo(0, last, one);
  if (!wasPassing) return fewEnough([...spans, one]);
  return withPiece([...spans.slice(0, -2), joined(before, last)], piece, false);
}

/** Why counting has stopped: the first reason, but for our card, which may lead to a rest. */
export function withGap(spans: readonly CountedSpan[], why: GapReason): readonly CountedSpan[] {
  const last = spans.at(-1);
  if (last === undefined) return spans;
  const becomesRest = last.endedBy === 'on-hold' && why === 'resting';
  return last.endedBy === null || becomesRest ? withEndedBy(spans, last, why) : spans;
}

/** It goes on where it stopped (epoch ms): there was no gap. */
export function withoutGap(spans: readonly CountedSpan[], at: number): readonly CountedSpan[] {
  const last = spans.at(-1);
  if (last === undefined || last.endedBy === null || last.toAt !== at) return spans;
  return withEndedBy(spans, last, null);
}

/** Why counting stopped at an instant (epoch ms), as she says it was; the same spans where none ended then. */
export function withGapAt(
  spans: readonly CountedSpan[],
  at: number,
  why: GapReason,
): readonly CountedSpan[] {
  const stopped = spans.findLast(({ toAt, endedBy }) => toAt === at && endedBy !== null);
  if (stopped === undefined) return spans;
  return spans.map((span) => (span === stopped ? { ...span, endedBy: why } : span));
}

function withEndedBy(
  spans: readonly CountedSpan[],
  last: CountedSpan,
  endedBy: CountedSpan['endedBy'],
): readonly CountedSpan[] {
  return [...spans.slice(0, -1), { ...last, endedBy }];
}

function isGapUpTo(mostMs: number, one: CountedSpan, next: CountedSpan): boolean {
  const ms = next.fromAt - one.toAt;
  return ms >= 0 && ms <= mostMs;
}
