/** Two snapshots as one. In whichever order, however often: the same comes of it. */
import type { Cup } from '../cup/today';
import { joinedPauses } from '../history/joined';
import type { PauseEntry } from '../history/pause';
import { joinedLater, type Later } from '../limits/later';
import type { Win } from '../wins/win';
import { joinedDays } from './days';
import { inOrder } from './in-order';
import { laterWord } from './later-word';
import { choicesFrom, joined, registersOf } from './registers';
import type { Snapshot } from './snapshot';

export type SnapshotWin = Snapshot['wins'][number];

/**
 * Commutative, associative and idempotent, with everything that either of them has. Sorted, so that
 * equal ones are equal JSON.
 */
export function merge(one: Snapshot, other: Snapshot): Snapshot {
  const all = mergeAfter(one, other);
  return { ...all, ...choicesFrom(inOrder(registersOf(all))) };
}

/** The same, unsorted: groups and sites are as she knows them, and what is new comes after them. */
export function mergeAfter(mine: Snapshot, theirs: Snapshot): Snapshot {
  const cup = joinedCup(mine.cup, theirs.cup);
  return {
    format: mine.format,
    version: mine.version,
    exportedAt: Math.max(mine.exportedAt, theirs.exportedAt),
    ...choicesFrom(joined(registersOf(mine), registersOf(theirs))),
    ...laterIn([...(mine.later ?? []), ...(theirs.later ?? [])]),
    wins: joinedWins([...mine.wins, ...theirs.wins]),
    days: joinedDays([...mine.days, ...theirs.days]),
    pauses: joinedPauses([...(mine.pauses ?? []), ...(theirs.pauses ?? [])]),
    ...(cup === undefined ? {} : { cup }),
  };
}

/** Nothing where nothing waits. */
export function laterIn(later: readonly Later[]): Pick<Snapshot, 'later'> {
  return later.length === 0 ? {} : { later: joinedLater(later) };
}

/** Each win once, with its latest words, in the order in which they were kept. */
export function joinedWins(wins: readonly Win[]): readonly SnapshotWin[] {
  const stamped = wins.map((win) => ({ ...win, changedAt: win.changedAt ?? 0 }));
  return [...winsById(stamped).values()].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );
}

export function winsById(wins: readonly SnapshotWin[]): ReadonlyMap<string, SnapshotWin> {
  const byId = new Map<string, SnapshotWin>();
  for (const win of wins) {
    const known = byId.get(win.id);
    byId.set(win.id, known === undefined ? win : laterWord(known, win, sayingOf));
  }
  return byId;
}

/** The wins that an operation has changed or added, by id, each with its stamp. */
export function broughtIn(
  before: readonly SnapshotWin[],
  after: readonly SnapshotWin[],
): Readonly<Record<string, number>> {
  const were = winsById(before);
  const isOther = ({ id, ...win }: SnapshotWin) => {
    const was = were.get(id);
    return was?.changedAt !== win.changedAt || sayingOf(was) !== sayingOf({ id, ...win });
  };
  return Object.fromEntries(after.filter(isOther).map(({ id, changedAt }) => [id, changedAt]));
}

/**
 * The wins from before an operation, with those that she has written since. Told by what is there, not by
 * when: with the clock set back, a new one would be older than what it follows.
 */
export function withWinsSince(
  before: readonly SnapshotWin[],
  now: readonly Win[],
  brought: Readonly<Record<string, number>>,
): readonly SnapshotWin[] {
  const isOfHers = ({ id, changedAt = 0 }: Win) => brought[id] !== changedAt;
  const since = new Set(now.filter(isOfHers).map(({ id }) => id));
  const kept = before.filter(({ id }) => !since.has(id));
  return joinedWins([...kept, ...now.filter(({ id }) => since.has(id))]);
}

/** What became of pauses before an operation, and since: without what only a file told. */
export function withPausesSince(
  { pauses: before = [] }: Snapshot,
  now: readonly PauseEntry[],
  incoming: Snapshot | undefined,
): readonly PauseEntry[] {
  const told = new Set(incoming?.pauses?.map(({ id }) => id));
  return joinedPauses([...before, ...now.filter(({ id }) => !told.has(id))]);
}

/** A later day's cup is another cup. Of two of the same day, the most of each. */
export function joinedCup(one: Cup | undefined, other: Cup | undefined): Cup | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.day !== other.day) return one.day > other.day ? one : other;
  return {
    day: one.day,
    wins: Math.max(one.wins, other.wins),
    rests: Math.max(one.rests, other.rests),
    shortRests: Math.max(one.shortRests, other.shortRests),
    level: Math.max(one.level, other.level),
  };
}

/** All that a win says, as JSON with the keys in order. */
export function sayingOf({ at, day, text, helped }: SnapshotWin): string {
  return JSON.stringify({ at, day, text, helped });
}
