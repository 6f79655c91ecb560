/** A day as one row of entries: what was counted, every rest and call, and every gap with what is known of it. */
import type { CountedSpan, GapReason } from '../../utils/tracking/spans';

/** Epoch ms; `toAt` is never before `fromAt`. */
export type Stretch = { readonly fromAt: number; readonly toAt: number };

export type CountedEntry = Stretch & { readonly kind: 'counted'; readonly span: CountedSpan };
export type RestEntry = Stretch & { readonly kind: 'resting'; readonly isOver: boolean };
export type CallEntry = Stretch & { readonly kind: 'call'; readonly isOver: boolean };
export type GapEntry = Stretch & {
  readonly kind: 'gap';
  /** Why counting stopped; null where nobody can tell, such as after a rest. */
  readonly why: GapReason | null;
  /** What came after it; null while it goes on. */
  readonly next: Known['kind'] | null;
};
type Known = CountedEntry | RestEntry | CallEntry;
export type Entry = Known | GapEntry;

export type DayToDraw = {
  readonly spans: readonly CountedSpan[];
  readonly rests: readonly Stretch[];
  /** When the rest that goes on began. */
  readonly restingSince: number | null;
  readonly calls: readonly Stretch[];
  /** Until when the last of them has gone on as far as that is known; null when it is over. */
  readonly callingUntil: number | null;
};

/** A gap up to this long is none. */
const NO_GAP_MS = 10_000;

/** In the order of the clock. Where a clock was set back, entries overlap, and there is no gap. */
export function entriesOf(day: DayToDraw, now: number): readonly Entry[] {
  const entries: Entry[] = [];
  let last: Known | null = null;
  for (const next of known(day, now)) {
    if (last !== null && next.fromAt - last.toAt > NO_GAP_MS) entries.push(gap(last, next));
    entries.push(next);
    if (last === null || next.toAt > last.toAt) last = next;
  }
  if (last !== null && hasStopped(last) && now - last.toAt > NO_GAP_MS) {
    entries.push(gapUntil(now, last));
  }
  return entries;
}

/** One of them, as she chose it: by its kind and an instant. It is found though it was cut or mended since. */
export type Choice = { readonly kind: Entry['kind']; readonly at: number };

export function choiceOf({ kind, fromAt }: Entry): Choice {
  return { kind, at: fromAt };
}

export function findChosen(entries: readonly Entry[], choice: Choice | null): Entry | null {
  if (choice === null) return null;
  const { kind, at } = choice;
  const alike = entries.filter((entry) => entry.kind === kind);
  return (
    alike.find(({ fromAt }) => fromAt === at) ??
    alike.find(({ fromAt, toAt }) => at > fromAt && at < toAt) ??
    null
  );
}

/**
 * What she means when she points at an instant: what lies there; else what is close by, since a
 * minute of a day is narrow; else the gap.
 */
export function entryAt(entries: readonly Entry[], at: number, nearMs: number): Entry | null {
  let closest: Entry | null = null;
  let closestMs = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const awayMs = Math.max(entry.fromAt - at, at - entry.toAt, 0);
    // A gap gives way to what is narrow; of two that overlap, the shorter one is meant.
    const ms = entry.kind === 'gap' ? awayMs + nearMs : awayMs;
    if (ms < closestMs || (ms === closestMs && closest !== null && isShorter(entry, closest))) {
      closest = entry;
      closestMs = ms;
    }
  }
  return closest;
}

function known({ spans, rests, restingSince, calls, callingUntil }: DayToDraw, now: number) {
  const all: Known[] = spans.map((span) => {
    const { fromAt, toAt } = span;
    return { kind: 'counted', fromAt, toAt, span };
  });
  for (const { fromAt, toAt } of rests) all.push({ kind: 'resting', fromAt, toAt, isOver: true });
  if (restingSince !== null) {
    const toAt = Math.max(restingSince, now);
    all.push({ kind: 'resting', fromAt: restingSince, toAt, isOver: false });
  }
  for (const [index, { fromAt, toAt }] of calls.entries()) {
    const isOver = callingUntil === null || index < calls.length - 1;
    const until = isOver ? toAt : Math.max(toAt, callingUntil);
    // One that has just begun, or ended at once, has no length yet.
    if (until > fromAt) all.push({ kind: 'call', fromAt, toAt: until, isOver });
  }
  return all.sort((one, other) => one.fromAt - other.fromAt);
}

function gap(last: Known, next: Known): GapEntry {
  const why = whyStopped(last);
  // Before a rest that was begun in our card, the card was open.
  const isCard = why === 'resting' && next.kind === 'resting';
  const shown = isCard ? 'on-hold' : why;
  return { kind: 'gap', fromAt: last.toAt, toAt: next.fromAt, why: shown, next: next.kind };
}

function gapUntil(now: number, last: Known): GapEntry {
  return { kind: 'gap', fromAt: last.toAt, toAt: now, why: whyStopped(last), next: null };
}

function whyStopped(last: Known): GapReason | null {
  return last.kind === 'counted' ? last.span.endedBy : null;
}

/** A span without an end, and a rest or a call that goes on, reach up to now. */
function hasStopped(last: Known): boolean {
  return last.kind === 'counted' ? last.span.endedBy !== null : last.isOver;
}

function isShorter(one: Stretch, other: Stretch): boolean {
  return one.toAt - one.fromAt < other.toAt - other.fromAt;
}
