/** What is said of backups, of a state that came back, and of when she last had a file: dates as she would say them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakKeys } from '../../tests/setup/in-words';
import type { GoingBack } from '../../utils/snapshot/going-back';
import { backupInWords } from './backup-in-words';
import { goingBackInWords } from './going-back-in-words';
import { recoveredInWords } from './recovered-in-words';
import { dayAndTime, dayAndTimeFirst, howLongAgo } from './when';

const at = (text: string) => new Date(text).getTime();
/** A Thursday. */
const now = () => at('2026-11-19T10:00');

/** Times are read in her zone, in which a night of 25 hours has been. */
beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  speakKeys('en-GB');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a day with its time', () => {
  it.each([
    ['2026-11-19T04:00', /^backups.todayAt 0?4:00$/],
    ['2026-11-18T23:59', /^Wednesday (at )?23:59$/],
    ['2026-11-14T04:00', /^Saturday (at )?04:00$/],
    // A week ago "Thursday" could be today.
    ['2026-11-12T10:30', /^12 November (at )?10:30$/],
    ['2025-12-24T18:00', /^24 December 2025 (at )?18:00$/],
    // A clock that was set back since.
    ['2026-11-21T04:00', /^21 November (at )?0?4:00$/],
  ])('%s', (text, words) => {
    expect(dayAndTime(at(text), now())).toMatch(words);
  });

  it('begins a line with a capital', () => {
    expect(dayAndTimeFirst(at('2026-11-19T04:00'), now())).toMatch(/^backups.today 0?4:00$/);
  });
});

describe('how long ago', () => {
  it.each([
    ['2026-11-19T09:59', 'today'],
    ['2026-11-19T10:01', 'today'],
    ['2026-11-18T23:59', 'yesterday'],
    ['2026-11-07T12:00', '12 days ago'],
    // A night of 25 hours lies between.
    ['2026-10-24T23:00', '26 days ago'],
    ['2026-08-01T12:00', '4 months ago'],
    ['2027-01-01T12:00', 'today'],
  ])('%s', (text, words) => {
    expect(howLongAgo(at(text), now())).toBe(words);
  });
});

describe('a backup', () => {
  const copy = {
    takenAt: now(),
    why: 'daily',
    winsCount: 1214,
    sitesCount: 3,
    daysCount: 9,
  } as const;

  it('says why it was made and what is in it, and nothing of nothing', () => {
    expect(backupInWords(copy)).toBe(
      'backups.why.daily · counts.wins.other 1,214, counts.sites.other 3',
    );
    expect(backupInWords({ ...copy, why: 'restore', winsCount: 0, sitesCount: 0 })).toBe(
      'backups.why.restore',
    );
  });

  it('says what going back to it would change', () => {
    const nothing: GoingBack = {
      winsBack: 0,
      winsGone: 0,
      winsChanged: 0,
      groupsBack: [],
      groupsGone: [],
      sitesBack: [],
      sitesGone: [],
      choicesChanged: 0,
      daysChanged: 0,
      changesNothing: true,
    };
    expect(goingBackInWords(nothing)).toEqual([]);
    const sitesGone = [{ host: 'mail.example', path: '' }];
    expect(goingBackInWords({ ...nothing, winsBack: 1, sitesGone, daysChanged: 2 })).toEqual([
      'backups.winsBack.one 1',
      'backups.sitesGo.one 1 mail.example',
      'backups.daysChange.other 2',
    ]);
  });
});

describe('data that came back', () => {
  it('says when it was lost, which backup this is, and that her wins are here', () => {
    const recovered = {
      at: now() - 60_000,
      copyFrom: at('2026-11-14T04:00'),
      why: 'unreadable',
    } as const;
    expect(recoveredInWords(recovered, now())).toMatch(
      /^recovered.today.unreadable 0?9:59 recovered.copyFrom Saturday (at )?0?4:00 recovered.winsAreHere$/,
    );
    expect(
      recoveredInWords({ ...recovered, copyFrom: null, why: 'empty' }, now() + 86_400_000),
    ).toMatch(
      /^recovered.earlier.empty Thursday (at )?0?9:59 recovered.noCopy recovered.winsAreHere$/,
    );
    expect(recoveredInWords({ ...recovered, copyFrom: null, why: 'winless' }, now())).toMatch(
      /^recovered.today.winless 0?9:59 recovered.fromFile$/,
    );
  });
});
