/** She goes back to a copy, and perhaps back again: through the door that the pages use, cut off at every step. */
import { clear, createStore, entries, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, ELSEWHERE, everything, storedState } from '../../tests/setup/asked-by-a-page';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { Snapshot } from '../../utils/snapshot/snapshot';

vi.mock('../../utils/browser/view', () => ({
  readView: async () => ELSEWHERE,
  notePopupFocus: () => undefined,
}));
vi.mock('../../utils/browser/permissions', () => ({ returnUnneeded: async () => undefined }));

const NOON = Date.UTC(2026, 10, 19, 12);
const MORNING = NOON - 8 * 3_600_000;
const database = createStore('full-cup', 'kept');

/** What a life still wants to do later. What the database waits for comes sooner. */
const later: ReturnType<typeof setTimeout>[] = [];
const LATER_MS = 1_000;

/** A life of the background of its own, with everything that is wired in it. The one before is dead. */
async function comeToLife(): Promise<void> {
  for (const timer of later.splice(0)) clearTimeout(timer);
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const { answerRequests } = await import('./requests');
  const { onCommit, onEffect, start } = await import('./store');
  const { perform } = await import('./perform');
  onEffect(perform);
  const { doChores } = await import('./chores');
  onCommit(doChores);
  answerRequests();
  start();
}

/** Until nothing is left to be done. */
async function settle(): Promise<void> {
  const { dispatch, withState } = await import('./store');
  await dispatch({ type: 'observed' });
  await vi.waitFor(async () => {
    const { closedDays, backedUpOn, today, operation } = await withState(async (state) => state);
    expect(closedDays.every(({ isKept }) => isKept)).toBe(true);
    expect([backedUpOn, operation]).toEqual([today.day, null]);
  });
  await withState(async () => undefined);
}

async function backups(): Promise<readonly string[]> {
  const all = await entries<string, { why: string }>(database);
  return all.flatMap(([key, { why }]) => (key.startsWith('backup:') ? [why] : []));
}

const jot = (id: string) => ask({ type: 'win-jotted', id, text: id });
const goBack = (takenAt = MORNING) => ask({ type: 'backup-restored', takenAt });
const takeWayBack = () => ask({ type: 'way-back-taken' });
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const ids = ({ wins }: Snapshot) => wins.map(({ id }) => id);

const win = (id: string) => ({ id, text: id, at: 5, day: '2026-11-18', changedAt: 5 });
const COPY = aSnapshot({
  groups: [
    {
      id: 'email',
      name: null,
      changedAt: 0,
      sites: [{ host: 'mail.example', path: '', changedAt: 5 }],
      limits: { session: { on: true, seconds: 600, changedAt: 5 } },
    },
  ],
  settings: { sentence: { value: 'As it was.', changedAt: 5 } },
  wins: [win('then'), win('deleted-since')],
  days: [{ day: '2026-11-17', countedMs: { email: 60_000 } }],
  cup: { day: '2026-11-18', wins: 0, rests: 0, shortRests: 0, level: 1 },
});

/** A life with a copy of this morning, and much that is other now. */
async function live(): Promise<Snapshot> {
  await set(`backup:${MORNING}`, backup(MORNING), database);
  await set('wins:2026-11-18', [win('then')], database);
  await set('day:2026-11-10', { chat: 5_000 }, database);
  await comeToLife();
  await ask({ type: 'group-added', id: 'chat', name: 'Chat' });
  await ask({ type: 'settings-changed', settings: { sentence: 'As it is.' } });
  await jot('since');
  await settle();
  pass(5_000);
  return everything();
}

function backup(takenAt: number) {
  return { takenAt, why: 'daily', snapshot: COPY, strips: {}, draft: null };
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOON });
  const plan = globalThis.setTimeout;
  const remember = (work: () => void, ms = 0) => {
    const timer = plan(work, ms);
    if (ms >= LATER_MS) later.push(timer);
    return timer;
  };
  globalThis.setTimeout = remember as typeof setTimeout;
  vi.spyOn(console, 'error').mockReturnValue();
  fakeBrowser.reset();
  await clear(database);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('restoring a backup', () => {
  it('makes everything as it was in it, with the wins jotted since', async () => {
    await live();
    expect(await goBack()).toBe('done');
    const { groups, limits, settings, today, winsTotal, undo } = await storedState();
    expect(groups.map(({ id, sites }) => [id, sites.length])).toEqual([['email', 1]]);
    expect(limits.email?.session.seconds).toBe(600);
    expect(settings.sentence).toBe('As it was.');
    expect({ wins: today.wins, winsTotal }).toEqual({ wins: 1, winsTotal: 3 });
    expect(undo).toMatchObject({ why: 'restore', until: Date.now() + 60_000 });
    const after = await everything();
    expect(ids(after)).toEqual(['deleted-since', 'then', 'since']);
    expect(after.days).toEqual(COPY.days);
  });

  it('is a word of its own: what differs from before is said now', async () => {
    await live();
    await goBack();
    const { changedAt } = await storedState();
    expect(changedAt['settings.sentence']).toBe(Date.now());
    expect(changedAt['settings.pausesPerDay']).toBeUndefined();
  });

  it('leaves a backup of how it was, and a way back for a minute', async () => {
    const before = await live();
    await goBack();
    expect(await backups()).toContain('restore');
    pass(3_000);
    await jot('meanwhile');
    expect(await takeWayBack()).toBe('done');
    const { wins, cup, ...others } = await everything();
    expect(wins.map(({ id }) => id)).toEqual(['then', 'since', 'meanwhile']);
    expect(others).toEqual({ ...others, ...before, wins: undefined, cup: undefined });
    expect(cup?.wins).toBe(2);
    await vi.waitFor(async () => expect(await backups()).not.toContain('restore'));
    expect(await takeWayBack()).toBe('too-late');
  });

  it('twice is the same as once', async () => {
    await live();
    await goBack();
    const once = await everything();
    pass(1_000);
    expect(await goBack()).toBe('done');
    expect(await everything()).toEqual(once);
  });

  it('keeps today’s minutes as they are', async () => {
    await live();
    await ask({
      type: 'snapshot-merged',
      snapshot: aSnapshot({ days: [{ day: '2026-11-19', countedMs: { email: 90_000 } }] }),
    });
    const { ledger } = await storedState();
    await goBack();
    expect((await storedState()).ledger).toEqual(ledger);
    expect(ledger.countedMs).toEqual({ email: 90_000 });
  });

  it('comes too late for a backup that is gone, and for one of a deletion', async () => {
    const before = await live();
    expect(await goBack(1)).toBe('too-late');
    await set('backup:2', { ...backup(2), why: 'delete' }, database);
    expect(await goBack(2)).toBe('too-late');
    expect(await everything()).toEqual(before);
    expect((await storedState()).operation).toBeNull();
  });

  it('is the way out of a day that can not be read, which is put aside', async () => {
    await live();
    await set('wins:2026-11-18', 'damaged', database);
    expect(await goBack()).toBe('done');
    expect(ids(await everything())).toEqual(['deleted-since', 'then', 'since']);
    const all = new Map(await entries<string, unknown>(database));
    expect(all.get('unreadable:wins:2026-11-18')).toBe('damaged');
  });

  it('says that it could not, and does not do it later, when the database refuses', async () => {
    const before = await live();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    expect(await goBack()).toBe('not-stored');
    const { readTrouble } = await import('../../utils/browser/trouble');
    expect((await readTrouble())?.kind).toBe('disk-full');
    vi.restoreAllMocks();
    vi.spyOn(console, 'error').mockReturnValue();
    await comeToLife();
    await settle();
    expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
  });
});

/** From the nth thing on that is written, everything is refused: as if the browser had been killed before it. */
function killAtWrite(nth: number): { readonly happened: () => boolean } {
  let writes = 0;
  const count = () => {
    writes += 1;
    if (writes >= nth) throw new Error('killed');
  };
  const { set: write } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    count();
    await write(items);
  });
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (args[1] === 'readwrite') count();
    return transaction.apply(this, args);
  });
  return { happened: () => writes >= nth };
}

describe.each([
  ['going back', async () => undefined, goBack],
  ['the way back from it', goBack, takeWayBack],
])('%s, cut off at any write', (_what, prepare, deed) => {
  it('has happened or has not, and asked again comes to the same', async () => {
    // Waiting lets the clock go on: the same is asked at the same time in each round.
    const begin = async () => {
      await live();
      vi.setSystemTime(NOON + 10_000);
      await prepare();
    };
    await begin();
    const before = await everything();
    const doIt = () => {
      vi.setSystemTime(NOON + 20_000);
      return deed();
    };
    await doIt();
    await settle();
    const after = { ...(await everything()), exportedAt: 0 };
    expect(after).not.toEqual(before);
    let wasCut = true;
    for (let nth = 1; wasCut; nth += 1) {
      vi.restoreAllMocks();
      vi.spyOn(console, 'error').mockReturnValue();
      await clear(database);
      fakeBrowser.reset();
      vi.setSystemTime(NOON);
      await begin();
      const kill = killAtWrite(nth);
      await doIt();
      wasCut = kill.happened();
      vi.restoreAllMocks();
      vi.spyOn(console, 'error').mockReturnValue();
      await comeToLife();
      await settle();
      const found = await everything();
      expect([before, after]).toContainEqual(found);
      if (JSON.stringify(found) === JSON.stringify(before)) expect(await doIt()).toBe('done');
      expect(await everything()).toEqual(after);
      expect(nth).toBeLessThan(20);
    }
  });
});
