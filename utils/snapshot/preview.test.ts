import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../tests/setup/snapshots';
import { newState } from '../engine/state';
import { snapshotOf } from './kept';
import { previewOf } from './preview';

const NOON = Date.UTC(2026, 10, 19, 12);
const mine = snapshotOf(
  newState({ at: NOON, uptimeMs: 0, life: 'a', timeZone: 'UTC' }),
  {
    wins: [
      { id: 'soup', text: 'Soup', at: 5, day: '2026-11-18' },
      { id: 'bread', text: 'Bread', at: 6, day: '2026-11-19', changedAt: 9 },
    ],
    days: [{ day: '2026-11-18', countedMs: { email: 1_000 } }],
    pauses: [],
  },
  NOON,
);

const win = (id: string, text: string, day: string, changedAt = 0) => {
  return { id, text, at: 5, day, changedAt };
};
const on = (seconds: number, changedAt = 0) => ({ on: true, seconds, changedAt });

describe('the preview of a file', () => {
  it('counts a way to rest that was chosen there, and none that takes its turn as ever', () => {
    const theirs = aSnapshot({
      practices: [
        { id: 'run', words: null, standing: 'dropped', changedAt: 7 },
        { id: 'tea', words: null, standing: 'in-turn', changedAt: 7 },
        { id: 'beans', words: 'Water the beans', standing: 'in-turn', changedAt: 7 },
      ],
    });
    expect(previewOf(mine, theirs)).toMatchObject({ choicesChanged: 2, changesNothing: false });
  });

  it('tells new wins from changed ones and from those that are here', () => {
    const theirs = aSnapshot({
      wins: [
        win('soup', 'Soup for everyone', '2026-11-18', 7),
        win('bread', 'Old words', '2026-11-19', 8),
        win('walk', 'A walk', '2026-03-03'),
        win('call', 'A call', '2026-11-01'),
      ],
    });
    expect(previewOf(mine, theirs)).toMatchObject({
      winsNew: 2,
      winsChanged: 1,
      winsAlreadyHere: 1,
      spanOfWins: { first: '2026-03-03', last: '2026-11-01' },
      changesNothing: false,
    });
  });

  it('names new groups and sites, in the order of the file', () => {
    const site = (host: string) => ({ host, path: '', changedAt: 0 });
    const theirs = aSnapshot({
      groups: [
        { id: 'n', name: 'News', changedAt: 0, sites: [site('b.example')], limits: {} },
        { id: 'email', name: null, changedAt: 0, sites: [site('a.example')], limits: {} },
      ],
    });
    expect(previewOf(mine, theirs)).toMatchObject({
      groupsNew: ['News'],
      sitesNew: [
        { host: 'b.example', path: '' },
        { host: 'a.example', path: '' },
      ],
      choicesChanged: 0,
    });
  });

  it('counts limits and settings that will differ, and not those that lose', () => {
    const group = { id: 'email', name: null, changedAt: 0, sites: [] };
    const changed = previewOf(
      mine,
      aSnapshot({
        groups: [{ ...group, limits: { session: on(2_700), daily: on(3_600, 5) } }],
        settings: {
          pausesPerDay: { value: 2, changedAt: 5 },
          sentence: { value: '', changedAt: 5 },
        },
      }),
    );
    expect(changed).toMatchObject({ choicesChanged: 3, changesNothing: false });
  });

  it('counts a group that gets another name and a site that moves', () => {
    const site = { host: 'a.example', path: '', changedAt: 0 };
    const here = aSnapshot({
      groups: [
        { id: 'n', name: 'News', changedAt: 1, sites: [site], limits: {} },
        { id: 'm', name: 'More', changedAt: 1, sites: [], limits: {} },
      ],
    });
    const theirs = aSnapshot({
      groups: [
        { id: 'n', name: 'Papers', changedAt: 2, sites: [], limits: {} },
        { id: 'm', name: 'More', changedAt: 1, sites: [{ ...site, changedAt: 2 }], limits: {} },
      ],
    });
    expect(previewOf(here, theirs)).toMatchObject({ choicesChanged: 2, sitesNew: [] });
  });

  it('counts days that have more minutes than are known here', () => {
    const days = [
      { day: '2026-11-17', countedMs: { email: 5 } },
      { day: '2026-11-18', countedMs: { email: 1_000 } },
    ];
    expect(previewOf(mine, aSnapshot({ days }))).toMatchObject({ daysNew: 1 });
  });

  it('says that an empty file, or its own, changes nothing', () => {
    const nothing = { winsNew: 0, daysNew: 0, choicesChanged: 0, changesNothing: true };
    expect(previewOf(mine, aSnapshot())).toMatchObject({ ...nothing, spanOfWins: null });
    expect(previewOf(mine, mine)).toMatchObject({ ...nothing, winsAlreadyHere: 2 });
  });

  it('says that a fuller cup of the same day changes something', () => {
    const cup = { day: '2026-11-19', wins: 0, rests: 1, shortRests: 0, level: 5 };
    expect(previewOf(mine, aSnapshot({ cup })).changesNothing).toBe(false);
    const yesterday = { ...cup, day: '2026-11-18' };
    expect(previewOf(mine, aSnapshot({ cup: yesterday })).changesNothing).toBe(true);
  });
});
