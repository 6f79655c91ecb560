/** What a day came to, kept for good: told from its spans and rests when it is over. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type PutDown, PutDownSchema } from '../let-go/let-go';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { HOUR_MS } from '../time/duration';
import type { Span } from '../tracking/attention';
import { type Ledger, RestedSchema } from '../tracking/ledger';
import { SESSION_GAP_MS } from '../tracking/session';
import { type CountedSpan, SiteNameSchema } from '../tracking/spans';
import { hoursOf } from './hours';

/** Up to the 25 hours of the longest day. */
const ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(25 * HOUR_MS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

export const GroupDaySchema = v.strictObject({
  /** What was counted in each hour of the clock on the wall that had any, in order. What came with a file without its times is in none. */
  hours: v.array(v.tuple([hour, ms])),
  /** How long each session was, in the order of their beginnings. */
  sessions: v.array(ms),
  /** How often she came to it after five minutes or more without it. */
  openings: count,
  /** Of that, while the group was to rest. */
  afterHoursMs: ms,
  /** Of that, on each site. */
  sites: v.record(SiteNameSchema, ms),
});
export type GroupDay = ReadonlyDeep<v.InferOutput<typeof GroupDaySchema>>;

export const DaySummarySchema = v.strictObject({
  groups: v.record(GroupIdSchema, GroupDaySchema),
  /** Rests that are over, each with whether it was kept, what she rested with, and whether it helped. */
  rests: v.array(v.strictObject(RestedSchema.entries)),
  /** How long she had asked for quiet. */
  quietMs: ms,
  /** A day that she gave to getting well. */
  healing: v.boolean(),
  /** What she let go of; not there without any. */
  putDown: v.exactOptional(v.array(PutDownSchema)),
});
export type DaySummary = ReadonlyDeep<v.InferOutput<typeof DaySummarySchema>>;

/** Quiet for most of a day: it was not one of her usual ones. */
const QUIET_DAY_MS = 12 * HOUR_MS;

/** Days of illness are none, and neither are those that she kept quiet; nor one that nothing is known of. */
export function isUsual(summary: DaySummary | undefined): boolean {
  return summary?.healing === false && summary.quietMs < QUIET_DAY_MS;
}

/** What of a day is not in its ledger. */
export type AboutDay = {
  /** IANA name: the clock on the wall where she was when it ended. */
  readonly timeZone: string;
  readonly quietMs: number;
  readonly healing: boolean;
  /** What she let go of in it. */
  readonly putDown?: readonly PutDown[];
  /** When a group was to rest in it. */
  readonly restsOf: (groupId: GroupId) => readonly Span[];
};

export function summaryOf(ledger: Ledger, about: AboutDay): DaySummary {
  const { countedMs, openings, rests } = ledger;
  const { putDown = [] } = about;
  const ids = new Set([...Object.keys(countedMs), ...Object.keys(openings)]);
  const groups = [...ids].map((id) => [id, groupDay(id, ledger, about)] as const);
  return {
    groups: Object.fromEntries(groups),
    rests,
    quietMs: about.quietMs,
    healing: about.healing,
    ...(putDown.length > 0 && { putDown }),
  };
}

function groupDay(id: GroupId, ledger: Ledger, about: AboutDay): GroupDay {
  const spans = ledger.spans.filter(({ groupId, struck }) => groupId === id && !struck);
  const sites: Record<string, number> = {};
  for (const { site, ms: counted } of spans) {
    if (site !== null) sites[site] = (sites[site] ?? 0) + counted;
  }
  return {
    hours: hoursOf(spans, about.timeZone),
    sessions: sessionsOf(spans, ledger),
    openings: ledger.openings[id] ?? 0,
    afterHoursMs: sumWithin(spans, about.restsOf(id)),
    sites,
  };
}

/** As they were counted: gaps under five minutes join, and so does duty; a rest that was kept ends one. */
function sessionsOf(spans: readonly CountedSpan[], { rests }: Ledger): readonly number[] {
  const sessions: number[] = [];
  let last: CountedSpan | null = null;
  for (const span of [...spans].sort((one, other) => one.fromAt - other.fromAt)) {
    if (last !== null && goesOn(last, span, rests)) {
      sessions.push((sessions.pop() ?? 0) + span.ms);
    } else sessions.push(span.ms);
    if (last === null || span.toAt > last.toAt) last = span;
  }
  return sessions;
}

function goesOn(last: CountedSpan, next: CountedSpan, rests: Ledger['rests']): boolean {
  const rested = rests.some(
    ({ fromAt, kept }) => kept !== false && fromAt >= last.toAt && fromAt < next.fromAt,
  );
  const isShort = next.fromAt - last.toAt < SESSION_GAP_MS;
  return !rested && (isShort || last.endedBy === 'on-duty');
}

/** Of what was credited, the share that lies in stretches that don't overlap. */
function sumWithin(spans: readonly CountedSpan[], stretches: readonly Span[]): number {
  const shares = spans.flatMap(({ fromAt, toAt, ms: counted }) =>
    stretches.map((stretch) => {
      const withinMs = Math.min(toAt, stretch.toAt) - Math.max(fromAt, stretch.fromAt);
      return Math.floor((counted * Math.max(0, withinMs)) / (toAt - fromAt));
    }),
  );
  return shares.reduce((sum, share) => sum + share, 0);
}
