/** For tests of what happens to everything at once: a life with something in it, a file that comes in, a disk that breaks. */
import { clear, createStore, entries, set } from 'idb-keyval';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import { ask, everything } from './asked-by-a-page';
import { aSnapshot } from './snapshots';

export const NOON = Date.UTC(2026, 10, 19, 12);
export const TODAY = '2026-11-19';
export const database = createStore('full-cup', 'kept');

/** A life of the background of its own: modules keep what a worker keeps in memory. */
export async function comeToLife(): Promise<void> {
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const { answerRequests } = await import('../../entrypoints/background/requests');
  const { doChores } = await import('../../entrypoints/background/chores');
  const { perform } = await import('../../entrypoints/background/perform');
  const { onCommit, onEffect, start } = await import('../../entrypoints/background/store');
  onEffect(perform);
  onCommit(doChores);
  answerRequests();
  start();
}

/** Looks, and lets the background do what is to be done then. */
export async function look(): Promise<void> {
  const { currentState, dispatch } = await import('../../entrypoints/background/store');
  const { inTurn } = await import('../../entrypoints/background/turns');
  await dispatch({ type: 'observed' });
  for (;;) {
    await inTurn(async () => undefined);
    const { operation, spareBackups, backedUpOn, today } = await currentState();
    if (operation === null && spareBackups.length === 0 && backedUpOn === today.day) return;
  }
}

/** What is in the database of hers and of backups, without those that are taken by themselves. */
export async function kept(): Promise<string[]> {
  const all = await entries<string, { readonly why?: string }>(database);
  return all
    .filter(([, { why }]) => why !== 'daily')
    .map(([key]) => key)
    .filter((key) => /^(wins|day|spans|backup|unreadable):/.test(key));
}

export async function backups(): Promise<string[]> {
  return (await kept()).filter((key) => key.startsWith('backup:'));
}

export const jot = (id: string, text = id) => ask({ type: 'win-jotted', id, text });
export const bringIn = (snapshot: Snapshot = FILE) => ask({ type: 'snapshot-merged', snapshot });
export const deleteIt = () => ask({ type: 'everything-deleted' });
export const goBack = () => ask({ type: 'way-back-taken' });
export const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

export const FILE = aSnapshot({
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
export async function live(): Promise<Snapshot> {
  await comeToLife();
  await ask({ type: 'site-added', groupId: 'email', sites: [{ host: 'mail.example', path: '' }] });
  await ask({ type: 'group-added', id: 'chat', name: 'Chat' });
  await ask({ type: 'settings-changed', settings: { sentence: 'Kettle on.' } });
  await jot('mine', 'A walk');
  await set('day:2026-11-18', { email: 1_800_000 }, database);
  pass(5_000);
  return everything();
}

/** Call before each test. A life that was killed tries nothing again, and one that lives comes to rest. */
export async function beginAtNoon(): Promise<void> {
  const { inTurn } = await import('../../entrypoints/background/turns');
  for (let turn = 0; turn < 5; turn += 1) await inTurn(() => new Promise(setImmediate));
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOON });
  fakeBrowser.reset();
  await clear(database);
}

export function breakDisk(): void {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('killed'));
}
