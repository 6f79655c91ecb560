/** What bringing a file in would add and change, counted before anything is touched. */
import { joinedPauses } from '../history/joined';
import { joinedLater } from '../limits/later';
import type { Site } from '../sites/site';
import type { Day } from '../time/day';
import { isDefault, isOfHerDays, valueIn } from './choice';
import { joinedDays } from './days';
import { joinedCup, type SnapshotWin, sayingOf, winsById } from './merge';
import { joined, type Registers, registersOf } from './registers';
import type { Snapshot } from './snapshot';

export type Preview = {
  readonly winsNew: number;
  /** Here already, and with other words afterwards. */
  readonly winsChanged: number;
  /** Here already, and as they are afterwards. */
  readonly winsAlreadyHere: number;
  /** Their names, in the order of the file. */
  readonly groupsNew: readonly string[];
  readonly sitesNew: readonly Site[];
  /** Limits and settings that will differ, names of groups, and sites that move to another group. */
  readonly choicesChanged: number;
  /** Days with minutes that aren't known here. */
  readonly daysNew: number;
  readonly changesNothing: boolean;
  /** The first and the last day of the wins that are new; null without any. */
  readonly spanOfWins: { readonly first: Day; readonly last: Day } | null;
};

export function previewOf(mine: Snapshot, theirs: Snapshot): Preview {
  const wins = previewOfWins(mine, theirs);
  const choices = previewOfChoices(registersOf(mine), registersOf(theirs));
  const daysNew = countNewDays(mine, theirs);
  const { winsNew, winsChanged } = wins;
  const { daysChange, ...chosen } = choices;
  const { groupsNew, sitesNew, choicesChanged } = chosen;
  const counts = [winsNew, winsChanged, groupsNew.length, sitesNew.length, choicesChanged, daysNew];
  const changesQuietly =
    daysChange ||
    raisesCup(mine, theirs) ||
    tellsOfPauses(mine, theirs) ||
    hasMoreLater(mine, theirs);
  const changesNothing = counts.every((count) => count === 0) && !changesQuietly;
  return { ...wins, ...chosen, daysNew, changesNothing };
}

function previewOfWins(mine: Snapshot, theirs: Snapshot) {
  const here = winsById(mine.wins);
  const after = winsById([...mine.wins, ...theirs.wins]);
  const fresh: SnapshotWin[] = [];
  let winsChanged = 0;
  let winsAlreadyHere = 0;
  for (const { id } of winsById(theirs.wins).values()) {
    const was = here.get(id);
    const is = after.get(id);
    if (is === undefined) continue;
    if (was === undefined) fresh.push(is);
    else if (sayingOf(was) === sayingOf(is)) winsAlreadyHere += 1;
    else winsChanged += 1;
  }
  const days = fresh.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  const spanOfWins = first === undefined || last === undefined ? null : { first, last };
  return { winsNew: fresh.length, winsChanged, winsAlreadyHere, spanOfWins };
}

function previewOfChoices(mine: Registers, theirs: Registers) {
  const after = joined(mine, theirs);
  const groupsNew: string[] = [];
  const sitesNew: Site[] = [];
  let choicesChanged = 0;
  let daysChange = false;
  for (const key of theirs.keys()) {
    const was = mine.get(key);
    const is = after.get(key);
    if (is === undefined) continue;
    if (isOfHerDays(is)) daysChange ||= was === undefined || valueIn(was) !== valueIn(is);
    else if (was !== undefined) choicesChanged += valueIn(was) === valueIn(is) ? 0 : 1;
    else if (is.kind === 'group') groupsNew.push(is.name ?? is.id);
    else if (is.kind === 'site') sitesNew.push(is.site);
    else if (is.kind === 'practice') choicesChanged += isDefault(is) ? 0 : 1;
    else if (is.kind === 'call-site') choicesChanged += 1;
    // The limits of a new group come with it.
  }
  return { groupsNew, sitesNew, choicesChanged, daysChange };
}

function countNewDays(mine: Snapshot, theirs: Snapshot): number {
  const here = new Set(joinedDays(mine.days).map((day) => JSON.stringify(day)));
  const after = joinedDays([...mine.days, ...theirs.days]);
  return after.filter((day) => !here.has(JSON.stringify(day))).length;
}

/** No words for that either: what became of pauses. */
function tellsOfPauses({ pauses = [] }: Snapshot, theirs: Snapshot): boolean {
  const after = joinedPauses([...pauses, ...(theirs.pauses ?? [])]);
  return JSON.stringify(after) !== JSON.stringify(joinedPauses(pauses));
}

/** Nor for what waits for a day. */
function hasMoreLater({ later = [] }: Snapshot, theirs: Snapshot): boolean {
  const after = joinedLater([...later, ...(theirs.later ?? [])]);
  return JSON.stringify(after) !== JSON.stringify(joinedLater(later));
}

/** No words for that: a cup that another browser filled further on the same day. */
function raisesCup({ cup }: Snapshot, theirs: Snapshot): boolean {
  if (cup === undefined || cup.day !== theirs.cup?.day) return false;
  return JSON.stringify(joinedCup(cup, theirs.cup)) !== JSON.stringify(joinedCup(cup, cup));
}
