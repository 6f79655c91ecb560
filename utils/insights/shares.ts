/** On what her minutes went: each group, and each site, the most first. */
import type { GroupId } from '../sites/group';
import type { KnownDay } from './known-day';

/** Ms of a group by its id, or of a site by its name. */
export type Sum = { readonly name: string; readonly ms: number };

export type SiteSums = {
  readonly sites: readonly Sum[];
  /** Counted on days that don't tell where: those before more was kept, and what came with a file. */
  readonly unknownMs: number;
};

export function groupSums(days: readonly KnownDay[]): readonly Sum[] {
  const sums = new Map<GroupId, number>();
  for (const { countedMs } of days) addAll(sums, countedMs);
  return mostFirst(sums);
}

/** A site that has been in two groups is one. */
export function siteSums(days: readonly KnownDay[]): SiteSums {
  const sums = new Map<string, number>();
  let unknownMs = 0;
  for (const { countedMs, summary } of days) {
    for (const [id, ms] of Object.entries(countedMs)) {
      const { sites = {} } = summary?.groups[id] ?? {};
      addAll(sums, sites);
      unknownMs += Math.max(0, ms - total(Object.values(sites)));
    }
  }
  return { sites: mostFirst(sums), unknownMs };
}

/** The first so many, and what the others come to. One other alone stands for itself. */
export function firstAndOthers(
  sums: readonly Sum[],
  count: number,
): { readonly first: readonly Sum[]; readonly others: number; readonly othersMs: number } {
  if (sums.length <= count + 1) return { first: sums, others: 0, othersMs: 0 };
  const others = sums.slice(count);
  return {
    first: sums.slice(0, count),
    others: others.length,
    othersMs: total(others.map(({ ms }) => ms)),
  };
}

export function total(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}

function addAll(sums: Map<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, ms] of Object.entries(more)) sums.set(name, (sums.get(name) ?? 0) + ms);
}

function mostFirst(sums: ReadonlyMap<string, number>): readonly Sum[] {
  return [...sums]
    .filter(([, ms]) => ms > 0)
    .map(([name, ms]) => ({ name, ms }))
    .sort((one, other) => other.ms - one.ms || (one.name < other.name ? -1 : 1));
}
