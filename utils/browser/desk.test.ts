/** What is learnt of a desktop from what it tells and what looks find. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const AT = 1_800_000_000_000;
const GONE = { tabId: 7, focused: false, locked: false };
const THERE = { ...GONE, focused: true };

/** By uptime, ms. */
const moment = (uptimeMs: number) => ({ at: AT + uptimeMs, uptimeMs, life: 'a', timeZone: 'UTC' });

/** A life of the background that has looked at her mail in front. */
async function newLife(noted?: unknown) {
  vi.resetModules();
  const desk = await import('./desk');
  desk.recallDesk({ 'focus-untold-at': noted }, AT);
  await vi.waitFor(() => expect(desk.focusUntoldAt()).toBeLessThan(Number.POSITIVE_INFINITY));
  desk.noteSeen(THERE, moment(10_000));
  return desk;
}

function runsOn(os: string): void {
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os }) });
}

beforeEach(() => {
  fakeBrowser.reset();
  runsOn('linux');
});

it.each([
  ['win', 0],
  ['mac', 0],
  ['android', 0],
  ['linux', AT],
  ['openbsd', AT],
  ['cros', AT],
])('guesses by the platform: %s', async (os, untoldAt) => {
  runsOn(os);
  expect((await newLife()).focusUntoldAt()).toBe(untoldAt);
});

it('takes up what an earlier life has noted in this run, and asks nothing', async () => {
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => expect.unreachable() });
  expect((await newLife(5)).focusUntoldAt()).toBe(5);
});

it('learns from a loss that a look finds, and says between when it was', async () => {
  const desk = await newLife(0);
  desk.noteAsked(false, moment(14_000));
  desk.noteAsked(true, moment(18_000));
  expect(desk.noteSeen(GONE, moment(18_500))).toEqual({ afterMs: 4_500, beforeMs: 500 });
  expect(desk.focusUntoldAt()).toBe(AT + 18_500);
  expect(await fakeBrowser.storage.session.get('focus-untold-at')).toEqual({
    'focus-untold-at': AT + 18_500,
  });
});

it('says so of a return, too, and learns nothing from that', async () => {
  const desk = await newLife(0);
  desk.noteFocusTold(moment(11_000));
  desk.noteSeen(GONE, moment(11_000));
  expect(desk.noteSeen(THERE, moment(15_000))).toEqual({ afterMs: 4_000, beforeMs: 0 });
  expect(desk.focusUntoldAt()).toBe(0);
});

it.each([
  [
    'an event told',
    (desk: Awaited<ReturnType<typeof newLife>>) => desk.noteFocusTold(moment(17_000)),
    GONE,
  ],
  ['another tab is in front', () => undefined, { ...GONE, tabId: 8 }],
  ['nothing has moved', () => undefined, THERE],
])('has nothing to say where %s', async (_what, before, seen) => {
  const desk = await newLife(0);
  before(desk);
  expect(desk.noteSeen(seen, moment(18_000))).toBeNull();
  expect(desk.focusUntoldAt()).toBe(0);
});

it('learns nothing from a screen that is locked', async () => {
  const desk = await newLife(0);
  desk.noteSeen({ ...GONE, locked: true }, moment(18_000));
  expect(desk.focusUntoldAt()).toBe(0);
});

it('takes back what it has learnt when the event only came late, and not for one that has nothing to do with it', async () => {
  const late = await newLife(0);
  late.noteSeen(GONE, moment(18_000));
  late.noteFocusTold(moment(18_400));
  expect(late.focusUntoldAt()).toBe(0);
  const other = await newLife(0);
  other.noteSeen(GONE, moment(18_000));
  other.noteFocusTold(moment(60_000));
  expect(other.focusUntoldAt()).toBe(AT + 18_000);
});
