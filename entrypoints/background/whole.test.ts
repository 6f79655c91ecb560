/** A file comes in, everything goes, and both come back: through the door that the pages use, killed on the way. */
import { clear, createStore, entries, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, ELSEWHERE, everything, storedState } from '../../tests/setup/asked-by-a-page';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { Snapshot } from '../../utils/snapshot/snapshot';

const returned = vi.fn();

vi.mock('../../utils/browser/view', () => ({
  readView: async () => ELSEWHERE,
  notePopupFocus: () => undefined,
}));
vi.mock('../../utils/browser/permissions', () => ({
  returnUnneeded: async (sites: unknown) => returned(sites),
}));

const NOON = Date.UTC(2026, 10, 19, 12);
const TODAY = '2026-11-19';
const database = createStore('full-cup', 'kept');

/** A life of the background of its own: modules keep what a worker keeps in memory. */
async function comeToLife(): Promise<void> {
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const { answerRequests } = await import('./requests');
  const { start } = await import('./store');
  answerRequests();
  start();
}

async function look(): Promise<void> {
  const { dispatch } = await import('./store');
  await dispatch({ type: 'observed' });
}

async function backups(): Promise<string[]> {
  const all = await entries<string, unknown>(database);
  return all.map(([key]) => key).filter((key) => key.startsWith('backup:'));
}

const jot = (id: string, text = id) => ask({ type: 'win-jotted', id, text });
const bringIn = (snapshot: Snapshot = FILE) => ask({ type: 'snapshot-merged', snapshot });
const deleteIt = () => ask({ type: 'everything-deleted' });
const goBack = () => ask({ type: 'way-back-taken' });
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

const FILE = aSnapshot({
  groups: [
    {
      id: 'news',
      name: 'News',
      changedAt: 0,
      sites: [{ host: 'news.example', path: '', changedAt: 0 }],
      limits: { daily: { on: true, seconds: 3_600, changedAt: 0 } },
    },
  ],
  settings: { pausesPerDay: { value: 2, changedAt: 5 } },
  wins: [
    { id: 'old', text: 'Soup', at: 5, day: '2026-03-03', changedAt: 0 },
    { id: 'today', text: 'Bread', at: NOON - 1, day: TODAY, changedAt: 0 },
  ],
  days: [
    { day: '2026-03-03', countedMs: { email: 60_000 } },
    { day: TODAY, countedMs: { news: 90_000 } },
  ],
  cup: { day: TODAY, wins: 1, rests: 1, shortRests: 0, level: 5 },
});

/** A life with something in it. */
async function live(): Promise<Snapshot> {
  await comeToLife();
  await ask({ type: 'site-added', groupId: 'email', sites: [{ host: 'mail.example', path: '' }] });
  await ask({ type: 'group-added', id: 'chat', name: 'Chat' });
  await ask({ type: 'settings-changed', settings: { sentence: 'Kettle on.' } });
  await jot('mine', 'A walk');
  await set('day:2026-11-18', { email: 1_800_000 }, database);
  pass(5_000);
  return everything();
}

beforeEach(async () => {
  // A life that was killed tries nothing again.
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOON });
  fakeBrowser.reset();
  returned.mockReset();
  await clear(database);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a file that is brought in', () => {
  it('adds its wins, choices, minutes and sips to what is there', async () => {
    await live();
    expect(await bringIn()).toBe('done');
    const { groups, settings, limits, ledger, today, winsRevision } = await storedState();
    expect(groups.map(({ id }) => id)).toEqual(['email', 'chat', 'news']);
    expect(limits.news?.daily).toEqual({ on: true, seconds: 3_600 });
    expect(settings).toMatchObject({ pausesPerDay: 2, sentence: 'Kettle on.' });
    expect(ledger).toMatchObject({ day: TODAY, countedMs: { news: 90_000 } });
    expect(today).toEqual({ day: TODAY, wins: 2, rests: 1, shortRests: 0, level: 5 });
    expect(winsRevision).toBe(2);
    const all = await everything();
    expect(all.wins.map(({ id }) => id)).toEqual(['old', 'today', 'mine']);
    expect(all.days.map(({ day }) => day)).toEqual(['2026-03-03', '2026-11-18', TODAY]);
  });

  it('leaves a backup of how it was, and a way back for a minute', async () => {
    const before = await live();
    await bringIn();
    const at = Date.now();
    const { wayBack } = await storedState();
    expect(wayBack).toMatchObject({ backup: at, why: 'import', until: at + 60_000 });
    const kept = new Map(await entries<string, { snapshot: Snapshot }>(database));
    expect(kept.get(`backup:${at}`)?.snapshot).toEqual({ ...before, exportedAt: at });
    pass(60_000);
    await look();
    expect((await storedState()).wayBack).toBeNull();
    expect(await backups()).toHaveLength(1);
    expect(returned).not.toHaveBeenCalled();
  });

  it('twice doubles nothing, and takes no second backup', async () => {
    await live();
    await bringIn();
    const once = await everything();
    const stateOnce = await storedState();
    pass(1_000);
    expect(await bringIn()).toBe('done');
    expect(await everything()).toEqual(once);
    expect(await storedState()).toEqual(stateOnce);
    expect(await backups()).toHaveLength(1);
  });

  it('can be taken back exactly, but for what she did since', async () => {
    const before = await live();
    await bringIn();
    pass(3_000);
    await jot('since', 'Tea with a friend');
    expect(await goBack()).toBe('done');
    const { wins, cup, ...others } = await everything();
    expect(wins.map(({ id }) => id)).toEqual(['mine', 'since']);
    expect(others).toEqual({ ...others, ...before, wins: undefined, cup: undefined });
    expect(cup).toEqual({ day: TODAY, wins: 2, rests: 0, shortRests: 0, level: 3 });
    expect((await storedState()).wayBack).toBeNull();
    await vi.waitFor(async () => expect(await backups()).toEqual([]));
    expect(await goBack()).toBe('too-late');
  });

  it('loses none of the wins that are told meanwhile, and counts them', async () => {
    await live();
    const jots = Array.from({ length: 30 }, (_, n) => `jot${n}`);
    const told = [
      ...jots.slice(0, 15).map((id) => jot(id)),
      bringIn(),
      ...jots.slice(15).map((id) => jot(id)),
    ];
    expect(new Set(await Promise.all(told))).toEqual(new Set(['done']));
    const { wins } = await everything();
    expect(wins).toHaveLength(3 + 30);
    expect((await storedState()).today.wins).toBe(2 + 30);
  });

  it('leads back from the last of three within a minute to how it was before that one alone', async () => {
    await live();
    const more = (id: string) =>
      bringIn(aSnapshot({ wins: [{ id, text: id, at: 5, day: TODAY, changedAt: 0 }] }));
    await more('first');
    pass(1_000);
    await more('second');
    pass(1_000);
    await jot('hers');
    await more('third');
    expect(await backups()).toHaveLength(3);
    expect(await goBack()).toBe('done');
    const { wins } = await everything();
    expect(wins.map(({ id }) => id).sort()).toEqual(['first', 'hers', 'mine', 'second']);
  });

  it('leads back from one that follows a taken back one to how it was before that one alone', async () => {
    await live();
    const more = (id: string) =>
      bringIn(aSnapshot({ wins: [{ id, text: id, at: 5, day: TODAY, changedAt: 0 }] }));
    await more('first');
    pass(1_000);
    await more('wrong');
    pass(1_000);
    await goBack();
    await vi.waitFor(async () => expect(await backups()).toHaveLength(1));
    pass(1_000);
    await more('right');
    await goBack();
    const { wins } = await everything();
    expect(wins.map(({ id }) => id).sort()).toEqual(['first', 'mine']);
  });

  it('leaves the newest seven backups', async () => {
    await live();
    const taken: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      pass(61_000);
      const win = { id: `w${n}`, text: 'One more', at: n, day: TODAY, changedAt: 0 };
      await bringIn(aSnapshot({ wins: [win] }));
      taken.push(`backup:${Date.now()}`);
    }
    expect(await backups()).toEqual(taken.slice(-7));
  });

  it('changes nothing while a day of hers can not be read', async () => {
    await live();
    await set('wins:2026-11-01', { damaged: true }, database);
    vi.spyOn(console, 'error').mockReturnValue();
    const before = await entries(database);
    expect(await bringIn()).toBe('not-stored');
    expect(await entries(database)).toEqual(before);
    await expect(everything()).rejects.toThrow();
  });
});

/** Every write from now on fails, until another life. */
function breakDisk(): void {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('killed'));
}

describe('everything that is deleted', () => {
  it('is gone, but for one backup', async () => {
    await live();
    await bringIn();
    await fakeBrowser.storage.local.set({
      draft: { id: 'd', text: 'Half a' },
      'unreadable-5': 'x',
      other: 1,
    });
    pass(1_000);
    expect(await deleteIt()).toBe('done');
    expect(await backups()).toEqual([`backup:${Date.now()}`]);
    expect((await entries(database)).map(([key]) => key)).toEqual(await backups());
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([
      'state',
      'installedAt',
      'record-0',
    ]);
    const after = await storedState();
    expect(after).toMatchObject({
      installedAt: Date.now(),
      groups: [{ id: 'email', name: null, sites: [] }],
      ledger: { day: TODAY, countedMs: {} },
      today: { day: TODAY, wins: 0, rests: 0, level: 1 },
      changedAt: {},
      wayBack: { why: 'delete', until: Date.now() + 60_000 },
    });
    expect(returned).not.toHaveBeenCalled();
  });

  it('comes back as it was, with what came since', async () => {
    const before = await live();
    await ask({ type: 'quiet-asked', until: 'tomorrow' });
    await ask({ type: 'pauses-declined-today' });
    const { quietUntil, tally, groups } = await storedState();
    const draft = { id: 'd', text: 'Half a' };
    await fakeBrowser.storage.local.set({ draft });
    const strip = ['spans:2026-11-18', { spans: { groups: [], since: 0, rows: [] }, rests: [] }];
    await set(strip[0] as string, strip[1], database);
    await deleteIt();
    expect(await get('spans:2026-11-18', database)).toBeUndefined();
    pass(30_000);
    await jot('since');
    expect(await goBack()).toBe('done');
    const { wins, cup, ...others } = await everything();
    expect(wins.map(({ id }) => id)).toEqual(['mine', 'since']);
    expect(cup).toMatchObject({ wins: 2, level: 3 });
    expect(await get('spans:2026-11-18', database)).toEqual(strip[1]);
    expect(others).toEqual({ ...others, ...before, wins: undefined, cup: undefined });
    expect(await storedState()).toMatchObject({ groups, quietUntil, tally, wayBack: null });
    expect(await fakeBrowser.storage.local.get('draft')).toEqual({ draft });
    await vi.waitFor(async () => expect(await backups()).toEqual([]));
  });

  it('is gone for good after a minute, with the grants', async () => {
    await live();
    await deleteIt();
    pass(59_999);
    await look();
    expect(await backups()).toHaveLength(1);
    pass(1);
    await look();
    expect(await backups()).toEqual([]);
    expect((await storedState()).wayBack).toBeNull();
    expect(returned.mock.calls).toEqual([[[]]]);
    expect(await goBack()).toBe('too-late');
  });

  it('is gone for good at the next start, when the browser was closed meanwhile', async () => {
    await live();
    await deleteIt();
    pass(3_600_000);
    await comeToLife();
    await look();
    expect(await backups()).toEqual([]);
    expect(returned).toHaveBeenCalledOnce();
  });

  it('is carried out by the next life, when it was cut off behind the state', async () => {
    await live();
    pass(1_000);
    const hers = await entries<string, unknown>(database);
    await deleteIt();
    for (const [key, value] of hers) await set(key, value, database);
    pass(1_000);
    await jot('since');
    await comeToLife();
    await look();
    expect((await everything()).wins.map(({ id }) => id)).toEqual(['since']);
    expect(await backups()).toHaveLength(1);
  });

  it('is gone after its minute, too, when it was cut off behind the state', async () => {
    await live();
    pass(1_000);
    const hers = await entries<string, unknown>(database);
    await deleteIt();
    for (const [key, value] of hers) await set(key, value, database);
    pass(3_600_000);
    await comeToLife();
    await look();
    expect(await entries(database)).toEqual([]);
  });

  it('has not happened, when it was cut off before the state', async () => {
    const before = await live();
    pass(1_000);
    breakDisk();
    await deleteIt();
    vi.restoreAllMocks();
    await comeToLife();
    await look();
    expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
    expect((await storedState()).wayBack).toBeNull();
  });

  it('twice has one way back, to all of it', async () => {
    const before = await live();
    await deleteIt();
    pass(10_000);
    await jot('since');
    pass(1_000);
    await deleteIt();
    expect(await backups()).toHaveLength(1);
    expect((await everything()).wins).toEqual([]);
    expect(returned).not.toHaveBeenCalled();
    await goBack();
    const { wins, groups } = await everything();
    expect(wins.map(({ id }) => id)).toEqual(['mine', 'since']);
    expect(groups).toEqual(before.groups);
  });

  it('makes way for a file that is brought in: the deletion is final then', async () => {
    await live();
    await deleteIt();
    pass(5_000);
    await bringIn();
    expect(await backups()).toEqual([`backup:${Date.now()}`]);
    expect((await storedState()).wayBack?.why).toBe('import');
    expect(returned).toHaveBeenCalledWith([{ host: 'news.example', path: '' }]);
    pass(1_000);
    await goBack();
    expect((await everything()).wins).toEqual([]);
  });

  it('is everything, even what can not be read', async () => {
    await live();
    await set('wins:2026-11-01', { damaged: true }, database);
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await deleteIt()).toBe('done');
    expect((await entries(database)).map(([key]) => key)).toEqual(await backups());
    await goBack();
    expect((await everything()).wins.map(({ id }) => id)).toEqual(['mine']);
  });
});

describe('cut off on the way', () => {
  it.each([
    ['another life', comeToLife],
    ['the same life', async () => undefined],
  ])(
    'a file is brought in by asking again in %s, and the way back leads to before',
    async (_what, wake) => {
      const before = await live();
      breakDisk();
      expect(await bringIn()).toBe('not-stored');
      vi.restoreAllMocks();
      await wake();
      pass(2_000);
      expect(await bringIn()).toBe('done');
      expect((await everything()).wins).toHaveLength(3);
      expect((await storedState()).groups).toHaveLength(3);
      expect(await backups()).toHaveLength(1);
      await goBack();
      expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
    },
  );

  it.each([
    ['another life', comeToLife],
    ['the same life', async () => undefined],
  ])(
    'a deletion is done by asking again in %s, and the way back leads to all of it',
    async (_what, wake) => {
      const before = await live();
      breakDisk();
      expect(await deleteIt()).toBe('not-stored');
      vi.restoreAllMocks();
      await wake();
      pass(2_000);
      expect(await deleteIt()).toBe('done');
      expect((await storedState()).groups).toHaveLength(1);
      expect(await backups()).toHaveLength(1);
      await goBack();
      expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
    },
  );

  it('a way back is taken by asking again in another life', async () => {
    const before = await live();
    await deleteIt();
    breakDisk();
    expect(await goBack()).toBe('not-stored');
    vi.restoreAllMocks();
    await comeToLife();
    expect(await goBack()).toBe('done');
    expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
  });

  it('nothing is brought in, and nothing is lost, when the database refuses', async () => {
    const before = await live();
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(await bringIn()).toBe('not-stored');
    expect(await deleteIt()).toBe('not-stored');
    vi.restoreAllMocks();
    await comeToLife();
    expect({ ...(await everything()), exportedAt: 0 }).toEqual(before);
    expect(await backups()).toEqual([]);
  });
});

describe('nobody else', () => {
  it('can bring a file in: another page is not heard, a wrong snapshot is refused', async () => {
    await live();
    const foreign = { id: fakeBrowser.runtime.id, url: 'https://evil.example/' };
    const [unheard] = await fakeBrowser.runtime.onMessage.trigger(
      { type: 'everything-deleted' },
      foreign as never,
      () => undefined,
    );
    expect(unheard).toBeUndefined();
    expect(await bringIn({ ...FILE, evil: 1 } as Snapshot)).toBe('refused');
    expect(await bringIn({ ...FILE, version: 2 } as never)).toBe('refused');
    expect((await everything()).wins).toHaveLength(1);
  });
});
