/** Ways in: every key and menu entry does what the popup's button does, and no line is lost or kept twice. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { quietUntil } from '../../tests/setup/quiet';
import { openPopup } from '../../utils/browser/action';
import type { Shortcut } from '../../utils/browser/commands';
import { takeJotWish } from '../../utils/browser/jot-wish';
import { forgetJotted, readJotted } from '../../utils/browser/jotted';
import { layMenus } from '../../utils/browser/menus';
import { readDraft, writeDraft } from '../../utils/browser/storage';
import { showOwnPage } from '../../utils/browser/tabs';
import { newState, type State } from '../../utils/engine/state';
import { fulfil } from './requests';
import { hearWaysIn } from './ways-in';

const NOW = Date.parse('2026-11-19T12:00:00Z');
const HOUR = 3_600_000;

const heard = vi.hoisted(() => ({
  press: (_shortcut: Shortcut) => undefined as unknown,
  choose: (_id: string, _selected: string) => undefined as unknown,
  enter: (_text: string) => undefined as unknown,
  preview: (_text: string) => '',
  commit: (_state: State) => undefined as unknown,
  state: {} as object,
  isPopupOpen: false,
}));
vi.mock('../../utils/browser/commands', async (original) => ({
  ...(await original<object>()),
  onShortcut: (act: typeof heard.press) => Object.assign(heard, { press: act }),
}));
vi.mock('../../utils/browser/menus', () => ({
  layMenus: vi.fn(async () => undefined),
  onMenuChosen: (act: typeof heard.choose) => Object.assign(heard, { choose: act }),
}));
vi.mock('../../utils/browser/omnibox', () => ({
  showPreview: vi.fn(),
  hearAddressBar: (bar: object) => Object.assign(heard, bar),
}));
vi.mock('../../utils/browser/i18n', () => ({
  t: (key: string, words: readonly string[] = []) => [key, ...words].join(' '),
}));
vi.mock('../../utils/browser/action', () => ({ openPopup: vi.fn() }));
vi.mock('../../utils/browser/tabs', () => ({ showOwnPage: vi.fn() }));
vi.mock('../../utils/browser/view', () => ({ isPopupOpen: async () => heard.isPopupOpen }));
vi.mock('./requests', () => ({ fulfil: vi.fn() }));
vi.mock('./store', () => ({
  withState: async (work: (state: object) => unknown) => work(heard.state),
  onCommit: (listener: typeof heard.commit) => Object.assign(heard, { commit: listener }),
}));

const first = newState({ at: NOW, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const done = vi.mocked(fulfil);
const popup = vi.mocked(openPopup);
const page = vi.mocked(showOwnPage);
const requests = () => done.mock.calls.map(([request]) => request);
const given = (state: Partial<State>) => Object.assign(heard, { state: { ...first, ...state } });
let popupConnects: () => void;

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(console, 'error').mockReturnValue();
  fakeBrowser.reset();
  given({});
  heard.isPopupOpen = false;
  const addListener = (hear: (port: object) => void) => {
    popupConnects = () => hear({ name: 'popup', sender: {} });
  };
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener } });
  done.mockResolvedValue({ kind: 'done' });
  page.mockResolvedValue();
  hearWaysIn();
});

describe('a key or an entry of the cup', () => {
  it.each(['press', 'choose'] as const)('begins a rest of ten minutes (%s)', async (way) => {
    heard[way]('rest-now', '');
    await vi.waitFor(() => expect(requests()).toEqual([{ type: 'rest-begun', seconds: 600 }]));
  });

  it.each(['press', 'choose'] as const)('brings an hour of quiet (%s)', async (way) => {
    given({ quiet: quietUntil(NOW + HOUR / 2) });
    heard[way]('quiet-an-hour', '');
    await vi.waitFor(() => expect(requests()).toEqual([{ type: 'quiet-asked', until: 'an-hour' }]));
  });

  it('makes no longer quiet shorter', async () => {
    given({ quiet: quietUntil(NOW + 2 * HOUR) });
    heard.press('quiet-an-hour');
    await vi.advanceTimersByTimeAsync(10);
    expect(requests()).toEqual([]);
  });

  it('that is not ours does nothing', async () => {
    heard.choose('of another version', '');
    await vi.advanceTimersByTimeAsync(10);
    expect(requests()).toEqual([]);
  });
});

describe('jotting', () => {
  it('opens the popup, and no page', async () => {
    popup.mockImplementation(async () => {
      popupConnects();
      return true;
    });
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(popup).toHaveBeenCalledOnce();
    expect(page).not.toHaveBeenCalled();
  });

  it.each([
    ['is refused', false],
    ['is said to open, and nobody ever sees it', true],
  ])('leads to the page of wins when the popup %s', async (_what, opens) => {
    popup.mockResolvedValue(opens);
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(page).toHaveBeenCalledExactlyOnceWith('options.html', '#wins');
    expect(await takeJotWish(Date.now())).toBe(true);
    expect(await takeJotWish(Date.now())).toBe(false);
  });

  it('asks once while the popup is opening, and anew after that', async () => {
    popup.mockResolvedValueOnce(true).mockResolvedValue(false);
    heard.press('jot-win');
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(300);
    heard.press('jot-win');
    popupConnects();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(page).not.toHaveBeenCalled();
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(page).toHaveBeenCalledOnce();
  });

  it('changes nothing while the popup is open with its field', async () => {
    heard.isPopupOpen = true;
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(popup).not.toHaveBeenCalled();
    expect(page).not.toHaveBeenCalled();
  });

  it('leads to the page of wins from a card that has no field', async () => {
    heard.isPopupOpen = true;
    popup.mockResolvedValue(false);
    const card = { byItself: true, tabId: 7, seenAt: null, breathing: false };
    given({ pause: { kind: 'due', card } as State['pause'] });
    heard.press('jot-win');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(page).toHaveBeenCalledOnce();
  });
});

describe('a line', () => {
  it('that is selected is kept as a win, tidied', async () => {
    heard.choose('keep-selection', ' You were\n so kind ');
    await vi.waitFor(() =>
      expect(requests()).toMatchObject([{ type: 'win-jotted', text: 'You were so kind' }]),
    );
  });

  it.each([
    ['entered', () => heard.enter('11 update stuck')],
    ['selected', () => heard.choose('keep-selection', '11 update stuck')],
  ])('%s can be taken back in the next popup', async (_how, keep) => {
    await forgetJotted();
    keep();
    await vi.waitFor(async () => expect(await readJotted()).not.toBeNull());
    const [request] = requests();
    const { id } = request as { id: string };
    expect(await readJotted()).toEqual({ id, text: '11 update stuck', at: NOW });
  });

  it('that says nothing is no win', async () => {
    heard.choose('keep-selection', ' \n ');
    heard.enter('  ');
    await vi.advanceTimersByTimeAsync(10);
    expect(requests()).toEqual([]);
  });

  it('entered twice at once is kept once, and the next day it is kept anew', async () => {
    heard.enter('a walk');
    heard.enter('a walk ');
    await vi.advanceTimersByTimeAsync(24 * HOUR);
    expect(requests()).toHaveLength(1);
    heard.enter('a walk');
    await vi.waitFor(() => expect(requests()).toHaveLength(2));
  });

  it('of another kind right after it is another win', async () => {
    heard.enter('a walk');
    heard.enter('soup');
    await vi.waitFor(() => expect(requests()).toHaveLength(2));
  });

  it.each([
    ['waits in the popup', null, 'bread', 'bread'],
    ['waits behind what she has begun there', 'A walk and', 'cake', 'A walk and cake'],
  ])('that can not be written %s', async (_what, begun, line, waiting) => {
    if (begun !== null) await writeDraft({ id: 'begun', text: begun });
    done.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    heard.enter(line);
    await vi.waitFor(async () => expect((await readDraft())?.text).toBe(waiting));
  });

  it('says beforehand what Enter will do, shortened where it is long', () => {
    expect(heard.preview('')).toBe('menu.typeWin');
    expect(heard.preview(' soup ')).toBe('menu.enterKeeps soup');
    expect(heard.preview('x'.repeat(600))).toBe(`menu.enterKeeps ${'x'.repeat(59)}…`);
  });
});

describe('the menus', () => {
  it('are laid at the installation, at each update and at each start of the browser', async () => {
    const { onInstalled, onStartup } = fakeBrowser.runtime;
    await onInstalled.trigger({ reason: 'install' });
    await onInstalled.trigger({ reason: 'update', previousVersion: '0' });
    await onStartup.trigger();
    await vi.waitFor(() => expect(vi.mocked(layMenus)).toHaveBeenCalledTimes(3));
    const ids = vi.mocked(layMenus).mock.calls.map(([entries]) => entries.map(({ id }) => id));
    const once = ['jot-win', 'rest-now', 'quiet-an-hour', 'keep-selection'];
    expect(ids).toEqual([once, once, once]);
  });

  it('have no entry for what she selects where she wants none, from that moment on', async () => {
    const entries = () =>
      vi.mocked(layMenus).mock.calls.map(([laid]) => laid.some(({ on }) => on === 'selection'));
    const choosing = (selectionEntry: boolean) =>
      ({ ...first, settings: { ...first.settings, selectionEntry } }) as State;
    heard.commit(choosing(true));
    heard.commit(choosing(true));
    expect(entries()).toEqual([]);
    heard.commit(choosing(false));
    heard.commit(choosing(true));
    expect(entries()).toEqual([false, true]);
    given(choosing(false));
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(entries()).toEqual([false, true, false]));
  });
});
