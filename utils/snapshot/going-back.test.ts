import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../tests/setup/snapshots';
import { goneBack, previewOfGoingBack } from './going-back';
import type { Snapshot } from './snapshot';

const THEN = { takenAt: 100, at: 300 };
const win = (id: string, changedAt: number, text = id) => {
  return { id, text, at: 5, day: '2026-11-18', changedAt };
};
const site = (host: string) => ({ host, path: '', changedAt: 1 });
const group = (id: string, sites: Snapshot['groups'][number]['sites'], seconds = 60) => {
  const name = id === 'email' ? null : id;
  return { id, name, changedAt: 1, sites, limits: { daily: { on: true, seconds, changedAt: 1 } } };
};
const cup = (day: string) => ({ day, wins: 0, rests: 0, shortRests: 0, level: 1 });

const COPY = aSnapshot({
  groups: [group('email', [site('mail.example')]), group('chat', [site('chat.example')])],
  settings: { sentence: { value: 'Then.', changedAt: 1 } },
  wins: [win('kept', 1), win('deleted since', 1), win('changed since', 1, 'old words')],
  days: [
    { day: '2026-11-16', countedMs: { email: 16 } },
    { day: '2026-11-18', countedMs: { email: 18 } },
  ],
  cup: cup('2026-11-18'),
});
const NOW = aSnapshot({
  groups: [group('email', [site('mail.example'), site('more.example')], 90)],
  settings: { sentence: { value: 'Now.', changedAt: 200 } },
  wins: [
    win('kept', 1),
    win('came with a file', 0),
    win('jotted since', 200),
    win('changed since', 200, 'new words'),
  ],
  days: [
    { day: '2026-11-15', countedMs: { email: 15 } },
    { day: '2026-11-18', countedMs: { email: 180 } },
    { day: '2026-11-19', countedMs: { email: 19 } },
    { day: '2026-11-20', countedMs: { email: 20 } },
  ],
  cup: cup('2026-11-20'),
});

describe('ways to rest', () => {
  it('are as they were in the backup, and a backup from before there were any has none', () => {
    const run = { id: 'run', words: null, standing: 'dropped' as const, changedAt: 1 };
    const mine = aSnapshot({ practices: [{ ...run, standing: 'pinned' }] });
    const copy = aSnapshot({ practices: [run] });
    expect(goneBack(mine, copy, THEN).practices).toEqual([run]);
    expect(goneBack(mine, aSnapshot(), THEN).practices).toEqual([]);
    expect(previewOfGoingBack(mine, copy, THEN).choicesChanged).toBe(1);
    expect(previewOfGoingBack(mine, aSnapshot(), THEN).choicesChanged).toBe(1);
    expect(previewOfGoingBack(aSnapshot(), copy, THEN).choicesChanged).toBe(1);
  });
});

describe('restored from a backup', () => {
  const after = goneBack(NOW, COPY, THEN);

  it('everything she chose is as it was', () => {
    expect(after).toMatchObject({ groups: COPY.groups, settings: COPY.settings, cup: NOW.cup });
  });

  it('wins are as they were, but for what she wrote since', () => {
    expect(after.wins.map(({ text }) => text)).toEqual([
      'new words',
      'deleted since',
      'jotted since',
      'kept',
    ]);
  });

  it('wins written since stay, too, where the clock was ahead when it was taken', () => {
    const ahead = goneBack(NOW, COPY, { takenAt: 9_000, at: 300 });
    expect(ahead.wins).toEqual(after.wins);
  });

  it('days are as they were, with the minutes counted since', () => {
    expect(after.days.map(({ day, countedMs }) => [day.slice(-2), countedMs.email])).toEqual([
      ['16', 16],
      ['18', 180],
      ['19', 19],
      ['20', 20],
    ]);
  });

  it('today’s minutes stay what they are, whatever the backup of this morning said', () => {
    const today = { ...COPY, cup: cup('2026-11-20') };
    const more = { ...today, days: [{ day: '2026-11-20', countedMs: { email: 99, chat: 5 } }] };
    expect(goneBack(NOW, more, THEN).days).toEqual([
      { day: '2026-11-20', countedMs: { email: 20 } },
    ]);
  });

  it('a second time nothing changes', () => {
    expect(goneBack(after, COPY, THEN)).toEqual(after);
    expect(previewOfGoingBack(after, COPY, THEN).changesNothing).toBe(true);
  });
});

describe('the preview of going back', () => {
  it('counts what comes back, goes and differs', () => {
    expect(previewOfGoingBack(NOW, COPY, THEN)).toEqual({
      winsBack: 1,
      winsGone: 1,
      winsChanged: 0,
      groupsBack: ['chat'],
      groupsGone: [],
      sitesBack: [{ host: 'chat.example', path: '' }],
      sitesGone: [{ host: 'more.example', path: '' }],
      // A limit and a sentence.
      choicesChanged: 2,
      daysChanged: 2,
      changesNothing: false,
    });
  });

  it('counts a win with other words, a site that moves, and a group that goes', () => {
    const copy = aSnapshot({
      groups: [group('email', [site('chat.example')])],
      wins: [win('kept', 1, 'other words')],
    });
    const now = aSnapshot({
      groups: [group('email', []), group('chat', [site('chat.example')])],
      wins: [win('kept', 1)],
    });
    expect(previewOfGoingBack(now, copy, THEN)).toMatchObject({
      winsChanged: 1,
      groupsGone: ['chat'],
      sitesBack: [],
      sitesGone: [],
      choicesChanged: 1,
    });
  });
});
