/** "That wasn't me": a stretch of the strip is struck out, or put back. The record stays, the sums follow. */
import type { GroupId } from '../sites/group';
import type { Span } from './attention';
import { fewEnough } from './few-spans';
import type { Ledger } from './ledger';
import type { Sessions } from './session';
import type { Counted } from './settle';
import { type CountedSpan, isAlike, joined } from './spans';

/** Strikes out what lies in a stretch, or puts it back: spans are cut where it cuts them. */
export function withStruck<T extends Pick<Counted, 'ledger' | 'sessions'>>(
  counted: T,
  { fromAt, toAt }: Span,
  struck: boolean,
): T {
  const { ledger } = counted;
  let { countedMs } = ledger;
  let { sessions } = counted;
  const spans: CountedSpan[] = [];
  for (const [index, span] of ledger.spans.entries()) {
    const isInSession = index >= firstOfSession(counted, span.groupId);
    for (const part of cutAt(cutAt([span], fromAt), toAt)) {
      const isMeant = part.fromAt >= fromAt && part.toAt <= toAt && part.struck !== struck;
      if (!isMeant) {
        spans.push(part);
        continue;
      }
      const ms = struck ? -part.ms : part.ms;
      countedMs = withMore(countedMs, part.groupId, ms);
      if (isInSession) sessions = sessionsWithMore(sessions, part, ms);
      spans.push({ ...part, struck });
    }
  }
  const isCut = (at: number, groupId: GroupId) =>
    at >= fromAt && at <= toAt && at !== sessions[groupId]?.beganAt;
  return {
    ...counted,
    sessions,
    ledger: { ...ledger, countedMs, spans: fewEnough(mended(spans, isCut)) },
  };
}

/** How much of a day is struck out, ms. */
export function struckMs({ spans }: Ledger): number {
  return spans.reduce((sum, { struck, ms }) => sum + (struck ? ms : 0), 0);
}

/** Each part has its share of what was credited; together they have all of it. */
function cutAt(spans: readonly CountedSpan[], at: number): readonly CountedSpan[] {
  return spans.flatMap((span) => {
    const { fromAt, toAt, ms } = span;
    if (at <= fromAt || at >= toAt) return [span];
    const msBefore = Math.round((ms * (at - fromAt)) / (toAt - fromAt));
    return [
      { ...span, toAt: at, ms: msBefore, endedBy: null },
      { ...span, fromAt: at, ms: ms - msBefore },
    ];
  });
}

/** What was cut and is alike again is one again. */
function mended(
  spans: readonly CountedSpan[],
  isCut: (at: number, groupId: GroupId) => boolean,
): readonly CountedSpan[] {
  const whole: CountedSpan[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      isAlike(last, span) &&
      last.endedBy === null &&
      last.toAt === span.fromAt &&
      isCut(span.fromAt, span.groupId);
    if (goesOn) whole[whole.length - 1] = joined(last, span);
    else whole.push(span);
  }
  return whole;
}

function withMore(countedMs: Ledger['countedMs'], id: GroupId, ms: number): Ledger['countedMs'] {
  const { [id]: before = 0, ...others } = countedMs;
  const sum = before + ms;
  return sum > 0 ? { ...others, [id]: sum } : others;
}

/**
 * Where in the strip the session that goes on begins, as far as that can be told. By the clock alone it can't:
 * set back, it shows the time of an earlier session once more.
 */
function firstOfSession(
  { ledger, sessions }: Pick<Counted, 'ledger' | 'sessions'>,
  groupId: GroupId,
): number {
  const beganAt = sessions[groupId]?.beganAt;
  return ledger.spans.findLastIndex((one) => one.groupId === groupId && one.fromAt === beganAt);
}

/** The session that goes on has it too, where it lies within. */
function sessionsWithMore(sessions: Sessions, part: CountedSpan, ms: number): Sessions {
  const session = sessions[part.groupId];
  if (session === undefined || part.fromAt < session.beganAt) return sessions;
  const countedMs = Math.max(0, session.countedMs + ms);
  return { ...sessions, [part.groupId]: { ...session, countedMs } };
}
