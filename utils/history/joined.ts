/** Two histories as one: in whichever order, however often, the same comes of it. */
import type { PutDown } from '../let-go/let-go';
import type { DaySummary, GroupDay } from './day';
import type { PauseEntry } from './pause';

/** Of each group the fuller day, each rest once, and the most of the marks. */
export function joinedSummaries(one: DaySummary, other: DaySummary): DaySummary {
  const ids = [...new Set([...Object.keys(one.groups), ...Object.keys(other.groups)])].sort();
  const groups = ids.flatMap((id) => {
    const fuller = fullerOf(one.groups[id], other.groups[id]);
    return fuller === undefined ? [] : [[id, inOrder(fuller)] as const];
  });
  const putDown = joinedById([...(one.putDown ?? []), ...(other.putDown ?? [])]);
  return {
    groups: Object.fromEntries(groups),
    rests: joinedRests([...one.rests, ...other.rests]),
    quietMs: Math.max(one.quietMs, other.quietMs),
    healing: one.healing || other.healing,
    ...(putDown.length > 0 && { putDown }),
  };
}

/** Each pause once: of two that tell of the same one, that which knows what came of it. In the order in which they fell due. */
export function joinedPauses(all: readonly PauseEntry[]): readonly PauseEntry[] {
  const byId = new Map<string, PauseEntry>();
  for (const entry of all) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known === undefined ? entry : laterOf(known, entry));
  }
  return [...byId.values()]
    .map(inOrder)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

function laterOf(one: PauseEntry, other: PauseEntry): PauseEntry {
  const [first, second] = [watchedOf(one), watchedOf(other)];
  return first === second ? greaterOf(one, other) : first > second ? one : other;
}

/** An answer whether the rest helped comes last of all. */
function watchedOf({ outcome }: PauseEntry): number {
  if (outcome === undefined) return -1;
  return outcome.watchedMs + (outcome.help === undefined ? 0 : 0.5);
}

function fullerOf(one: GroupDay | undefined, other: GroupDay | undefined): GroupDay | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [first, second] = [totalOf(one), totalOf(other)];
  return first === second ? greaterOf(one, other) : first > second ? one : other;
}

function totalOf({ hours }: GroupDay): number {
  return hours.reduce((sum, [, ms]) => sum + ms, 0);
}

function joinedRests(rests: DaySummary['rests']): DaySummary['rests'] {
  const byStart = new Map<number, DaySummary['rests'][number]>();
  for (const rest of rests) {
    const known = byStart.get(rest.fromAt);
    byStart.set(rest.fromAt, known === undefined ? rest : greaterOf(known, rest));
  }
  return [...byStart.values()].map(inOrder).sort((one, other) => one.fromAt - other.fromAt);
}

function joinedById(all: readonly PutDown[]): readonly PutDown[] {
  const byId = new Map<string, PutDown>();
  for (const one of all) byId.set(one.id, greaterOf(byId.get(one.id) ?? one, one));
  return [...byId.values()].map(inOrder).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Of two that say something else, always the same one. */
function greaterOf<T>(one: T, other: T): T {
  return inKeyOrder(one) >= inKeyOrder(other) ? one : other;
}

/** So that what is equal is equal JSON. */
function inOrder<T>(value: T): T {
  return JSON.parse(inKeyOrder(value));
}

/** As JSON, keys in alphabetical order. */
function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
