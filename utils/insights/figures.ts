/** Everything that is told of a range: worked out once for each choice of hers, however long it is. */
import type { GroupId } from '../sites/group';
import { type ByHour, byHour, totalOf } from './by-hour';
import { type StepSum, sumsBySteps } from './by-step';
import { figuresOf, type GroupFigures } from './group-figures';
import { isLeftOut, type KnownDay, restsOn, usualDays } from './known-day';
import { type Mostly, mostlyWhen } from './mostly';
import { type DayRange, knownPart, stepsIn } from './range';
import { groupSums, type SiteSums, type Sum, siteSums, total } from './shares';

export type Figures = {
  /** From the first day of which anything is known. */
  readonly range: DayRange;
  /** On all days, those of illness too. */
  readonly rests: number;
  /** So many days whose minutes are in no figure. */
  readonly leftOut: number;
  readonly countedMs: number;
  readonly steps: readonly StepSum[];
  readonly groups: readonly (Sum & { readonly figures: GroupFigures })[];
  readonly sites: SiteSums;
  readonly hours: ByHour;
  /** Counted at hours that nobody knows: before they were kept, or in a file. */
  readonly untimedMs: number;
  readonly mostly: Mostly | null;
};

/** Of one group, or of all where that is null. `isWeekend` takes weekdays from 1, Monday, to 7. Null where nothing is known. */
export function figuresIn(
  wanted: DayRange,
  known: readonly KnownDay[],
  groupId: GroupId | null,
  isWeekend: (weekday: number) => boolean,
): Figures | null {
  const range = knownPart(wanted, known);
  if (range === null) return null;
  const inRange = known.filter(({ day }) => day >= range.from && day <= range.to);
  const days = usualDays(inRange, groupId);
  const sums = groupSums(days);
  const hours = byHour(days);
  const countedMs = total(sums.map(({ ms }) => ms));
  const counted = (one: KnownDay) =>
    groupId === null ? total(Object.values(one.countedMs)) : (one.countedMs[groupId] ?? 0);
  return {
    range,
    rests: total(inRange.map(restsOn)),
    leftOut: inRange.filter(isLeftOut).length,
    countedMs,
    steps: sumsBySteps(stepsIn(range), inRange, counted),
    groups: sums.map((sum) => ({ ...sum, figures: figuresOf(days, sum.name) })),
    sites: siteSums(days),
    hours,
    untimedMs: Math.max(0, countedMs - totalOf(hours)),
    mostly: mostlyWhen(hours, isWeekend),
  };
}
