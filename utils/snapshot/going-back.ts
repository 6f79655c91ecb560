/** How everything would be after going back to a copy of it, and what that would change. */
import { joinedPauses } from '../history/joined';
import type { Site } from '../sites/site';
import { isDefault, isOfHerDays, keyOf, valueIn } from './choice';
import { joinedDays } from './days';
import { joinedWins, sayingOf, winsById } from './merge';
import { type Register, type Registers, registersOf } from './registers';
import type { Snapshot } from './snapshot';

/** When a backup was taken that she goes back to, and when she does; epoch ms. */
export type When = { readonly takenAt: number; readonly at: number };

/**
 * Choices, wins and days as they were when the backup was taken, with the wins that were kept or
 * written anew since. Minutes counted since are as true as they were, and so are today's.
 */
export function goneBack(mine: Snapshot, copy: Snapshot, when: When): Snapshot {
  const takenAt = trueTimeOf(copy, when);
  const today = mine.cup?.day;
  const lastDay = copy.cup?.day ?? '';
  return {
    ...mine,
    groups: copy.groups,
    settings: copy.settings,
    practices: copy.practices ?? [],
    callSites: copy.callSites ?? [],
    letGoes: copy.letGoes ?? [],
    wins: joinedWins([...copy.wins, ...mine.wins.filter(({ changedAt }) => changedAt > takenAt)]),
    days: joinedDays([
      ...copy.days.filter(({ day }) => day !== today),
      ...mine.days.filter(({ day }) => day >= lastDay || day === today),
    ]),
    pauses: joinedPauses([...(copy.pauses ?? []), ...(mine.pauses ?? [])]),
  };
}

/** Taken by a clock that was ahead: after what had been written by then. */
function trueTimeOf({ wins }: Snapshot, { takenAt, at }: When): number {
  if (takenAt <= at) return takenAt;
  return wins.reduce(
    (last, { changedAt }) => (changedAt > at ? last : Math.max(last, changedAt)),
    0,
  );
}

export type GoingBack = {
  /** In the copy, and not here now. */
  readonly winsBack: number;
  /** Here now, and not any more afterwards. */
  readonly winsGone: number;
  /** Here, with other words afterwards. */
  readonly winsChanged: number;
  /** Their names, and those of others below. */
  readonly groupsBack: readonly string[];
  readonly groupsGone: readonly string[];
  readonly sitesBack: readonly Site[];
  readonly sitesGone: readonly Site[];
  /** Limits, settings, names and sites of calls that will differ, and sites that move to another group. */
  readonly choicesChanged: number;
  /** Days whose minutes will differ. */
  readonly daysChanged: number;
  readonly changesNothing: boolean;
};

export function previewOfGoingBack(mine: Snapshot, copy: Snapshot, when: When): GoingBack {
  const after = goneBack(mine, copy, when);
  const wins = changesOfWins(mine, after);
  const choices = changesOfChoices(registersOf(mine), registersOf(after));
  const daysChanged = countChangedDays(mine, after);
  const { choicesChanged, ...comingAndGoing } = choices;
  const lists = Object.values(comingAndGoing).map(({ length }) => length);
  const counts = [...Object.values(wins), ...lists, choicesChanged, daysChanged];
  const changesNothing = counts.every((count) => count === 0);
  return { ...wins, ...choices, daysChanged, changesNothing };
}

function changesOfWins(mine: Snapshot, after: Snapshot) {
  const [were, are] = [winsById(mine.wins), winsById(after.wins)];
  const both = [...are.values()].flatMap((is) => {
    const was = were.get(is.id);
    return was === undefined ? [] : [sayingOf(was) === sayingOf(is)];
  });
  return {
    winsBack: are.size - both.length,
    winsGone: were.size - both.length,
    winsChanged: both.filter((isSame) => !isSame).length,
  };
}

function changesOfChoices(were: Registers, are: Registers) {
  const here = [...were.values()];
  const [back, gone] = [onlyIn(are, were), onlyIn(were, are)];
  // The limits of a group come and go with it.
  const isChanged = (was: Register) => {
    const is = are.get(keyOf(was));
    return is !== undefined && !isOfHerDays(is) && valueIn(was) !== valueIn(is);
  };
  return {
    groupsBack: groupsIn(back),
    groupsGone: groupsIn(gone),
    sitesBack: sitesIn(back),
    sitesGone: sitesIn(gone),
    choicesChanged: here.filter(isChanged).length + othersIn(back) + othersIn(gone),
  };
}

function onlyIn(some: Registers, others: Registers): readonly Register[] {
  return [...some.values()].filter((one) => !others.has(keyOf(one)));
}

/** Practices and sites of calls that the other side knows nothing of. */
function othersIn(registers: readonly Register[]): number {
  const kinds: readonly Register['kind'][] = ['practice', 'call-site'];
  return registers.filter((one) => kinds.includes(one.kind) && !isDefault(one)).length;
}

function groupsIn(registers: readonly Register[]): readonly string[] {
  return registers.flatMap((one) => (one.kind === 'group' ? [one.name ?? one.id] : []));
}

function sitesIn(registers: readonly Register[]): readonly Site[] {
  return registers.flatMap((one) => (one.kind === 'site' ? [one.site] : []));
}

function countChangedDays(mine: Snapshot, after: Snapshot): number {
  const minutesByDay = ({ days }: Snapshot) =>
    new Map(joinedDays(days).map(({ day, countedMs }) => [day, JSON.stringify(countedMs)]));
  const [were, are] = [minutesByDay(mine), minutesByDay(after)];
  const all = new Set([...were.keys(), ...are.keys()]);
  return [...all].filter((day) => were.get(day) !== are.get(day)).length;
}
