/** The log outlives the background, costs no write of its own, and goes when everything goes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTHING_STORED, partsToWrite } from '../engine/parts';
import { newState } from '../engine/state';

const state = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });

/** A life of the background of its own: modules keep what a worker keeps in memory. */
async function comeToLife() {
  vi.resetModules();
  const [record, storage] = await Promise.all([import('./log'), import('./storage')]);
  record.takeUpLog(await fakeBrowser.storage.local.get(null));
  const write = async () => {
    const { items, stored } = record.logToStore();
    await storage.writeState(partsToWrite(NOTHING_STORED, state).items, items);
    stored();
  };
  return { ...record, write };
}
const whats = async ({ readLog }: { readLog: () => Promise<readonly { what: string }[]> }) =>
  (await readLog()).map(({ what }) => what);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the log', () => {
  it('is written with the state, and goes on in the next life', async () => {
    const one = await comeToLife();
    one.note({ at: 1, what: 'started' });
    expect(await whats(one)).toEqual([]);
    await one.write();
    const two = await comeToLife();
    two.note({ at: 2, what: 'started later' });
    await two.write();
    expect(await whats(two)).toEqual(['started', 'started later']);
  });

  it('is one write with the state, and none when there is nothing new', async () => {
    const life = await comeToLife();
    life.note({ at: 1, what: 'started' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await life.write();
    await life.write();
    const keys = set.mock.calls.map(([items]) =>
      Object.keys(items).filter((key) => key.startsWith('record')),
    );
    expect(keys).toEqual([['record-0'], []]);
  });

  it('is written again when the disk refused, and no more than what is new', async () => {
    const life = await comeToLife();
    for (let index = 0; index < 500; index += 1)
      life.note({ at: index, what: `happened ${index}` });
    await life.write();
    life.note({ at: 600, what: 'one more' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(life.write()).rejects.toThrow('QUOTA');
    await life.write();
    expect((await whats(life)).at(-1)).toBe('one more');
    const [, items] = set.mock.calls.map(([written]) => written as Record<string, unknown>);
    const rows = Object.values(items ?? {}).filter(Array.isArray);
    expect(rows).toEqual([[500, 600, 'one more']]);
  });

  it('has what was noted before it was taken up, after what was there', async () => {
    const one = await comeToLife();
    one.note({ at: 1, what: 'before' });
    await one.write();
    vi.resetModules();
    const two = await import('./log');
    two.note({ at: 2, what: 'error at once' });
    const stored = await fakeBrowser.storage.local.get(null);
    two.takeUpLog(stored);
    // Browsers have been seen to give nothing once, and everything the next time: then it is taken up again.
    two.takeUpLog({});
    expect(Object.values(two.logToStore().items)).toEqual([[1, 2, 'error at once']]);
  });

  it('asks for a write for an error once, not each time it comes', async () => {
    const life = await comeToLife();
    life.note({ at: 1, what: 'started' });
    expect(life.wantsToBeStored()).toBe(false);
    life.noteError({ at: 2, what: 'no cup' });
    expect(life.wantsToBeStored()).toBe(true);
    await life.write();
    life.noteError({ at: 3, what: 'no cup' });
    expect(life.wantsToBeStored()).toBe(false);
    await life.write();
    expect(await life.readLog()).toEqual([
      { at: 1, what: 'started', times: 1 },
      { at: 2, what: 'error no cup', times: 2 },
    ]);
  });

  it('begins with nothing once it is forgotten, whatever had been stored', async () => {
    const life = await comeToLife();
    for (let index = 0; index < 500; index += 1)
      life.note({ at: index, what: `happened ${index}` });
    await life.write();
    life.forgetLog();
    await fakeBrowser.storage.local.clear();
    life.note({ at: 600, what: 'everything-deleted' });
    await life.write();
    expect(await whats(await comeToLife())).toEqual(['everything-deleted']);
  });
});
