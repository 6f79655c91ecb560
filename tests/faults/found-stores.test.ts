/** A life begins with stores in any condition: it goes on, nothing that could be read is written over, and it is said. */
import { beforeAll, describe, expect, it } from 'vitest';
import { backupIn } from '../../utils/browser/backup-records';
import { isPartKey, PART_KEYS, parseParts, partsIn } from '../../utils/engine/parts';
import { builtBackground, type Surroundings } from '../world/background';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { type Life, liveOn } from '../world/life';
import type { Machine, Records } from '../world/machine';
import { stateOn } from './hers';
import { livedIn, NOON, TODAY, YESTERDAY } from './lived-in';

/** In `npm test` each pair is found in every third condition. */
const isShort = process.env.STORIES === 'short';

let begin: (around: Surroundings) => void;
let lived: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
});

type Store = 'local' | 'database';
type Place = { readonly store: Store; readonly key: string };

/** Whatever somebody may find where we keep something. `missing` is nothing at all. */
const CONDITIONS: Readonly<Record<string, (sound: unknown) => unknown>> = {
  missing: () => undefined,
  empty: () => ({}),
  nothing: () => null,
  'a word': () => 'not what was kept',
  'half of it': (sound) => half(sound),
  "a newer version's": (sound) => newer(sound),
  "somebody else's": () => ({ id: 7, name: 'theirs', __proto__: { state: true }, rows: [[1]] }),
};

function half(sound: unknown): unknown {
  if (Array.isArray(sound)) return [...sound.slice(1), { id: 'half' }];
  const entries = Object.entries(sound as Records);
  return Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2)));
}

function newer(sound: unknown): unknown {
  if (Array.isArray(sound)) return { version: 99, wins: sound };
  return { ...(sound as Records), version: 99, more: 'than we know' };
}

/** One of each kind of record. */
function placesOf({ local, database }: Stored): readonly Place[] {
  const kinds = new Map<string, Place>();
  for (const key of Object.keys(local)) {
    const [kind = key] = key.split(/-(?=\d)/);
    kinds.set(`local ${kind}`, { store: 'local', key });
  }
  kinds.set('local draft', { store: 'local', key: 'draft' });
  for (const key of Object.keys(database).sort()) {
    const [kind = key] = key.split(/[:-](?=\d)/);
    kinds.set(kind, { store: 'database', key });
  }
  return [...kinds.values()];
}

type Damage = { readonly place: Place; readonly condition: string };

function damaged(stored: Stored, damages: readonly Damage[]): Stored {
  const stores = structuredClone({ local: stored.local, database: stored.database });
  for (const { place, condition } of damages) {
    const records: Records = stores[place.store];
    const value = CONDITIONS[condition]?.(records[place.key] ?? { id: 'draft', text: 'Half a' });
    if (value === undefined) delete records[place.key];
    else records[place.key] = value;
  }
  return { ...stores, session: {} };
}

/** Everything of hers on a disk that can be read, by where it stands; what is not hers to lose is left out. */
function readable({ database }: Stored): Readonly<Record<string, string>> {
  const hers = Object.entries(database).filter(([key]) => /^(wins|day):/.test(key));
  return Object.fromEntries(hers.map(([key, value]) => [key, JSON.stringify(value)]));
}

async function live(machine: Machine): Promise<Life> {
  const life = liveOn(machine, begin);
  await life.rest();
  return life;
}

/** What has to be so after a life has begun with these stores, whatever is the matter with them. */
async function expectWell(damages: readonly Damage[]): Promise<void> {
  const before = damaged(lived, damages);
  const machine = await machineWith(before, NOON);
  const life = await live(machine);
  const heard = await life.ask({ type: 'win-jotted', id: 'goes-on', text: 'It goes on' });
  life.end('background');
  const after = await storedOn(machine);
  // With a span no minute is lost.
  const isOfState = damages.some(({ place: { key } }) => isPartKey(key) && !isSpan(key));
  const conditionOf = (key: string) =>
    damages.find(({ place }) => place.key === key)?.condition ?? 'sound';
  const state = parseParts(after.local);

  // What a newer version wrote is left alone, all of it.
  if (PART_KEYS.some((key) => conditionOf(key) === "a newer version's")) {
    expect(partsIn(after.local)).toEqual(partsIn(before.local));
    expect(after.database).toEqual(before.database);
    expect(heard).toBe('not-stored');
    expect(after.session).toMatchObject({ trouble: { kind: 'newer' } });
    return;
  }
  const copyIsAsked = isOfState && conditionOf('copy:state') === "a newer version's";
  if (copyIsAsked && state.kind !== 'read') {
    expect(after.session).toMatchObject({ trouble: { kind: 'newer' } });
    expect(readable(after)).toEqual(readable(before));
    return;
  }
  expect(state.kind).toBe('read');
  if (state.kind !== 'read') return;

  // A day that can't be read is not written over: the win is refused, and stays in its field.
  const canKeep = ['missing', 'sound'].includes(conditionOf(`wins:${TODAY}`));
  expect(heard).toBe(canKeep ? 'done' : 'not-stored');
  if (!canKeep) expect(after.session).toMatchObject({ trouble: { kind: 'database' } });

  // Nothing of hers is another than it was, but for the win that was kept, and days that came to be known again.
  for (const [key, value] of Object.entries(readable(before))) {
    if (key === `wins:${TODAY}` && heard === 'done') continue;
    expect(readable(after)[key], key).toBe(value);
  }
  for (const [key, value] of Object.entries(before.database)) {
    if (key.startsWith('backup:') && backupIn(value) !== null) {
      expect(JSON.stringify(after.database[key]), key).toBe(JSON.stringify(value));
    }
  }
  if (damages.every(({ place }) => isSpan(place.key))) {
    const { ledger } = state.state;
    expect(ledger.countedMs).toEqual(stateOn(lived).ledger.countedMs);
    expect(ledger.spans).toHaveLength(stateOn(lived).ledger.spans.length - damages.length);
  }
  // Never a first run over what is hers: her choices are there, or it is said that they are lost.
  const isFirst = state.state.groups.every(({ sites }) => sites.length === 0);
  if (isFirst || isOfState) expect(state.state.recovered).not.toBeNull();
  else expect(state.state.recovered).toBeNull();
  if (conditionOf('copy:state') === 'sound') expect(isFirst).toBe(false);
  // What could not be read is put aside.
  const aside = Object.entries(after.local).filter(([key]) => key.startsWith('unreadable-'));
  expect(aside.map(([, value]) => value)).toEqual(isOfState ? [partsIn(before.local)] : []);
}

function isSpan(key: string): boolean {
  return key.startsWith('span-');
}

function saying(damages: readonly Damage[]): string {
  return damages.map(({ place, condition }) => `${place.key}: ${condition}`).join(', ');
}

async function tryAll(all: readonly (readonly Damage[])[]): Promise<void> {
  for (const damages of all) {
    await expectWell(damages).catch((error: unknown) => {
      throw new Error(saying(damages), { cause: error });
    });
  }
}

describe.each(Object.keys(CONDITIONS))('what is found is %s', (condition) => {
  it('in one place', async () => {
    const places = placesOf(lived);
    expect(places.map(({ key }) => key.replace(/[:-]\d.*/, ''))).toEqual(
      expect.arrayContaining([
        ...PART_KEYS,
        'group',
        'sum',
        'span',
        'record',
        'installedAt',
        'draft',
        'copy:state',
        'wins',
        'day',
      ]),
    );
    expect(places.map(({ key }) => key)).toContain(`spans:${YESTERDAY}`);
    await tryAll(places.map((place) => [{ place, condition }]));
  });

  it.each(['the same', 'missing'])('in two places, the second %s', async (second) => {
    const places = placesOf(lived);
    const other = second === 'the same' ? condition : second;
    const pairs = places.flatMap((one, index) =>
      places.slice(index + 1).map((place) => [
        { place: one, condition },
        { place, condition: other },
      ]),
    );
    expect(pairs.length).toBeGreaterThan(40);
    const turn = Object.keys(CONDITIONS).indexOf(condition);
    await tryAll(pairs.filter((_, index) => !isShort || (index + turn) % 3 === 0));
  });
});
