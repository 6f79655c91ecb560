/** What would be added to what is hers: where each set goes, what stays, and what a tick does. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMAIL_LIMITS, NO_LIMITS } from '../limits/kinds';
import { EMAIL } from '../sites/group';
import { type Site, siteName, understandAddress } from '../sites/site';
import { SnapshotSchema } from '../snapshot/snapshot';
import type { Foreign, ForeignSet } from './foreign';
import { addsNothing, type Hers, planOf, sitesToAdd, snapshotOfPlan } from './plan';

const NOW = 1_795_200_000_000;
const TITLES = {
  ofGroup: ({ name }: { readonly name: string | null }) => name ?? 'Email',
  ofTopic: (id: string) => ({ 'topic:social': 'Social', 'topic:news': 'News' })[id] ?? id,
};
const site = (address: string): Site => {
  const except = address.startsWith('not ');
  const understood = understandAddress(address.replace('not ', ''));
  if (understood === null) throw new Error(address);
  return { ...(understood.part ?? understood.whole), ...(except && { except: true as const }) };
};
const set = (name: string, sites: string, more: Partial<ForeignSet> = {}): ForeignSet => ({
  name,
  number: 1,
  sites: sites.split(', ').map(site),
  limits: {},
  isOff: false,
  ...more,
});
const hers = (...groups: readonly (readonly [string, string | null, string])[]): Hers => ({
  groups: [
    { id: EMAIL, name: null, sites: [] },
    ...groups.map(([id, name, sites]) => ({
      id,
      name,
      sites: sites === '' ? [] : sites.split(', ').map(site),
    })),
  ],
  limits: { [EMAIL]: EMAIL_LIMITS },
});
const plan = (
  sets: readonly ForeignSet[],
  mine: Hers = hers(),
  ticks: Readonly<Record<string, boolean>> = {},
  tool: Foreign['tool'] = 'leechblock',
) => planOf({ tool, sets }, mine, TITLES, new Map(Object.entries(ticks)));
const DAILY = { daily: { on: true, seconds: 1_800 } } as const;

describe('where a set goes', () => {
  it.each([
    ['a new group of its name', set('Procrastination', 'x.com'), 'Procrastination', true],
    ['the group of its name', set('ｆriends', 'x.com'), 'Friends', false],
    ['mail into Email', set('Mail at night', 'mail.google.com, outlook.office.com'), null, false],
    ['a part of mail as well', set('Mail', 'mail.google.com/mail'), null, false],
    ['not mail among others', set('Work', 'mail.google.com, x.com'), 'Work', true],
    ['a kind that we know, by its name', set('social', 'example.org'), 'Social', true],
    ['one without a name, by what it is', set('', 'x.com, www.facebook.com'), 'Social', true],
    ['one without a name, of several kinds', set('', 'x.com, bbc.com'), 'LeechBlock 1', true],
    ['and the same once more', set('', 'x.com, bbc.com', { number: 2 }), 'LeechBlock 2', false],
    ['with a name, not by what it is', set('Evenings', 'x.com'), 'Evenings', true],
  ])('%s', (_what, one, name, isNew) => {
    const [planned] = plan([one], hers(['f', 'Friends', ''], ['l', 'LeechBlock 2', '']));
    expect(planned).toMatchObject({ group: { name }, isNew });
  });

  it('a plain list by what it is, or by the name of its file', () => {
    const [social] = plan([set('blocklist', 'x.com')], hers(), {}, 'list');
    expect(social?.group).toEqual({ id: 'topic:social', name: 'Social' });
    const [other] = plan([set('blocklist', 'example.org')], hers(), {}, 'list');
    expect(other?.group.name).toBe('blocklist');
  });

  it('two sets of one name into one group, and into none of an id that is another by now', () => {
    const sets = [set('Friends', 'a.example'), set('Friends', 'b.example', { number: 2 })];
    const [first, second] = plan(sets);
    expect(second).toMatchObject({ group: first?.group, isNew: true });
    const renamed = hers([first?.group.id ?? '', 'Family', '']);
    const [anew] = plan(sets, renamed);
    expect(anew).toMatchObject({ isNew: true, group: { name: 'Friends' } });
    expect(anew?.group.id).not.toBe(first?.group.id);
  });

  it('with work as it is marked', () => {
    const mine: Hers = {
      groups: [{ id: 'w', name: 'Work', sites: [], work: true }],
      limits: {},
    };
    const planned = plan([set('Work', 'a.example')], mine);
    expect(snapshotOfPlan(planned, NOW).groups).toMatchObject([{ work: true, changedAt: 0 }]);
  });
});

describe('what is hers', () => {
  const mine = hers(['f', 'Friends', 'x.com']);

  it('stays in its group, and is not asked for', () => {
    const planned = plan([set('Time', 'x.com, vk.com')], mine);
    expect(planned[0]?.staying).toMatchObject([{ site: { host: 'x.com' }, group: { id: 'f' } }]);
    expect(sitesToAdd(planned).map(siteName)).toEqual(['vk.com']);
  });

  it('keeps a limit that is on, and gains one that is off', () => {
    const limits = { f: { ...NO_LIMITS, daily: { on: true, seconds: 60 } } };
    const withLimit = { ...mine, limits };
    const breath = { on: true, firmness: 'wait' } as const;
    const [planned] = plan([set('Friends', 'x.com', { limits: { ...DAILY, breath } })], withLimit);
    expect(planned?.limits.map(({ kind }) => kind)).toEqual(['breath']);
    expect(planned?.kept).toEqual([{ kind: 'daily', limit: { on: true, seconds: 60 } }]);
  });

  it('loses no part of a site to an exception', () => {
    const sets = [set('Time', 'x.com, vk.com, not x.com/help, not vk.com/help')];
    expect(sitesToAdd(plan(sets, mine)).map(siteName)).toEqual(['vk.com', 'not vk.com/help']);
    const without = plan(sets, mine, { '1 vk.com': false });
    expect(sitesToAdd(without)).toEqual([]);
  });

  it('stays where a part of it, or a subdomain, is in the file, and loses nothing to an exception', () => {
    const all = 'x.com/room, m.x.com, not x.com/help, vk.com, not vk.com/help';
    const [planned] = plan([set('Rooms', all)], mine);
    const named = (some: readonly { readonly site: Site }[] = []) =>
      some.map((one) => siteName(one.site));
    expect(named(planned?.staying)).toEqual(['x.com/room', 'm.x.com']);
    expect(named(planned?.apart)).toEqual(['not x.com/help']);
    expect(named(planned?.sites)).toEqual(['vk.com', 'not vk.com/help']);
    const chat = hers(['c', 'Chat', 'm.vk.com']);
    const [around] = plan([set('Time', 'vk.com, vk.com/clips, not vk.com/help')], chat);
    expect(named(around?.sites)).toEqual(['vk.com']);
    expect(named(around?.apart)).toEqual(['vk.com/clips', 'not vk.com/help']);
  });

  it('is offered the limit of a set whose sites are all in one group, ticked where they are all there is', () => {
    const time = [set('Time', 'x.com', { limits: DAILY })];
    expect(plan(time, mine)[0]).toMatchObject({
      group: { id: 'f' },
      isNew: false,
      limits: [{ kind: 'daily', isTicked: true }],
    });
    const more = hers(['f', 'Friends', 'x.com, vk.com']);
    expect(plan(time, more)[0]).toMatchObject({ limits: [{ kind: 'daily', isTicked: false }] });
    expect(addsNothing(plan(time, more))).toBe(true);
  });

  it('is told of limits that have no group, because their sites are in several', () => {
    const several = hers(['f', 'Friends', 'x.com'], ['v', 'Videos', 'vk.com']);
    const [planned] = plan([set('Time', 'x.com, vk.com', { limits: DAILY })], several);
    expect(planned).toMatchObject({ limits: [], homeless: [{ kind: 'daily' }] });
  });
});

it('gives a group that a later set is the first to have sites for the limits of the earlier ones', () => {
  const sets = [
    set('Time', 'x.com'),
    set('Chat', 'x.com', { number: 2, limits: DAILY }),
    set('Chat', 'vk.com', { number: 3 }),
  ];
  const made = snapshotOfPlan(plan(sets), NOW).groups;
  expect(made).toMatchObject([
    { name: 'Time', sites: [{ host: 'x.com' }] },
    { name: 'Chat', sites: [{ host: 'vk.com' }], limits: { daily: DAILY.daily } },
  ]);
});

it('keeps all limits of sets that have the same sites, or the same name: of two minutes the fewer', () => {
  const hours = (fromMinutes: number): ForeignSet['limits'] => ({
    closedHours: {
      on: true,
      ranges: [{ days: [1], fromMinutes, toMinutes: 1_020 }],
      until: null,
    },
  });
  const fewer = { daily: { on: true, seconds: 600 } };
  const sets = [
    set('Social', 'x.com, vk.com', { limits: { ...DAILY, ...hours(540) } }),
    set('Office', 'x.com, vk.com', { number: 2, limits: { ...fewer, ...hours(600) } }),
  ];
  expect(snapshotOfPlan(plan(sets), NOW).groups).toMatchObject([
    {
      name: 'Social',
      limits: {
        daily: { seconds: 600 },
        closedHours: { ranges: [{ fromMinutes: 540 }, { fromMinutes: 600 }] },
      },
    },
  ]);
});

it('is planned for as many sites as a file may have, whatever they have in common', () => {
  const names = Array.from({ length: 499 }, (_, n) => `a.example/${n}, not a.example/${n}/help`);
  const [planned] = plan([set('Large', names.join(', '))]);
  expect(planned?.sites).toHaveLength(998);
});

it('puts mail into the group of its name where a later set makes that, as it would the next time', () => {
  const sets = [set('Night', 'mail.google.com'), set('Night', 'x.com', { number: 2 })];
  expect(plan(sets).map(({ group }) => group.name)).toEqual(['Night', 'Night']);
});

describe('a tick', () => {
  const sets = [
    set('One', 'a.example, b.example', { limits: DAILY }),
    set('Two', 'a.example, c.example', { number: 2, limits: DAILY }),
    set('Off', 'd.example', { number: 3, isOff: true }),
  ];
  const names = (ticks: Record<string, boolean>) =>
    snapshotOfPlan(plan(sets, hers(), ticks), NOW).groups.map(({ name, sites, limits }) => [
      name,
      sites.map(siteName).join(' '),
      Object.keys(limits).join(' '),
    ]);

  it('is on all but what is off there', () => {
    expect(names({})).toEqual([
      ['One', 'a.example b.example', 'daily'],
      ['Two', 'c.example', 'daily'],
    ]);
  });

  it('taken from a set leaves it out, and its sites go where they stand next', () => {
    expect(names({ '1': false, '3': true })).toEqual([
      ['Two', 'a.example c.example', 'daily'],
      ['Off', 'd.example', ''],
    ]);
  });

  it('taken from a site or a limit leaves that out', () => {
    expect(names({ '1 b.example': false, '1 daily': false, '2': false })).toEqual([
      ['One', 'a.example', ''],
    ]);
  });

  it('taken from all of them leaves nothing to add', () => {
    const nothing = { '1': false, '2': false };
    expect(addsNothing(plan(sets, hers(), nothing))).toBe(true);
    expect(snapshotOfPlan(plan(sets, hers(), nothing), NOW).groups).toEqual([]);
  });

  it('makes what a file of ours may have in it', () => {
    const made = snapshotOfPlan(plan(sets), NOW);
    expect(v.parse(SnapshotSchema, made)).toEqual(made);
  });
});
