/** The database may break or hang: minutes are counted all the same, and what waited for it is kept when it is well again. */
import { clear, createStore, entries, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ELSEWHERE, storedState } from '../../tests/setup/asked-by-a-page';
import type { EngineEvent } from '../../utils/engine/events';
import { storedFrom } from '../../utils/engine/parse';

const VIEW = { ...ELSEWHERE, address: 'https://mail.example/' };

vi.mock('../../utils/browser/view', () => ({ readView: async () => VIEW }));
vi.mock('../../utils/browser/permissions', () => ({ returnUnneeded: async () => undefined }));
vi.mock('./perform', () => ({ perform: () => undefined, noteCardOpened: () => undefined }));

const EVENING = Date.UTC(2026, 10, 19, 20);
const HOUR = 3_600_000;
const MINUTE = 60_000;
const database = createStore('full-cup', 'kept');
const SITE: EngineEvent = {
  type: 'site-added',
  groupId: 'email',
  sites: [{ host: 'mail.example', path: '' }],
};

async function comeToLife() {
  vi.resetModules();
  const store = await import('./store');
  const { doChores, keepTrying } = await import('./chores');
  const { onDatabaseTrouble } = await import('./trouble');
  store.onCommit(doChores);
  onDatabaseTrouble(keepTrying);
  store.start();
  return store;
}

async function send(event: EngineEvent = { type: 'observed' }): Promise<void> {
  const { dispatch } = await import('./store');
  await dispatch(event);
}

/** Until what has been begun has come to its end. */
async function rest(): Promise<void> {
  const { currentState } = await import('./store');
  const { inTurn } = await import('./turns');
  for (let turn = 0; turn < 5; turn += 1) {
    await currentState().catch(() => undefined);
    await turns();
    await inTurn(async () => undefined);
  }
}

/** Second by second, so that the database has time of its own to answer. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    await vi.advanceTimersByTimeAsync(1_000);
    await turns(20);
  }
}

/** The clock is ours, but the database takes its own time. */
async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((then) => setImmediate(then));
}

/** Reads mail for a while, looked at as often as the background would. */
async function read(minutes: number): Promise<void> {
  for (let beat = 0; beat < minutes * 2; beat += 1) {
    await pass(MINUTE / 2);
    await send();
    await turns();
  }
}

async function trouble(): Promise<string | null> {
  const { readTrouble } = await import('../../utils/browser/trouble');
  return (await readTrouble())?.kind ?? null;
}

function breakDatabase(): void {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new Error('broken');
  });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('broken');
  });
}

function mend(): void {
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockReturnValue();
}

beforeEach(async () => {
  const toFake = ['Date', 'setTimeout', 'clearTimeout', 'performance'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: EVENING });
  vi.spyOn(console, 'error').mockReturnValue();
  fakeBrowser.reset();
  await clear(database);
  await comeToLife();
  await send(SITE);
  await rest();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a day that is over', () => {
  it('is kept in the database, and a copy is taken', async () => {
    await read(10);
    vi.setSystemTime(EVENING + 10 * HOUR);
    await send();
    await rest();
    expect(await get('day:2026-11-19', database)).toMatchObject({
      countedMs: { email: 10 * MINUTE },
    });
    expect(await get('spans:2026-11-19', database)).toBeDefined();
    expect(await storedState()).toMatchObject({
      closedDays: [{ day: '2026-11-19', isKept: true }],
      backedUpOn: '2026-11-20',
    });
    const keys = (await entries<string, unknown>(database)).map(([key]) => key);
    expect(keys).toContain(`backup:${EVENING + 10 * HOUR}`);
  });

  it('waits in the state while the database is broken, and minutes are counted on', async () => {
    await read(10);
    breakDatabase();
    vi.setSystemTime(EVENING + 10 * HOUR);
    await send();
    await rest();
    expect(await trouble()).toBe('database');
    await read(3);
    const { today, ledger, closedDays } = await storedState();
    expect(today.day).toBe('2026-11-20');
    expect(ledger).toMatchObject({ countedMs: { email: 3 * MINUTE } });
    expect(closedDays).toMatchObject([
      { day: '2026-11-19', countedMs: { email: 10 * MINUTE }, isKept: false },
    ]);
    mend();
    await comeToLife();
    await send();
    await rest();
    expect(await get('day:2026-11-19', database)).toMatchObject({
      countedMs: { email: 10 * MINUTE },
    });
    expect((await storedState()).closedDays).toMatchObject([{ isKept: true }]);
    expect(await trouble()).toBeNull();
  });

  it('holds up no minute while the database hangs, and is kept once it answers', async () => {
    await read(10);
    const hanging = vi
      .spyOn(IDBObjectStore.prototype, 'get')
      .mockImplementation(() => ({}) as IDBRequest);
    vi.setSystemTime(EVENING + 10 * HOUR);
    await send();
    await read(5);
    expect(await trouble()).toBe('database');
    expect((await storedState()).ledger.countedMs.email).toBeGreaterThanOrEqual(5 * MINUTE);
    hanging.mockRestore();
    await read(15);
    await rest();
    expect(await get('day:2026-11-19', database)).toMatchObject({
      countedMs: { email: 10 * MINUTE },
    });
    expect((await storedState()).ledger.countedMs.email).toBeGreaterThanOrEqual(20 * MINUTE);
    expect(await trouble()).toBeNull();
  });

  it('is asked for less and less often while nothing comes of it', async () => {
    breakDatabase();
    vi.setSystemTime(EVENING + 10 * HOUR);
    await send();
    await rest();
    const asked = vi.mocked(indexedDB.open).mock.calls;
    const before = asked.length;
    await read(20);
    expect(asked.length - before).toBeLessThan(20);
    expect(asked.length).toBeGreaterThan(before);
  });
});

describe('a win that the database refused', () => {
  it('is said to be in trouble until a write succeeds again, which is tried by itself', async () => {
    const { fulfil } = await import('./requests');
    const { readClock } = await import('../../utils/browser/clock');
    breakDatabase();
    const jot = { type: 'win-jotted', id: 'a', text: 'Soup' } as const;
    await expect(fulfil(jot, readClock())).rejects.toThrow('broken');
    await rest();
    expect(await trouble()).toBe('database');
    mend();
    await pass(12_000);
    await rest();
    expect(await trouble()).toBeNull();
    await fulfil(jot, readClock());
    expect((await storedState()).today.wins).toBe(1);
  });
});

describe('a first day that can not begin yet', () => {
  it('begins by itself, as soon as the database can say that there is nothing of hers', async () => {
    breakDatabase();
    await fakeBrowser.storage.local.clear();
    const { dispatch } = await comeToLife();
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('broken');
    mend();
    await clear(database);
    await pass(12_000);
    expect(await storedState()).toMatchObject({ recovered: null });
  });
});

describe('a choice', () => {
  it('is in the copy at once, and a look is not', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await read(5);
    expect(put).not.toHaveBeenCalled();
    await send({ type: 'settings-changed', settings: { sentence: 'Kettle on.' } });
    await rest();
    expect(await get('copy:state', database)).toMatchObject({
      state: { settings: { sentence: 'Kettle on.' } },
    });
  });

  it.each([
    [{ type: 'healing-begun' }, { healing: { now: { since: expect.any(Number) } } }],
    [{ type: 'quiet-asked', until: 'an-hour' }, { quiet: { kind: 'a-while' } }],
  ] as const)('is what she asked for of this day, too: %j', async (event, state) => {
    await read(5);
    await send(event);
    await rest();
    expect(await get('copy:state', database)).toMatchObject({ state });
  });
});

describe('the number of wins', () => {
  it('is counted where it is not known, and follows what is written', async () => {
    await set('wins:2025-01-01', [{ id: 'a', text: 'a', at: 5, day: '2025-01-01' }], database);
    await fakeBrowser.storage.local.set({
      state: storedFrom({ ...(await storedState()), winsTotal: null }),
    });
    await comeToLife();
    await send();
    await rest();
    expect((await storedState()).winsTotal).toBe(1);
    await send({ type: 'wins-counted', day: '2026-11-19', count: 2, before: 1 });
    expect((await storedState()).winsTotal).toBe(3);
    await send({ type: 'wins-counted', day: '2025-01-01', count: 0, before: 1 });
    expect((await storedState()).winsTotal).toBe(2);
  });
});
