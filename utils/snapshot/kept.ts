/** Between the small state and a snapshot: what of it leaves, and how it comes back. */
import { cupIn, type Today } from '../cup/today';
import { joinedPauses } from '../history/joined';
import type { PauseEntry } from '../history/pause';
import type { LetGo } from '../let-go/let-go';
import { forEachKind, LIMIT_KINDS, type Limits } from '../limits/kinds';
import { joinedLater, type Later, notBefore } from '../limits/later';
import type { ChosenPractice } from '../rests/practices';
import { DEFAULT_SETTINGS, SETTING_IDS, type Settings } from '../settings/schema';
import type { Group, GroupId } from '../sites/group';
import type { Site } from '../sites/site';
import { dayAfter } from '../time/day';
import type { DaySum } from '../tracking/ledger';
import type { Win } from '../wins/win';
import { type Choice, defaultLimits, isDefault, keyOf, valueIn } from './choice';
import { joinedDays, type KeptDay, mostOf } from './days';
import { knownStamp } from './later-word';
import { joinedCup, joinedWins, laterIn } from './merge';
import {
  type Choices,
  choicesFrom,
  collected,
  joined,
  type Registers,
  registersOf,
} from './registers';
import { FILE_VERSION, FORMAT, type Snapshot } from './snapshot';

/** What of the state she chose, with the time of each choice by the key of its register. */
export type KeptChoices = {
  readonly groups: readonly Group[];
  readonly limits: Readonly<Record<GroupId, Limits>>;
  readonly settings: Settings;
  readonly practices: readonly ChosenPractice[];
  readonly callSites: readonly Site[];
  readonly letGoes: readonly LetGo[];
  readonly changedAt: Readonly<Record<string, number>>;
};
/** What of the state leaves. */
export type Kept = KeptChoices & {
  readonly later: readonly Later[];
  readonly ledger: Pick<DaySum, 'countedMs'>;
  readonly today: Today;
  /** Days that are over; the database doesn't have all of them yet. */
  readonly closedDays: readonly (KeptDay & { readonly isKept: boolean })[];
  readonly pauseHistory: { readonly waiting: readonly PauseEntry[] };
};

/** What of hers is in the database: `days` are those gone by. */
export type InDatabase = {
  readonly wins: readonly Win[];
  readonly days: readonly KeptDay[];
  readonly pauses: readonly PauseEntry[];
};

/** Everything that leaves, in the order in which she sees it. */
export function snapshotOf(
  kept: Kept,
  { wins, days, pauses }: InDatabase,
  exportedAt: number,
): Snapshot {
  const { day } = kept.today;
  // What the database has, may have changed there since.
  const waiting = kept.closedDays.filter(({ isKept }) => !isKept);
  return {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt,
    ...choicesFrom(registersIn(kept, exportedAt)),
    ...laterIn(kept.later),
    wins: joinedWins(wins),
    days: joinedDays([...days, ...waiting, { day, countedMs: kept.ledger.countedMs }]),
    pauses: joinedPauses([...pauses, ...kept.pauseHistory.waiting]),
    cup: cupIn(kept.today),
  };
}

/** What was kept, joined with a snapshot at an instant, epoch ms. Of another day's cup nothing is taken. */
export function withSnapshot<T extends Kept>(kept: T, theirs: Snapshot, now: number): T {
  const { day } = kept.today;
  const cup = theirs.cup?.day === day ? theirs.cup : undefined;
  return {
    ...kept,
    ...choicesIn(joined(registersIn(kept, now), registersOf(theirs))),
    later: joinedLater([...kept.later, ...notBefore(theirs.later ?? [], dayAfter(day))]),
    ledger: { ...kept.ledger, countedMs: mostOf({ day, ...kept.ledger }, theirs.days) },
    today: { ...kept.today, ...joinedCup(cupIn(kept.today), cup) },
  };
}

/** Her choices exactly as they were in a snapshot of ours, with those that waited then. */
export function choicesAsIn(
  snapshot: Choices & Pick<Snapshot, 'later'>,
): KeptChoices & Pick<Kept, 'later'> {
  return { ...choicesIn(registersOf(snapshot)), later: snapshot.later ?? [] };
}

/** The stamps after a choice: what differs from before was changed at `at`, by whatever way. */
export function stampsAfter(
  before: KeptChoices,
  after: KeptChoices,
  at: number,
): KeptChoices['changedAt'] {
  const known = registersIn(before, at);
  const registers = [...registersIn(after, at).values()].map((register) => {
    const was = known.get(keyOf(register));
    // The limits that a new group begins with are nobody's choice yet.
    if (was === undefined && register.kind === 'limit' && isDefault(register)) return register;
    const isSame = was !== undefined && valueIn(was) === valueIn(register);
    return { ...register, changedAt: isSame ? was.changedAt : at };
  });
  return stampsOf(collected(registers));
}

/** A choice that a clock which was ahead has stamped is one of no known time. */
function registersIn(kept: KeptChoices, now: number): Registers {
  const { groups, limits, settings, practices, callSites, letGoes, changedAt } = kept;
  const choices: Choice[] = [
    ...groups.map(({ sites: _sites, ...group }) => ({ kind: 'group', ...group }) as const),
    ...groups.flatMap(({ id, sites }) =>
      sites.map((site) => ({ kind: 'site', site, groupId: id }) as const),
    ),
    ...groups.flatMap(({ id }) =>
      LIMIT_KINDS.map((kind) => {
        const limit = (limits[id] ?? defaultLimits(id))[kind.id];
        return { kind: 'limit', groupId: id, limitKind: kind.id, limit } as const;
      }),
    ),
    ...SETTING_IDS.map((id) => ({ kind: 'setting', id, value: settings[id] }) as const),
    ...practices.map((practice) => ({ kind: 'practice', practice }) as const),
    ...callSites.map((site) => ({ kind: 'call-site', site }) as const),
    ...letGoes.map((letGo) => ({ kind: 'let-go', letGo }) as const),
  ];
  return collected(
    choices.map((choice) => {
      return { ...choice, changedAt: knownStamp(changedAt[keyOf(choice)] ?? 0, now) };
    }),
  );
}

function choicesIn(registers: Registers): KeptChoices {
  const { groups, settings, practices = [], callSites = [], letGoes = [] } = choicesFrom(registers);
  const chosen = SETTING_IDS.map((id) => [id, settings[id]?.value ?? DEFAULT_SETTINGS[id]]);
  return {
    groups: groups.map(({ id, name, work, sites }) => {
      const all = sites.map(({ changedAt: _stamp, ...site }) => site);
      return { id, name, sites: all, ...(work && { work }) };
    }),
    limits: Object.fromEntries(groups.map(({ id, limits }) => [id, limitsIn(id, limits)])),
    settings: Object.fromEntries(chosen),
    practices: practices.map(({ id, words, standing }) => ({ id, words, standing })),
    callSites: callSites.map(({ changedAt: _stamp, ...site }) => site),
    letGoes: letGoes.map(({ changedAt: _stamp, ...letGo }) => letGo),
    changedAt: stampsOf(registers),
  };
}

function limitsIn(id: GroupId, limits: Choices['groups'][number]['limits']): Limits {
  const ofDefault = defaultLimits(id);
  return forEachKind((kind) => {
    const { [kind.id]: found } = limits;
    if (found === undefined) return ofDefault[kind.id];
    const { changedAt: _stamp, ...limit } = found;
    return limit;
  });
}

/** What nobody ever changed needs no stamp. */
function stampsOf(registers: Registers): KeptChoices['changedAt'] {
  const stamps = [...registers].map(([key, { changedAt }]) => [key, changedAt] as const);
  return Object.fromEntries(stamps.filter(([, changedAt]) => changedAt > 0));
}
