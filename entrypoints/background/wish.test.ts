/** A wish comes true once, when she has said yes, whoever hears of it first and however often. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewOf } from '../../tests/setup/in-mail';
import type { Wish } from '../../utils/sites/here';

const view = viewOf(null);
vi.mock('../../utils/browser/view', () => ({ readView: async () => view }));

const SITE = { host: 'example.org', path: '' };
const WISH: Wish = {
  group: { id: 'new', name: 'example.org' },
  isNewGroup: true,
  sites: [SITE],
};
const ASKED = { kind: 'asked', by: 'popup', wish: WISH } as const;
const NOW = 1_800_000_000_000;
const MINUTE_MS = 60_000;

let granted: boolean;

/** A life of the background; what it has kept is in storage. */
async function comeToLife() {
  vi.resetModules();
  const { fulfilWish } = await import('./wish');
  const { dispatch } = await import('./store');
  const { noteWish, readWish } = await import('../../utils/browser/wish');
  return { fulfilWish, dispatch, noteWish, readWish };
}

async function chosen() {
  const { 'state-chosen': stored } = await fakeBrowser.storage.local.get('state-chosen');
  return stored as { readonly groups: unknown[] } | undefined;
}

async function groups() {
  return (await chosen())?.groups ?? [];
}

const EMPTY_EMAIL = { id: 'email', name: null, sites: [] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  granted = true;
  Object.assign(fakeBrowser, { permissions: { contains: async () => granted } });
  return () => vi.useRealTimers();
});

describe('a wish', () => {
  it('comes true with its group, its site and no limit, in one step', async () => {
    const { noteWish, fulfilWish, readWish } = await comeToLife();
    await noteWish(ASKED, NOW);
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL, { ...WISH.group, sites: [SITE] }]);
    expect(await chosen()).toMatchObject({
      limits: { new: { session: { on: false }, daily: { on: false } } },
    });
    expect(await readWish(NOW)).toEqual({ kind: 'counted', by: 'popup', wish: WISH });
  });

  it('comes true once, told by the browser, the popup and a new life at the same time', async () => {
    const one = await comeToLife();
    await one.noteWish(ASKED, NOW);
    await Promise.all([one.fulfilWish(), one.fulfilWish(), one.fulfilWish()]);
    const two = await comeToLife();
    await two.fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL, { ...WISH.group, sites: [SITE] }]);
  });

  it('of a page that is gone comes true, and is no news in the popup', async () => {
    const { noteWish, fulfilWish, readWish } = await comeToLife();
    await noteWish({ ...ASKED, by: 'page' }, NOW);
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL, { ...WISH.group, sites: [SITE] }]);
    expect(await readWish(NOW)).toBeNull();
  });

  it('does not come back once she has undone it', async () => {
    const { noteWish, fulfilWish, dispatch } = await comeToLife();
    await noteWish(ASKED, NOW);
    await fulfilWish();
    await dispatch({ type: 'group-removed', id: 'new' });
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL]);
  });

  it('changes nothing as long as the browser has no yes from her', async () => {
    granted = false;
    const { noteWish, fulfilWish, dispatch, readWish } = await comeToLife();
    await dispatch({ type: 'observed' });
    await noteWish(ASKED, NOW);
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL]);
    expect(await readWish(NOW)).toMatchObject({ kind: 'asked' });
  });

  it('is forgotten when the answer takes too long', async () => {
    const { noteWish, fulfilWish, dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    await noteWish(ASKED, NOW - 11 * MINUTE_MS);
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL]);
  });

  it('leaves a site where she has put it meanwhile', async () => {
    const { noteWish, fulfilWish, dispatch } = await comeToLife();
    await dispatch({ type: 'site-added', groupId: 'email', sites: [SITE] });
    await noteWish(ASKED, NOW);
    await fulfilWish();
    expect(await groups()).toEqual([{ ...EMPTY_EMAIL, sites: [SITE] }]);
  });

  it('joins a group that is there, with the limits that it has', async () => {
    const { noteWish, fulfilWish } = await comeToLife();
    const mail = { host: 'mail.google.com', path: '' };
    await noteWish(
      { ...ASKED, wish: { ...WISH, group: { id: 'email', name: null }, sites: [mail] } },
      NOW,
    );
    await fulfilWish();
    expect(await groups()).toEqual([{ ...EMPTY_EMAIL, sites: [mail] }]);
    expect(await chosen()).toMatchObject({ limits: { email: { session: { on: true } } } });
  });

  it('is nothing that anybody else can write there', async () => {
    const { fulfilWish, dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    await fakeBrowser.storage.session.set({ wish: { kind: 'asked', wish: { sites: 'all' } } });
    await fulfilWish();
    expect(await groups()).toEqual([EMPTY_EMAIL]);
  });
});
