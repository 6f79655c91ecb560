/** Everything is deleted, and comes back within a minute: through the door that the pages use, killed on the way. */
import { get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, ELSEWHERE, everything, storedState } from '../../tests/setup/asked-by-a-page';
import {
  backups,
  beginAtNoon,
  breakDisk,
  bringIn,
  comeToLife,
  database,
  deleteIt,
  goBack,
  jot,
  kept,
  live,
  look,
  pass,
  TODAY,
} from '../../tests/setup/whole-lives';
import { PART_KEYS } from '../../utils/engine/parts';

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
    expect(await kept()).toEqual(await backups());
    const left = Object.entries(await fakeBrowser.storage.local.get(null));
    // Rows that nothing needs any more are empty.
    expect(left.flatMap(([key, value]) => (value === 0 ? [] : [key])).sort()).toEqual([
      'installedAt',
      'record-0',
      ...[...PART_KEYS].sort(),
    ]);
    const after = await storedState();
    expect(after).toMatchObject({
      installedAt: Date.now(),
      groups: [{ id: 'email', name: null, sites: [] }],
      ledger: { countedMs: {} },
      today: { day: TODAY, wins: 0, rests: 0, level: 1 },
      changedAt: {},
      undo: { why: 'delete', until: Date.now() + 60_000 },
    });
    expect(returned).not.toHaveBeenCalled();
  });

  it('comes back as it was, with what came since', async () => {
    const before = await live();
    await ask({ type: 'quiet-asked', until: 'tomorrow' });
    await ask({ type: 'pauses-declined-today' });
    const { quiet, tally, groups } = await storedState();
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
    expect(await storedState()).toMatchObject({ groups, quiet, tally, undo: null });
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
    expect((await storedState()).undo).toBeNull();
    expect(returned.mock.calls).toEqual([[[]]]);
    expect(await goBack()).toBe('too-late');
  });

  it('is gone for good at the next start, when the browser was closed meanwhile', async () => {
    await live();
    await deleteIt();
    await look();
    pass(3_600_000);
    await comeToLife();
    await look();
    expect(await backups()).toEqual([]);
    expect(returned).toHaveBeenCalledOnce();
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
    expect((await storedState()).undo).toBeNull();
  });

  it('twice has one way back, to all of it', async () => {
    const before = await live();
    await deleteIt();
    pass(10_000);
    await jot('since');
    pass(1_000);
    await deleteIt();
    await look();
    expect(await backups()).toHaveLength(1);
    expect((await everything()).wins).toEqual([]);
    expect(returned).not.toHaveBeenCalled();
    await goBack();
    const { wins, groups } = await everything();
    expect(wins.map(({ id }) => id)).toEqual(['mine', 'since']);
    expect(groups).toEqual(before.groups);
  });

  it('makes way for a file that is added: the deletion is final then', async () => {
    await live();
    await deleteIt();
    pass(5_000);
    await bringIn();
    await look();
    expect(await backups()).toEqual([`backup:${Date.now()}`]);
    expect((await storedState()).undo?.why).toBe('import');
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
    expect(await kept()).toEqual(await backups());
    await goBack();
    expect((await everything()).wins.map(({ id }) => id)).toEqual(['mine']);
  });
});
