/** How spans are stored: a row of numbers each, since all of today's are written with every settle. */
import * as v from 'valibot';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS, SiteNameSchema } from './spans';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** From the end of the row before; how long; how much of that wasn't credited; and places in lists. */
const row = [
  number,
  number,
  number,
  /** In `groups`. */
  count,
  /** In `COUNTED_REASONS`. */
  v.pipe(count, v.maxValue(COUNTED_REASONS.length - 1)),
  /** In `GAP_REASONS`, from 1 on; 0 where it goes on. */
  v.pipe(count, v.maxValue(GAP_REASONS.length)),
  /** 1 when it was struck out. */
  v.picklist([0, 1]),
] as const;
/** With its place in `sites`, from 1 on, 0 where it isn't known; before that was noted, rows were shorter. */
const RowSchema = v.union([v.tuple([...row, count]), v.strictTuple(row)]);

const StoredSchema = v.object({
  groups: v.array(GroupIdSchema),
  sites: v.optional(v.array(SiteNameSchema), []),
  /** Where the first row begins to measure, epoch ms. */
  since: v.number(),
  rows: v.array(RowSchema),
});
export type PackedSpans = v.InferOutput<typeof StoredSchema>;

/** From what is stored to spans. */
export const PackedSpansSchema = v.pipe(
  StoredSchema,
  v.check(({ groups, rows }) => rows.every(([, , , group]) => group < groups.length), 'No group'),
  v.check(({ sites, rows }) => rows.every((one) => (one[7] ?? 0) <= sites.length), 'No site'),
  v.transform(unpacked),
);

export function packed(spans: readonly CountedSpan[]): PackedSpans {
  const groups = [...new Set(spans.map(({ groupId }) => groupId))];
  const sites = [...new Set(spans.flatMap(({ site }) => site ?? []))];
  const since = spans[0]?.fromAt ?? 0;
  let endedAt = since;
  const rows = spans.map((span): PackedSpans['rows'][number] => {
    const { fromAt, toAt, ms, groupId, site, reason, endedBy, struck } = span;
    const gapMs = fromAt - endedAt;
    endedAt = toAt;
    return [
      gapMs,
      toAt - fromAt,
      toAt - fromAt - ms,
      groups.indexOf(groupId),
      COUNTED_REASONS.indexOf(reason),
      endedBy === null ? 0 : GAP_REASONS.indexOf(endedBy) + 1,
      struck ? 1 : 0,
      site === null ? 0 : sites.indexOf(site) + 1,
    ];
  });
  return { groups, sites, since, rows };
}

function unpacked({ groups, sites, since, rows }: PackedSpans): readonly CountedSpan[] {
  let endedAt = since;
  return rows.map(([gapMs, lengthMs, lostMs, group, reason, endedBy, struck, site = 0]) => {
    const fromAt = endedAt + gapMs;
    endedAt = fromAt + lengthMs;
    return {
      fromAt,
      toAt: endedAt,
      ms: lengthMs - lostMs,
      groupId: groups[group] as GroupId,
      site: sites[site - 1] ?? null,
      reason: COUNTED_REASONS[reason] as CountedSpan['reason'],
      endedBy: endedBy === 0 ? null : (GAP_REASONS[endedBy - 1] as CountedSpan['endedBy']),
      struck: struck === 1,
    };
  });
}
