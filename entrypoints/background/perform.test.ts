/** Tabs of hers: brought back or closed when they show what she came from, and never otherwise. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as tabs from '../../utils/browser/tabs';
import { newState, type State } from '../../utils/engine/state';
import { perform } from './perform';

// What is done is seen here; which tab it is done to is found out in earnest.
vi.mock('../../utils/browser/tabs');
vi.mock('./store', () => ({ dispatch: vi.fn() }));

const first = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const state: State = {
  ...first,
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '/mail' }] }],
};
const origin = { groupId: 'email', tabId: 7 };
const seen = vi.mocked(tabs);
const MAIL = 'https://mail.example/mail/inbox';
/** The same host, and none of her sites. */
const ELSEWHERE = 'https://mail.example/notes/';

/** Addresses of what is open, by the tab's id; the one used last at the end. */
function areOpen(open: Readonly<Record<number, string>>): void {
  const all = Object.entries(open).map(([id, url], lastAccessed) => {
    return { id: Number(id), url, lastAccessed } as never;
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(all as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
    if (open[id] === undefined) throw new Error('No tab');
    return { id, url: open[id] } as never;
  });
}

beforeEach(() => {
  vi.resetAllMocks();
  seen.countTabs.mockResolvedValue(5);
  seen.countOwnPage.mockResolvedValue(1);
  seen.bringForward.mockResolvedValue(true);
});

describe('closing the page she came from', () => {
  const close = () => perform({ type: 'close-origin', origin }, state);

  it('closes it while it shows that group', async () => {
    areOpen({ 7: MAIL, 12: MAIL });
    close();
    await vi.waitFor(() => expect(seen.askToClose).toHaveBeenCalledWith(7));
    expect(seen.askToClose).toHaveBeenCalledOnce();
    expect(seen.openNewTab).not.toHaveBeenCalled();
  });

  it.each([
    ['it shows something else', { 7: ELSEWHERE, 12: MAIL }],
    ['it is gone', { 12: MAIL }],
  ])('closes no other when %s', async (_when, open) => {
    areOpen(open);
    close();
    await vi.waitFor(() => expect(seen.closeOwnPage).toHaveBeenCalledWith('rest.html'));
    expect(seen.askToClose).not.toHaveBeenCalled();
  });

  it('closes none when nobody knows which it was', async () => {
    areOpen({ 7: MAIL });
    perform({ type: 'close-origin', origin: { ...origin, tabId: null } }, state);
    await vi.waitFor(() => expect(seen.closeOwnPage).toHaveBeenCalledWith('rest.html'));
    expect(seen.askToClose).not.toHaveBeenCalled();
  });

  it('leaves something calm when nothing else would be left', async () => {
    areOpen({ 7: MAIL });
    seen.countTabs.mockResolvedValue(2);
    close();
    await vi.waitFor(() => expect(seen.askToClose).toHaveBeenCalled());
    expect(seen.openNewTab).toHaveBeenCalledOnce();
  });
});

describe('going back', () => {
  const back = () => perform({ type: 'bring-back', origin }, state);

  it('brings the same tab forward', async () => {
    areOpen({ 7: MAIL, 12: MAIL });
    back();
    await vi.waitFor(() => expect(seen.bringForward).toHaveBeenCalledWith(7));
    expect(seen.openAddress).not.toHaveBeenCalled();
  });

  it('brings the tab of that group forward that she used last, when it shows something else', async () => {
    areOpen({ 7: ELSEWHERE, 11: MAIL, 12: MAIL, 13: ELSEWHERE });
    back();
    await vi.waitFor(() => expect(seen.bringForward).toHaveBeenCalledWith(12));
  });

  it('opens the site anew when no tab shows it', async () => {
    areOpen({ 7: ELSEWHERE });
    back();
    await vi.waitFor(() =>
      expect(seen.openAddress).toHaveBeenCalledWith('https://mail.example/mail'),
    );
    expect(seen.bringForward).not.toHaveBeenCalled();
  });
});
