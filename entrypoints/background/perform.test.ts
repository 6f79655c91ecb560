/** Tabs of hers: brought back or closed when they show what she came from, and never otherwise. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as originTab from '../../utils/browser/origin-tab';
import * as tabs from '../../utils/browser/tabs';
import { newState, type State } from '../../utils/engine/state';
import { perform } from './perform';

vi.mock('../../utils/browser/tabs');
vi.mock('../../utils/browser/origin-tab');
vi.mock('./store', () => ({ dispatch: vi.fn() }));

const first = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const state: State = {
  ...first,
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }],
};
const origin = { groupId: 'email', tabId: 7 };
const seen = vi.mocked({ ...tabs, ...originTab });

beforeEach(() => {
  vi.resetAllMocks();
  seen.countTabs.mockResolvedValue(5);
  seen.countOwnPage.mockResolvedValue(1);
  seen.latestTabOf.mockResolvedValue(null);
  seen.bringForward.mockResolvedValue(true);
});

describe('closing the page she came from', () => {
  const close = () => perform({ type: 'close-origin', origin }, state);

  it('closes it while it shows that group', async () => {
    seen.readOriginTab.mockResolvedValue('open');
    close();
    await vi.waitFor(() => expect(seen.askToClose).toHaveBeenCalledWith(7));
    expect(seen.openNewTab).not.toHaveBeenCalled();
  });

  it.each(['elsewhere', 'closed', 'unknown'] as const)(
    'closes no other when it is %s',
    async (now) => {
      seen.readOriginTab.mockResolvedValue(now);
      seen.latestTabOf.mockResolvedValue(12);
      close();
      await vi.waitFor(() => expect(seen.closeOwnPage).toHaveBeenCalledWith('rest.html'));
      expect(seen.askToClose).not.toHaveBeenCalled();
    },
  );

  it('leaves something calm when nothing else would be left', async () => {
    seen.readOriginTab.mockResolvedValue('open');
    seen.countTabs.mockResolvedValue(2);
    close();
    await vi.waitFor(() => expect(seen.askToClose).toHaveBeenCalled());
    expect(seen.openNewTab).toHaveBeenCalledOnce();
  });
});

describe('going back', () => {
  const back = () => perform({ type: 'bring-back', origin }, state);

  it('brings the same tab forward', async () => {
    seen.readOriginTab.mockResolvedValue('open');
    back();
    await vi.waitFor(() => expect(seen.bringForward).toHaveBeenCalledWith(7));
    expect(seen.openAddress).not.toHaveBeenCalled();
  });

  it('brings another tab of that group forward when it shows something else', async () => {
    seen.readOriginTab.mockResolvedValue('elsewhere');
    seen.latestTabOf.mockResolvedValue(12);
    back();
    await vi.waitFor(() => expect(seen.bringForward).toHaveBeenCalledWith(12));
  });

  it('opens the site anew when no tab shows it', async () => {
    seen.readOriginTab.mockResolvedValue('elsewhere');
    back();
    await vi.waitFor(() => expect(seen.openAddress).toHaveBeenCalledWith('https://mail.example'));
    expect(seen.bringForward).not.toHaveBeenCalled();
  });
});
