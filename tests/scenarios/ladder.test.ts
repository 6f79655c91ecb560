/** The ladder over days: what loosens a firm limit waits for tomorrow, through restarts and clocks that are set. */
import { describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { EMAIL_LIMITS } from '../../utils/limits/kinds';
import { laterKey } from '../../utils/limits/later';
import type { World } from '../world/world';
import { day } from './timeline';

const FIRM = { on: true, seconds: 3_600, firmness: 'sentence' } as const;
const GMAIL = { host: 'mail.google.com', path: '' };

/** A day in which the limit has been firm for hours. */
async function climbed(): Promise<World> {
  const world = await day('08:00 opens news');
  await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit: FIRM });
  await world.goTo(world.at + 4 * 3_600_000);
  return world;
}

const keys = ({ state }: World) => state.later.map(laterKey);
const dailyOf = ({ state }: World) => state.limits.email?.daily;

async function untilTomorrow(world: World): Promise<void> {
  await world.goTo(world.state.today.to + 1_000);
  await world.open('news');
}

describe('a firm limit that she loosens', () => {
  it('holds until her next day begins, and not a moment longer', async () => {
    const world = await climbed();
    const limit = { ...FIRM, seconds: 7_200 };
    await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
    expect([dailyOf(world), keys(world)]).toEqual([FIRM, ['limit.email.daily']]);
    await world.goTo(world.state.today.to - 1_000);
    expect(dailyOf(world)).toEqual(FIRM);
    await untilTomorrow(world);
    expect([dailyOf(world), keys(world)]).toEqual([limit, []]);
  });

  it('holds through the death of the background and of the browser', async () => {
    const world = await climbed();
    const limit = { ...FIRM, on: false };
    await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
    await world.kill('background');
    await world.goTo(world.at + 60_000);
    await world.open('mail');
    expect([dailyOf(world), keys(world)]).toEqual([FIRM, ['limit.email.daily']]);
    await world.kill('browser');
    await world.goTo(world.at + 60_000);
    await world.startBrowser('news');
    expect([dailyOf(world), keys(world)]).toEqual([FIRM, ['limit.email.daily']]);
    await untilTomorrow(world);
    expect(dailyOf(world)).toEqual(limit);
  });

  it('stays as it is when she takes that back', async () => {
    const world = await climbed();
    const limit = { ...FIRM, on: false };
    await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
    await world.ask({ type: 'later-cancelled', key: 'limit.email.daily' });
    expect(keys(world)).toEqual([]);
    await untilTomorrow(world);
    expect(dailyOf(world)).toEqual(FIRM);
  });

  it('holds when a clock is set back, and is tried with another beginning of the day', async () => {
    const world = await climbed();
    await world.ask({ type: 'settings-changed', settings: { dayStartMinutes: 720 } });
    expect(world.state.settings.dayStartMinutes).toBe(240);
    world.machine.at -= 50 * 60_000;
    await world.open('mail');
    expect([dailyOf(world), keys(world)]).toEqual([FIRM, ['settings.dayStartMinutes']]);
    await untilTomorrow(world);
    expect(world.state.settings.dayStartMinutes).toBe(720);
  });
});

describe('what waits', () => {
  const back: readonly (readonly [string, Request, Request])[] = [
    [
      'a limit',
      { type: 'limit-changed', groupId: 'email', kind: 'daily', limit: { ...FIRM, on: false } },
      { type: 'limit-changed', groupId: 'email', kind: 'daily', limit: FIRM },
    ],
    [
      'a site',
      { type: 'site-removed', groupId: 'email', sites: [GMAIL] },
      { type: 'site-added', groupId: 'email', sites: [GMAIL] },
    ],
    [
      'a setting',
      { type: 'settings-changed', settings: { dayStartMinutes: 300 } },
      { type: 'settings-changed', settings: { dayStartMinutes: 240 } },
    ],
  ];

  it.each(back)('goes with Undo: %s', async (_what, change, undo) => {
    const world = await climbed();
    await world.ask({ type: 'site-added', groupId: 'email', sites: [GMAIL] });
    await world.goTo(world.at + 3_600_000);
    const { groups, limits, settings } = world.state;
    await world.ask(change);
    expect(world.state.later).toHaveLength(1);
    await world.ask(undo);
    expect(world.state.later).toEqual([]);
    expect(world.state).toMatchObject({ groups, limits, settings });
  });

  it('goes with Undo: a group', async () => {
    const world = await climbed();
    await world.ask({ type: 'group-added', id: 'news', name: 'News' });
    await world.ask({ type: 'limit-changed', groupId: 'news', kind: 'daily', limit: FIRM });
    await world.goTo(world.at + 3_600_000);
    const group = world.state.groups.find(({ id }) => id === 'news');
    const limits = world.state.limits.news;
    if (group === undefined || limits === undefined) throw new Error('The group is not there.');
    await world.ask({ type: 'group-removed', id: 'news' });
    expect(keys(world)).toEqual(['group.news']);
    expect(world.state.groups).toContainEqual(group);
    await world.ask({ type: 'group-restored', group, limits });
    expect([keys(world), world.state.limits.news]).toEqual([[], limits]);
  });
});

describe('a way round that changes something else', () => {
  it.each<readonly [string, Request]>([
    ['the site is removed', { type: 'site-removed', groupId: 'email', sites: [GMAIL] }],
    ['the site is moved', { type: 'site-added', groupId: 'other', sites: [GMAIL] }],
    [
      'a part of it is put elsewhere',
      { type: 'site-added', groupId: 'other', sites: [{ ...GMAIL, path: '/mail' }] },
    ],
  ])('waits as well: %s', async (_how, request) => {
    const world = await climbed();
    await world.ask({ type: 'group-added', id: 'other', name: 'Other' });
    await world.ask({ type: 'site-added', groupId: 'email', sites: [GMAIL] });
    await world.goTo(world.at + 3_600_000);
    await world.ask(request);
    const inEmail = world.state.groups.find(({ id }) => id === 'email')?.sites;
    expect(inEmail).toContainEqual(GMAIL);
    expect(world.state.groups.find(({ id }) => id === 'other')?.sites).toEqual([]);
    expect(world.state.later).toHaveLength(1);
  });

  it('is deleting everything, which is hers at any time', async () => {
    const world = await climbed();
    await world.ask({ type: 'everything-deleted' });
    await world.wait(2_000);
    expect(dailyOf(world)).toEqual(EMAIL_LIMITS.daily);
    expect(world.state.later).toEqual([]);
  });
});
