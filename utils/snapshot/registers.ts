/** Her choices as registers: each by its key, with the time of its last change, so that two records can be joined. */
import { LIMIT_KINDS, type Limit } from '../limits/kinds';
import { SETTING_IDS } from '../settings/schema';
import type { GroupId } from '../sites/group';
import { type Choice, isDefault, keyOf, valueIn } from './choice';
import { laterWord } from './later-word';
import type { Snapshot } from './snapshot';

/** The part of a snapshot that she chose. */
export type Choices = Pick<Snapshot, 'groups' | 'settings' | 'practices' | 'callSites' | 'letGoes'>;

export type Register = Choice & { readonly changedAt: number };
export type Registers = ReadonlyMap<string, Register>;

/** In the order of the record. Of one thing said twice, the later word stays. */
export function registersOf(choices: Choices): Registers {
  const { groups, settings, practices = [], callSites = [], letGoes = [] } = choices;
  return collected([
    ...groups.map(({ sites: _sites, limits: _limits, ...group }) => {
      return { kind: 'group', ...group } as const;
    }),
    ...groups.flatMap(sitesOf),
    ...groups.flatMap(limitsOf),
    ...SETTING_IDS.flatMap((id): Register[] => {
      const setting = settings[id];
      return setting === undefined ? [] : [{ kind: 'setting', id, ...setting }];
    }),
    ...practices.map(({ changedAt, ...practice }) => {
      return { kind: 'practice', practice, changedAt } as const;
    }),
    ...callSites.map(({ changedAt, ...site }) => ({ kind: 'call-site', site, changedAt }) as const),
    ...letGoes.map(({ changedAt, ...letGo }) => ({ kind: 'let-go', letGo, changedAt }) as const),
  ]);
}

/** Both, and of each thing the later word. What only `theirs` knows comes after what `mine` knows. */
export function joined(mine: Registers, theirs: Registers): Registers {
  return collected([...mine.values(), ...theirs.values()]);
}

/** By key, in the order given. */
export function collected(all: readonly Register[]): Registers {
  const registers = new Map<string, Register>();
  for (const register of all) {
    const key = keyOf(register);
    const known = registers.get(key);
    registers.set(
      key,
      known === undefined ? register : laterWord(known, register, valueIn, isDefault),
    );
  }
  return registers;
}

/** Back to a record, in the order of the registers. */
export function choicesFrom(registers: Registers): Choices {
  const all = [...registers.values()];
  const groups = new Map<GroupId, Group>();
  for (const one of all) {
    if (one.kind !== 'group') continue;
    const { kind: _kind, ...group } = one;
    groups.set(one.id, { ...group, sites: [], limits: {} });
  }
  for (const one of all) {
    if (one.kind === 'site') {
      const { site, changedAt } = one;
      groups.get(one.groupId)?.sites.push({ ...site, changedAt });
    }
    if (one.kind === 'limit') {
      const group = groups.get(one.groupId);
      if (group) group.limits[one.limitKind] = { ...one.limit, changedAt: one.changedAt };
    }
  }
  const settings = all.flatMap((one) =>
    one.kind === 'setting' ? [[one.id, { value: one.value, changedAt: one.changedAt }]] : [],
  );
  const practices = all.flatMap((one) =>
    one.kind === 'practice' ? [{ ...one.practice, changedAt: one.changedAt }] : [],
  );
  const callSites = all.flatMap((one) =>
    one.kind === 'call-site' ? [{ ...one.site, changedAt: one.changedAt }] : [],
  );
  const letGoes = all.flatMap((one) =>
    one.kind === 'let-go' ? [{ ...one.letGo, changedAt: one.changedAt }] : [],
  );
  return {
    groups: [...groups.values()],
    settings: Object.fromEntries(settings),
    practices,
    callSites,
    letGoes,
  };
}

type SnapshotGroup = Choices['groups'][number];
type Group = Omit<SnapshotGroup, 'sites' | 'limits'> & {
  sites: SnapshotGroup['sites'][number][];
  limits: Record<string, Limit & { readonly changedAt: number }>;
};

function sitesOf({ id, sites }: SnapshotGroup): readonly Register[] {
  return sites.map(({ changedAt, ...site }) => ({ kind: 'site', site, groupId: id, changedAt }));
}

function limitsOf({ id, limits }: SnapshotGroup): readonly Register[] {
  return LIMIT_KINDS.flatMap((kind): Register[] => {
    const found = limits[kind.id];
    if (found === undefined) return [];
    const { changedAt, ...limit } = found;
    return [{ kind: 'limit', groupId: id, limitKind: kind.id, limit, changedAt }];
  });
}
