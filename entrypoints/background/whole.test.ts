/** A file comes in or everything goes: through the door that the pages use, killed on the way. */
import { entries, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ELSEWHERE, everything, storedState } from '../../tests/setup/asked-by-a-page';
import { aSnapshot } from '../../tests/setup/snapshots';
import {
  backups,
  beginAtNoon,
  breakDisk,
  bringIn,
  comeToLife,
  database,
  deleteIt,
  FILE,
  goBack,
  jot,
  live,
  look,
  pass,
  TODAY,
} from '../../tests/setup/whole-lives';
import type { Snapshot } from '../../utils/snapshot/snapshot';

const returned = vi.fn();

vi.mock('../../utils/browser/view', () => ({
  readView: async () => ELSEWHERE,
  notePopupFocus: () => undefined,
}));
vi.mock('../../utils/browser/permissions', () => ({
  returnUnneeded: async (sites: unknown) => returned(sites),
}));

beforeEach(async () => {
  returned.mockReset();
  await beginAtNoon();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a file that is added', () => {
  it('adds its wins, choices, minutes and sips to what is there', async () => {
    await live();
    expect(await bringIn()).toBe('done');
    const { groups, settings, limits, ledger, today, winsRevision } = await storedState();
    expect(groups.map(({ id }) => id)).toEqual(['email', 'chat', 'news']);
    expect(limits.news?.daily).toEqual({ on: true, seconds: 3_600 });
    expect(settings).toMatchObject({ pausesPerDay: 2, sentence: 'Kettle on.' });
    expect(ledger).toMatchObject({ countedMs: { news: 90_000 } });
    expect(today).toMatchObject({ day: TODAY, wins: 2, rests: 1, shortRests: 0, level: 5 });
    expect(winsRevision).toBe(2);
    const all = await everything();
    expect(all.wins.map(({ id }) => id)).toEqual(['old', 'today', 'mine']);
    expect(all.days.map(({ day }) => day)).toEqual(['2026-03-03', '2026-11-18', TODAY]);
  });

  it('leaves a backup of how it was, and a way back for a minute', async () => {
    const before = await live();
    await bringIn();
    const at = Date.now();
    const { undo } = await storedState();
    expect(undo).toMatchObject({ backup: at, why: 'import', until: at + 60_000 });
    const kept = new Map(await entries<string, { snapshot: Snapshot }>(database));
    expect(kept.get(`backup:${at}`)?.snapshot).toEqual({ ...before, exportedAt: at });
    pass(60_000);
    await look();
    expect((await storedState()).undo).toBeNull();
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
    // It remembers that this request, too, has been answered.
    const changes = { clock: expect.anything(), applied: expect.anything() };
    expect(await storedState()).toEqual({ ...stateOnce, ...changes });
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
    expect((await storedState()).undo).toBeNull();
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
    // That of this morning stays as well.
    await look();
    for (let n = 0; n < 9; n += 1) {
      pass(61_000);
      const win = { id: `w${n}`, text: 'One more', at: n, day: TODAY, changedAt: 0 };
      await bringIn(aSnapshot({ wins: [win] }));
      taken.push(`backup:${Date.now()}`);
    }
    expect(await backups()).toEqual(taken.slice(-6));
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

  it('nothing is added, and nothing is lost, when the database refuses', async () => {
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
  it('can add a file: another page is not heard, a wrong snapshot is refused', async () => {
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
