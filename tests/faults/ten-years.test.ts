/** Ten years, fifty sites, twenty thousand wins: what a start reads and a settle writes, counted exactly. */
import { beforeAll, describe, expect, it } from 'vitest';
import { storedFrom } from '../../utils/engine/parse';
import { NOTHING_STORED, parseParts, partsToWrite } from '../../utils/engine/parts';
import type { State } from '../../utils/engine/state';
import { daysBefore } from '../../utils/time/day';
import type { CountedSpan } from '../../utils/tracking/spans';
import { builtBackground, type Surroundings } from '../world/background';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { type Life, liveOn } from '../world/life';
import type { Machine, Records } from '../world/machine';
import { goTo, livedIn, NOON, sleepUntil, TODAY } from './lived-in';

const DAYS = 3_650;
const SITES = 50;
const GROUPS = 10;
const WINS = 20_000;
const DAY_MS = 86_400_000;
/** The text of a win as people write them. */
const TEXT = 'Soup for everyone, at one table, and nobody looked at a screen #dinner';

/** Of what a settle writes, in all: what it writes on the first day, too. */
const SETTLE_BUDGET_BYTES = 320;
/** Of the wins of a day. */
const DAY_BUDGET_BYTES = 4_096;
/** Of one copy of everything; seven of them are kept. */
const BACKUP_BUDGET_BYTES = 6_000_000;

let begin: (around: Surroundings) => void;
let years: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  years = tenYears(await livedIn(begin));
});

function tenYears({ local, session }: Stored): Stored {
  const parsed = parseParts(local);
  if (parsed.kind !== 'read') throw new Error('There is no state to begin with.');
  const ids = ['email', ...Array.from({ length: GROUPS - 1 }, (_, n) => `group-${n}`)];
  const sites = Array.from({ length: SITES - 1 }, (_, n) => `site-${n}.example`);
  const { state } = parsed;
  const limits = state.limits.email;
  if (limits === undefined) throw new Error('Email has no limits.');
  const busy: State = {
    ...state,
    groups: ids.map((id, index) => {
      const hosts = sites.filter((_, n) => n % GROUPS === index);
      if (id === 'email') hosts.push('mail.example');
      const name = id === 'email' ? null : `A name for ${id}`;
      return { id, name, sites: hosts.map((host) => ({ host, path: '' })) };
    }),
    limits: Object.fromEntries(ids.map((id) => [id, limits])),
    changedAt: Object.fromEntries(
      [...sites.map((host) => `site.${host}`), ...ids.map((id) => `limit.${id}.daily`)].map(
        (key) => [key, NOON],
      ),
    ),
    ledger: { ...state.ledger, ...stripOf(ids) },
    winsTotal: WINS,
    closedDays: [],
  };
  const counted = Object.fromEntries(ids.map((id) => [id, 654_321]));
  const { spans } = storedFrom(busy).ledger;
  const database: Records = { installed: { at: state.installedAt } };
  for (let back = 1; back <= DAYS; back += 1) {
    const day = daysBefore(TODAY, back);
    database[`day:${day}`] = counted;
    if (back <= 90) database[`spans:${day}`] = { spans, rests: [] };
  }
  for (let n = 0; n < WINS; n += 1) {
    const back = Math.floor((n * DAYS) / WINS);
    const key = `wins:${daysBefore(TODAY, back)}`;
    const at = NOON - back * DAY_MS + (n % 10);
    const win = { id: `win-${n}-5f0c2d1e-58a4-4b7e-9d53`, text: TEXT, at, day: key.slice(5) };
    database[key] = [...((database[key] as unknown[] | undefined) ?? []), win];
  }
  return { local: { ...local, ...partsToWrite(NOTHING_STORED, busy).items }, session, database };
}

/** As many as a day's strip may have, and what they come to. */
function stripOf(ids: readonly string[]): Pick<State['ledger'], 'countedMs' | 'spans'> {
  const spans: readonly CountedSpan[] = Array.from({ length: 120 }, (_, n) => {
    const fromAt = NOON - 10_000_000 + n * 80_000;
    const groupId = ids[n % ids.length] ?? 'email';
    const why = { reason: 'in-front', endedBy: 'elsewhere' } as const;
    return {
      groupId,
      site: null,
      fromAt,
      toAt: fromAt + 60_123,
      ms: 60_123,
      struck: false,
      ...why,
    };
  });
  return { spans, countedMs: Object.fromEntries(ids.map((id) => [id, (120 / GROUPS) * 60_123])) };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** How often each was asked for since the counting began. */
function counts(life: Life): Readonly<Record<string, number>> {
  const stores = life.calls.names().filter((name) => /^(storage|database)\./.test(name));
  const found: Record<string, number> = {};
  for (const name of stores) found[name] = (found[name] ?? 0) + 1;
  return found;
}

async function live(): Promise<{ readonly life: Life; readonly machine: Machine }> {
  const machine = await machineWith(years, NOON);
  const life = liveOn(machine, begin);
  await life.rest();
  return { life, machine };
}

describe('after ten years', () => {
  it('a start reads what is small once, and nothing of the database', async () => {
    const { life } = await live();
    expect(counts(life)).toEqual({
      'storage.session.get': 2,
      'storage.local.get': 1,
    });
    expect(life.reports).toEqual([]);
  });

  it('a settle writes once, and no more than what has moved', async () => {
    const { life, machine } = await live();
    await goTo(life, machine, 'mail', 40_000);
    const before = structuredClone(machine.local);
    life.calls.begin(null);
    await goTo(life, machine, 'elsewhere', 0);
    expect(counts(life)).toEqual({ 'storage.local.set': 1 });
    const written = Object.entries(machine.local).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
    );
    expect(bytesOf(stateIn(machine).ledger.spans)).toBeGreaterThan(2_000);
    expect(bytesOf(written)).toBeLessThan(SETTLE_BUDGET_BYTES);
  });

  it('a win looks for itself in all days at once, and writes those of its day alone', async () => {
    const { life, machine } = await live();
    life.calls.begin(null);
    expect(await life.ask({ type: 'win-jotted', id: 'new', text: 'A quiet hour' })).toBe('done');
    expect(counts(life)).toEqual({
      'database.open': 1,
      // Two of them to note for open pages which day has changed.
      'database.request': 7,
      'database.commit': 1,
      'storage.local.set': 2,
      // What the cup shows by now.
      'storage.session.set': 1,
    });
    const { database } = await storedOn(machine);
    const changed = Object.keys(database).filter(
      (key) => JSON.stringify(database[key]) !== JSON.stringify(years.database[key]),
    );
    expect(changed.sort()).toEqual(['changed-days', `wins:${TODAY}`]);
    expect(bytesOf(database[`wins:${TODAY}`])).toBeLessThan(DAY_BUDGET_BYTES);
  });

  it('the turn of a day keeps the day and one copy of everything, in a handful of requests', async () => {
    const { life, machine } = await live();
    life.calls.begin(null);
    await sleepUntil(life, machine, NOON + DAY_MS);
    expect(counts(life)).toEqual({
      'storage.local.set': 3,
      'storage.session.set': 1,
      'database.open': 1,
      // Two of them for her last fortnight.
      'database.request': 19,
      'database.commit': 2,
    });
    const { database } = await storedOn(machine);
    const keys = Object.keys(database).filter((key) => !(key in years.database));
    expect(keys.map((key) => key.replace(/:\d{5,}$/, ''))).toEqual([
      'about-backup',
      'backup',
      'copy:state',
      `day:${TODAY}`,
      `spans:${TODAY}`,
    ]);
    const backup = keys.find((key) => key.startsWith('backup:')) ?? '';
    expect(bytesOf(database[backup])).toBeLessThan(BACKUP_BUDGET_BYTES);
    expect(stateIn(machine)).toMatchObject({ winsTotal: WINS, closedDays: [{ isKept: true }] });
  });
});

function stateIn({ local }: Machine): State {
  const parsed = parseParts(local);
  if (parsed.kind !== 'read') throw new Error(`The state is ${parsed.kind}.`);
  return parsed.state;
}
