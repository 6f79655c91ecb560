/** What the background is told of the page in front: nothing that she has not granted. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { frontMayHaveMoved, readView as readViewWith, windowMayHaveMoved } from './view';

const differences = vi.hoisted(() => ({
  windows: undefined as unknown,
  idle: undefined as unknown,
  canOpenPopup: true,
  TELLS_OF_SHARING: false,
  notifications: () => undefined,
}));
vi.mock('./differences', () => differences);

const WINDOW = { id: 1, focused: true, state: 'normal', type: 'normal' };

/** Where everything matters. */
const readView = (idleSeconds: number) =>
  readViewWith({ idleSeconds, heard: true, sharing: true, mayNotify: true });

/** A browser with one tab, whose address it shows, and these grants. */
function showing(address: string, grants: readonly string[]): void {
  const tab = { id: 7, windowId: 1, active: true, url: address };
  Object.assign(fakeBrowser, {
    tabs: { query: vi.fn(async ({ active }: { active?: boolean }) => (active ? [tab] : [])) },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => grants.includes(origin)),
    },
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://full-cup/popup.html');
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  Object.assign(differences, {
    windows: { getLastFocused: async () => WINDOW },
    idle: { queryState: async () => 'active' },
    canOpenPopup: true,
    TELLS_OF_SHARING: false,
  });
});

it('sees the address of a site that she has granted', async () => {
  showing('https://mail.example.org:8443/inbox', ['https://mail.example.org/*']);
  expect((await readView(120)).address).toBe('https://mail.example.org:8443/inbox');
});

it.each([
  'https://bank.example/account?number=12',
  'http://mail.example.org/',
  'file:///home/letter.txt',
  'chrome://settings/',
  '',
])('sees nothing of %s, though her click shows it for a while', async (address) => {
  showing(address, ['https://mail.example.org/*']);
  expect((await readView(120)).address).toBeNull();
});

describe('between two looks', () => {
  const inFront = (window: object | null) => {
    differences.windows = {
      getLastFocused: async () => {
        if (window === null) throw new Error('No window');
        return window;
      },
    };
  };

  beforeEach(async () => {
    showing('https://mail.example.org/', ['https://mail.example.org/*']);
    await readView(120);
  });

  it('nothing has moved while the same window is in front', async () => {
    inFront({ ...WINDOW });
    expect(await windowMayHaveMoved()).toBe(false);
  });

  it.each([
    ['another window', { ...WINDOW, id: 2 }],
    ['another application', { ...WINDOW, focused: false }],
    ['full screen', { ...WINDOW, state: 'fullscreen' }],
    ['no window at all', null],
  ])('something has: %s', async (_what, window) => {
    inFront(window);
    expect(await windowMayHaveMoved()).toBe(true);
    await readView(120);
    expect(await windowMayHaveMoved(), 'what has been looked at is known').toBe(false);
  });

  it('another tab may have come to the front of the same window', async () => {
    inFront({ ...WINDOW });
    expect(await frontMayHaveMoved()).toBe(false);
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 8 }] });
    expect(await windowMayHaveMoved()).toBe(false);
    expect(await frontMayHaveMoved()).toBe(true);
  });

  it('nothing is asked where there are no windows: there nothing moves without an event', async () => {
    differences.windows = undefined;
    vi.mocked(fakeBrowser.tabs.query).mockClear();
    expect(await windowMayHaveMoved()).toBe(false);
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  });
});

describe('a browser without windows', () => {
  beforeEach(() => {
    differences.windows = undefined;
    showing('https://mail.example.org/', ['https://mail.example.org/*']);
  });

  it('shows the tab in front, and counts as the one that has the focus', async () => {
    expect(await readView(120)).toMatchObject({
      tabId: 7,
      address: 'https://mail.example.org/',
      focused: true,
      fullScreen: false,
    });
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true });
  });

  it('has no focus when it has no tab', async () => {
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    expect(await readView(120)).toMatchObject({ tabId: null, address: null, focused: false });
  });

  it('is believed when it says that she is away', async () => {
    differences.idle = { queryState: async () => 'idle' };
    expect((await readView(120)).idle).toBe('idle');
  });
});

it('asks apart whether she is there, and whether she uses keys or mouse', async () => {
  showing('https://mail.example.org/', []);
  differences.idle = { queryState: async (seconds: number) => (seconds > 15 ? 'active' : 'idle') };
  expect(await readView(120)).toMatchObject({ idle: 'active', inUse: false });
});

it('takes her for away after as long as she has set', async () => {
  showing('https://mail.example.org/', []);
  differences.idle = { queryState: async (seconds: number) => (seconds > 200 ? 'active' : 'idle') };
  expect((await readView(300)).idle).toBe('active');
  expect((await readView(60)).idle).toBe('idle');
});

it('hears no sound in a tab that is muted', async () => {
  showing('https://mail.example.org/', []);
  const tab = (muted: boolean) => ({ id: 7, active: true, audible: true, mutedInfo: { muted } });
  Object.assign(fakeBrowser.tabs, { query: async () => [tab(true)] });
  expect((await readView(120)).audible).toBe(false);
  Object.assign(fakeBrowser.tabs, { query: async () => [tab(false)] });
  expect((await readView(120)).audible).toBe(true);
});

describe('a call', () => {
  type Query = Readonly<Record<string, boolean>>;
  const MEET = 'https://meet.example.org/abc';
  /** A tab behind that answers some questions. */
  const behind = (url: string, ...answers: readonly string[]) => {
    const query = async (asked: Query) => (answers.some((one) => asked[one]) ? [{ url }] : []);
    Object.assign(fakeBrowser.tabs, { query: vi.fn(query) });
  };

  it('can be heard in any tab of a site that she has granted', async () => {
    showing('https://mail.example.org/', ['https://meet.example.org/*']);
    behind(MEET, 'audible');
    expect((await readView(120)).heardAddresses).toEqual([MEET]);
    behind('https://other.example.org/', 'audible');
    expect((await readView(120)).heardAddresses).toEqual([]);
  });

  it.each(['camera', 'microphone', 'screen'])(
    'is seen by the %s, whosever page it is',
    async (what) => {
      showing('https://mail.example.org/', []);
      differences.TELLS_OF_SHARING = true;
      behind(MEET, what);
      expect(await readView(120)).toMatchObject({ sharing: true, heardAddresses: [] });
      behind(MEET, 'audible');
      expect((await readView(120)).sharing).toBe(false);
    },
  );

  it('is not asked for where no browser tells', async () => {
    showing('https://mail.example.org/', []);
    behind(MEET, 'camera');
    expect((await readView(120)).sharing).toBe(false);
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalledWith({ camera: true });
  });
});

it('takes her for active where nobody can tell', async () => {
  showing('https://mail.example.org/', []);
  differences.idle = undefined;
  expect((await readView(120)).idle).toBe('active');
});

it.each([true, false])('knows whether there is a toolbar for the popup (%s)', async (can) => {
  showing('https://mail.example.org/', []);
  differences.canOpenPopup = can;
  expect((await readView(120)).hasToolbar).toBe(can);
});

it('asks for sound, for what is shared and for notifications only where something depends on them', async () => {
  showing('https://mail.example.org/', []);
  differences.TELLS_OF_SHARING = true;
  const nothing = { idleSeconds: 120, heard: false, sharing: false, mayNotify: false };
  expect(await readViewWith(nothing)).toMatchObject({
    heardAddresses: [],
    sharing: false,
    mayNotify: false,
  });
  expect(fakeBrowser.tabs.query).toHaveBeenCalledTimes(1);
});
