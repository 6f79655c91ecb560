/** How everything would be after going back to a copy of it, and what that would change. */
import type { Site } from '../sites/site';
import { keyOf, valueIn } from './choice';
import { joinedDays } from './days';
import { joinedWins, sayingOf, winsById } from './merge';
import { type Registers, registersOf } from './registers';
import type { Snapshot } from './snapshot';

/**
 * Choices, wins and days as they were when the copy was taken (epoch ms), with the wins that were
 * kept or written anew since. Minutes counted since are as true as they were, and so are today's.
 */
export function goneBack(mine: Snapshot, copy: Snapshot, takenAt: number): Snapshot {
  const today = mine.cup?.day;
  const lastDay = copy.cup?.day ?? '';
  return {
    ...mine,
    groups: copy.groups,
    settings: copy.settings,
    wins: joinedWins([...copy.wins, ...mine.wins.filter(({ changedAt }) => changedAt > takenAt)]),
    days: joinedDays([
      ...copy.days.filter(({ day }) => day !== today),
      ...mine.days.filter(({ day }) => day >= lastDay || day === today),
    ]),
  };
}

export type GoingBack = {
  /** In the copy, and not here now. */
  readonly winsBack: number;
  /** Here now, and not any more afterwards. */
  readonly winsGone: number;
  /** Here, with other words afterwards. */
  readonly winsChanged: number;
  readonly sitesBack: readonly Site[];
  readonly sitesGone: readonly Site[];
  /** Limits, settings and names of groups that will differ, and sites that move to another group. */
  readonly choicesChanged: number;
  /** Days whose minutes will differ. */
  readonly daysChanged: number;
  readonly changesNothing: boolean;
};

export function previewOfGoingBack(mine: Snapshot, copy: Snapshot, takenAt: number): GoingBack {
  const after = goneBack(mine, copy, takenAt);
  const wins = changesOfWins(mine, after);
  const choices = changesOfChoices(registersOf(mine), registersOf(after));
  const daysChanged = countChangedDays(mine, after);
  const { sitesBack, sitesGone, choicesChanged } = choices;
  const counts = [...Object.values(wins), sitesBack.length, sitesGone.length, choicesChanged];
  const changesNothing = [...counts, daysChanged].every((count) => count === 0);
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
  const sitesOnlyIn = (some: Registers, others: Registers) =>
    [...some.values()].flatMap((one) =>
      one.kind === 'site' && !others.has(keyOf(one)) ? [one.site] : [],
    );
  const isOther = (key: string) => {
    const [was, is] = [were.get(key), are.get(key)];
    if (was?.kind === 'site' && is === undefined) return false;
    if (was === undefined) return is?.kind === 'group';
    // The limits of a group that goes go with it.
    if (is === undefined) return was.kind === 'group';
    return valueIn(was) !== valueIn(is);
  };
  const keys = new Set([...were.keys(), ...are.keys()]);
  return {
    sitesBack: sitesOnlyIn(are, were),
    sitesGone: sitesOnlyIn(were, are),
    choicesChanged: [...keys].filter(isOther).length,
  };
}

function countChangedDays(mine: Snapshot, after: Snapshot): number {
  const minutesByDay = ({ days }: Snapshot) =>
    new Map(joinedDays(days).map(({ day, countedMs }) => [day, JSON.stringify(countedMs)]));
  const [were, are] = [minutesByDay(mine), minutesByDay(after)];
  const all = new Set([...were.keys(), ...are.keys()]);
  return [...all].filter((day) => were.get(day) !== are.get(day)).length;
}
