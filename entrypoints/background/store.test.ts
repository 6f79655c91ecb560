/** The one writer: in order, saved before anything is done, and nothing lost when the disk refuses. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedState } from '../../tests/setup/asked-by-a-page';
import { viewOf } from '../../tests/setup/in-mail';
import { PART_KEYS } from '../../utils/engine/parts';

const VIEW = viewOf('https://mail.example.org/');

const happened: string[] = [];

/** How long the browser takes to say what is in front. */
let answers: Promise<void> = Promise.resolve();

vi.mock('../../utils/browser/view', () => ({ readView: () => answers.then(() => VIEW) }));

/** A life of the background of its own: modules keep what a worker keeps in memory. */
async function comeToLife() {
  vi.resetModules();
  const store = await import('./store');
  store.onEffect(({ type }) => happened.push(`did ${type}`));
  store.start();
  return store;
}

const site = (host: string) => ({
  type: 'site-added' as const,
  groupId: 'email',
  sites: [{ host, path: '' }],
});

beforeEach(() => {
  fakeBrowser.reset();
  happened.length = 0;
});

describe('the store', () => {
  it('stores a first record at once, for the pages to show', async () => {
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    expect((await storedState()).groups).toEqual([{ id: 'email', name: null, sites: [] }]);
  });

  it('saves before it acts', async () => {
    const { dispatch } = await comeToLife();
    const { set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      await set(items);
      happened.push('saved');
    });
    await dispatch({ type: 'rest-begun', seconds: 600 });
    expect(happened.slice(-2)).toEqual(['saved', 'did show-rest-page']);
    expect((await storedState()).rest.kind).toBe('resting');
  });

  it('takes one event after the other, and loses none of many at once', async () => {
    const { dispatch } = await comeToLife();
    const hosts = Array.from({ length: 50 }, (_, index) => `a${index}.example`);
    await Promise.all(hosts.map((host) => dispatch(site(host))));
    expect((await storedState()).groups[0]?.sites).toEqual(
      hosts.map((host) => ({ host, path: '' })),
    );
  });

  it('says that it could not store, and stores it with the next event', async () => {
    const { dispatch } = await comeToLife();
    await dispatch(site('first.example'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(dispatch(site('second.example'))).rejects.toThrow('QUOTA');
    expect((await storedState()).groups[0]?.sites).toHaveLength(1);
    await dispatch({ type: 'observed' });
    expect((await storedState()).groups[0]?.sites).toHaveLength(2);
  });

  it('applies a request once, however often it is told: after a failed write, and in the next life', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const store = await comeToLife();
    const begun = { type: 'rest-begun', seconds: 600, requestId: 'one press' } as const;
    await store.dispatch({ type: 'observed' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(store.dispatch(begun)).rejects.toThrow('QUOTA');
    await store.dispatch({ type: 'rest-ended' });
    await store.dispatch(begun);
    expect((await storedState()).rest.kind).toBe('over');
    const next = await comeToLife();
    await next.dispatch(begun);
    expect((await storedState()).rest.kind).toBe('over');
  });

  it('does of what had to wait for the disk only what is still right, each once', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'rest-begun', seconds: 600 });
    await dispatch({ type: 'rest-ended' });
    happened.length = 0;
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    const ask = async (event: Parameters<typeof dispatch>[0]) =>
      expect(dispatch(event)).rejects.toThrow('full');
    await ask({ type: 'went-on', to: 'something-else', requestId: 'on' });
    for (let index = 0; index < 20; index += 1) await ask({ type: 'rest-shown' });
    vi.setSystemTime(Date.now() + 120_000);
    full.mockRestore();
    await dispatch({ type: 'observed' });
    expect(happened).toEqual(['did close-rest-page']);
    vi.useRealTimers();
  });

  it('opens no popup for the seams that passed while the disk was full', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const { dispatch } = await comeToLife();
    await dispatch(site('mail.example.org'));
    await dispatch({ type: 'settings-changed', settings: { arrivalSeconds: 1 } });
    const limit = { on: true, seconds: 60 };
    await dispatch({ type: 'limit-changed', groupId: 'email', kind: 'session', limit });
    const pass = async (event: Parameters<typeof dispatch>[0]) => {
      vi.setSystemTime(Date.now() + 30_000);
      await dispatch(event).catch(() => undefined);
    };
    for (let looks = 0; looks < 4; looks += 1) await pass({ type: 'observed' });
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    for (let lulls = 0; lulls < 8; lulls += 1) await pass({ type: 'seam-reached', seam: 'lull' });
    full.mockRestore();
    happened.length = 0;
    await pass({ type: 'observed' });
    await dispatch({ type: 'observed' });
    expect(happened).not.toContain('did notify-by-popup');
    await pass({ type: 'seam-reached', seam: 'lull' });
    vi.useRealTimers();
  });

  it('does what she asks for once more on a disk that has room again', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'rest-begun', seconds: 600 });
    await dispatch({ type: 'rest-ended' });
    happened.length = 0;
    const on = { type: 'went-on', to: 'something-else', requestId: 'on' } as const;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(dispatch(on)).rejects.toThrow('full');
    vi.setSystemTime(Date.now() + 120_000);
    await dispatch(on);
    expect(happened.sort()).toEqual(['did close-rest-page', 'did open-new-tab']);
    vi.useRealTimers();
  });

  it('tries by itself again, keeps its memory until then, and says how it stands', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const { dispatch } = await comeToLife();
    await dispatch(site('first.example'));
    const { readTrouble } = await import('../../utils/browser/trouble');
    const full = vi.spyOn(fakeBrowser.storage.local, 'set');
    full.mockRejectedValue(new Error('IO error: No space left on device'));
    await expect(dispatch(site('second.example'))).rejects.toThrow();
    full.mockRejectedValue(new Error('An unexpected error occurred'));
    await expect(dispatch({ type: 'rest-begun', seconds: 600 })).rejects.toThrow();
    expect(await readTrouble()).toMatchObject({ kind: 'disk-full' });
    await vi.advanceTimersByTimeAsync(60_000);
    const tries = full.mock.calls.length;
    expect(tries).toBeGreaterThan(5);
    expect(happened).toEqual([]);
    full.mockRestore();
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await storedState()).groups[0]?.sites).toHaveLength(2);
    expect(happened).toEqual(['did show-rest-page']);
    expect(await readTrouble()).toBeNull();
    vi.useRealTimers();
  });

  it('counts a site that is in front from the moment it is hers, and no longer than that', async () => {
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    expect((await storedState()).attention.kind).toBe('away');
    await dispatch(site('mail.example.org'));
    expect((await storedState()).attention).toMatchObject({ kind: 'on-group', groupId: 'email' });
    await dispatch({ ...site('mail.example.org'), type: 'site-removed' });
    expect((await storedState()).attention.kind).toBe('away');
  });

  it('reads the clock in the turn of each event, so that one that had to wait rewinds nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.UTC(2026, 10, 19, 12) });
    const { dispatch } = await comeToLife();
    await dispatch(site('mail.example.org'));
    let answer: () => void = () => undefined;
    answers = new Promise((resolve) => {
      answer = resolve;
    });
    const first = dispatch({ type: 'rest-begun', seconds: 600 });
    const second = dispatch({ type: 'rest-ended' });
    await Promise.resolve();
    vi.advanceTimersByTime(20_000);
    answer();
    await Promise.all([first, second]);
    answers = Promise.resolve();
    vi.useRealTimers();
    expect((await storedState()).rest).toMatchObject({
      endedAt: Date.UTC(2026, 10, 19, 12, 0, 20),
    });
  });

  it('reads once more when the disk would not be read at first', async () => {
    await fakeBrowser.storage.local.set({ other: true });
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    const { dispatch } = await comeToLife();
    await dispatch(site('after-all.example'));
    expect((await storedState()).groups[0]?.sites).toHaveLength(1);
  });

  it('begins by itself when the browser would not answer at first and nothing else happens', async () => {
    const before = await comeToLife();
    await before.dispatch({ type: 'rest-begun', seconds: 600 });
    await fakeBrowser.storage.session.clear();
    happened.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    asked.mockRejectedValue(new Error('IO error'));
    await comeToLife();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(happened).toEqual([]);
    asked.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(happened).toEqual(['did show-rest-page']);
    vi.useRealTimers();
  });

  it('writes what has changed, and all of it where nobody knows what is there', async () => {
    const one = await comeToLife();
    await one.dispatch({ type: 'observed' });
    const two = await comeToLife();
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    const parts = () =>
      Object.keys(write.mock.lastCall?.[0] ?? {}).filter((key) => PART_KEYS.includes(key));
    await two.dispatch(site('a.example'));
    expect(parts()).toEqual(['state', 'state-chosen']);
    write.mockRejectedValueOnce(new Error('perhaps'));
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(two.dispatch(site('b.example'))).rejects.toThrow('perhaps');
    await two.dispatch({ type: 'quiet-asked', until: 'an-hour' });
    expect(parts()).toEqual(PART_KEYS);
    expect((await storedState()).groups[0]?.sites).toHaveLength(2);
  });

  it('finds everything in its next life', async () => {
    const one = await comeToLife();
    await one.dispatch({ type: 'quiet-asked', until: 'an-hour' });
    const before = (await storedState()).quiet;
    const two = await comeToLife();
    await two.dispatch(site('later.example'));
    expect(before).not.toBeNull();
    expect((await storedState()).quiet).toEqual(before);
  });

  it('puts a record that can not be read aside before it begins anew', async () => {
    const damaged = { version: 1, groups: 'gone' };
    await fakeBrowser.storage.local.set({ state: damaged });
    vi.spyOn(console, 'error').mockReturnValue();
    const { dispatch } = await comeToLife();
    await dispatch(site('anew.example'));
    const all = await fakeBrowser.storage.local.get(null);
    const aside = Object.keys(all).filter((key) => key.startsWith('unreadable-'));
    expect(aside.map((key) => all[key])).toEqual([damaged]);
  });

  it('writes nothing over what a newer version wrote', async () => {
    const newer = { version: 99, more: 'than we know' };
    await fakeBrowser.storage.local.set({ state: newer });
    vi.spyOn(console, 'error').mockReturnValue();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { dispatch } = await comeToLife();
    await expect(dispatch(site('old.example'))).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect((await fakeBrowser.storage.local.get('state')).state).toEqual(newer);
  });
});
