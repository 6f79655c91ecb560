/** What is known of a day of hers, and whether its minutes are in the figures. */
import { type DaySummary, isUsual } from '../history/day';
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';

/** One that came before more was kept has no summary. */
export type KnownDay = {
  readonly day: Day;
  /** Ms for each group that had any. */
  readonly countedMs: Readonly<Record<GroupId, number>>;
  readonly summary?: DaySummary;
};

/** A day of illness, or one that was mostly quiet: its minutes are in no figure, and its rests are. */
export function isLeftOut({ summary }: KnownDay): boolean {
  return summary !== undefined && !isUsual(summary);
}

/** Rests that were kept. */
export function restsOn({ summary }: KnownDay): number {
  return summary?.rests.filter(({ kept }) => kept !== false).length ?? 0;
}

/** The days whose minutes are in the figures, with one group alone; null is all of them. */
export function usualDays(
  known: readonly KnownDay[],
  groupId: GroupId | null,
): readonly KnownDay[] {
  const usual = known.filter((one) => !isLeftOut(one));
  return groupId === null ? usual : usual.map((one) => withGroupAlone(one, groupId));
}

function withGroupAlone({ day, countedMs, summary }: KnownDay, id: GroupId): KnownDay {
  const counted = countedMs[id] === undefined ? {} : { [id]: countedMs[id] };
  if (summary === undefined) return { day, countedMs: counted };
  const group = summary.groups[id];
  const groups = group === undefined ? {} : { [id]: group };
  return { day, countedMs: counted, summary: { ...summary, groups } };
}
