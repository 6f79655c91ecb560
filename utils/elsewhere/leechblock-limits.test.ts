/** What limits of a set of LeechBlock NG come to here, and what of it stays behind. */
import { describe, expect, it } from 'vitest';
import type { Foreign } from './foreign';
import { readForeignText } from './read';

const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function read(options: Record<string, string>, n = 1): Foreign {
  const sets = Object.entries({ setName: 'Set', sites: 'example.org', days: '127', ...options });
  const made = readForeignText(sets.map(([name, value]) => `${name}${n}=${value}`).join('\n'), '');
  if (made.kind === 'refused') throw new Error(made.why.kind);
  return made.foreign;
}
const limitsIn = (options: Record<string, string>) => read(options).sets[0]?.limits;
const leftIn = (options: Record<string, string>) => read(options).leftOut;

describe('minutes', () => {
  it.each([
    ['30', '86400', 1_800],
    ['0.5', '86400', 30],
    ['1.5', '86400', 90],
    ['1439', '86400', 86_340],
  ])('%s in %s seconds', (limitMins, limitPeriod, seconds) => {
    expect(limitsIn({ limitMins, limitPeriod })).toEqual({ daily: { on: true, seconds } });
  });

  it.each([
    ['10', '3600', 'period'],
    ['10', '604800', 'period'],
    ['10', '1', 'period'],
    ['1440', '86400', 'minutes'],
    ['999999999', '86400', 'minutes'],
    ['0', '86400', 'minutes'],
    ['-5', '86400', 'minutes'],
    ['1e3', '86400', 'minutes'],
    ['NaN', '86400', 'minutes'],
    ['Infinity', '86400', 'minutes'],
  ])('%s in %s seconds stay behind', (limitMins, limitPeriod, kind) => {
    expect(limitsIn({ limitMins, limitPeriod })).toEqual({});
    expect(leftIn({ limitMins, limitPeriod })).toEqual([{ kind, names: ['Set'] }]);
  });

  it('are none where one half is missing', () => {
    expect(leftIn({ limitMins: '10', limitPeriod: '' })).toEqual([]);
    expect(limitsIn({ limitMins: '', limitPeriod: '86400' })).toEqual({});
  });

  it('come along without what is about them', () => {
    const options = { limitMins: '30', limitPeriod: '86400', rollover: 'true', limitOffset: '4' };
    expect(limitsIn(options)).toHaveProperty('daily');
    expect(leftIn(options).map(({ kind }) => kind)).toEqual(['rollover', 'dayStart']);
  });
});

describe('hours', () => {
  const ranges = (times: string, days = '127') => limitsIn({ times, days })?.closedHours?.ranges;

  it.each([
    ['0000-2400', '127', [[EVERY_DAY, 0, 0]]],
    ['0900-1700', '1', [[[7], 540, 1_020]]],
    ['0900-1700', '64', [[[6], 540, 1_020]]],
    ['0900-1200 1100-1700', '62', [[WORKDAYS, 540, 1_020]]],
    [
      '1300-1700, 0900-1200',
      '62',
      [
        [WORKDAYS, 540, 720],
        [WORKDAYS, 780, 1_020],
      ],
    ],
    ['2200-2400', '62', [[WORKDAYS, 1_320, 0]]],
    // On some days the night is none: Monday from midnight on is not Sunday's.
    [
      '0000-0700,2000-2400',
      '62',
      [
        [WORKDAYS, 0, 420],
        [WORKDAYS, 1_200, 0],
      ],
    ],
    [
      '0000-0700,1200-1300,2000-2400',
      '127',
      [
        [EVERY_DAY, 720, 780],
        [EVERY_DAY, 1_200, 420],
      ],
    ],
    ['0900-2959', '2', [[[1], 540, 0]]],
    // What can't be read is as it begins there: Monday to Friday.
    ['0900-1700', 'x', [[WORKDAYS, 540, 1_020]]],
    ['0900-1700', '4294967295', [[WORKDAYS, 540, 1_020]]],
  ] as const)('%s on %s', (times, days, expected) => {
    const made = expected.map(([on, fromMinutes, toMinutes]) => ({
      days: on,
      fromMinutes,
      toMinutes,
    }));
    expect(ranges(times, days)).toEqual(made);
    expect(leftIn({ times, days })).toEqual([]);
  });

  it.each(['2200-0600', '0900-0900', '9-17', '0960-1000', 'always'])(
    '%s stays behind, and the rest comes along',
    (word) => {
      expect(ranges(`0900-1200,${word}`)).toHaveLength(1);
      expect(leftIn({ times: `0900-1200,${word}` })).toEqual([{ kind: 'hours', names: ['Set'] }]);
    },
  );

  it('stay behind where there are more of them than have room', () => {
    const times = Array.from({ length: 15 }, (_, n) => String(n + 5).padStart(2, '0'))
      .map((hour) => `${hour}00-${hour}30`)
      .join(',');
    expect(ranges(times)).toBeUndefined();
    expect(leftIn({ times })).toEqual([{ kind: 'hours', names: ['Set'] }]);
  });

  it('and minutes that hold together alone stay behind', () => {
    const options = { conjMode: 'true', times: '0900-1700', limitMins: '5', limitPeriod: '86400' };
    expect(limitsIn(options)).toEqual({});
    expect(leftIn(options)).toEqual([{ kind: 'together', names: ['Set'] }]);
  });

  it('of the whole day say nothing beside minutes that hold together with them', () => {
    const options = { conjMode: 'true', times: '0000-2400', limitMins: '5', limitPeriod: '86400' };
    expect(limitsIn(options)).toEqual({ daily: { on: true, seconds: 300 } });
    expect(leftIn(options)).toEqual([]);
  });
});

describe('what else a set says', () => {
  it('is a breath, where it counts down before each opening', () => {
    const options = { times: '0000-2400', blockURL: 'delayed.html?$S&$U' };
    expect(limitsIn(options)).toEqual({ breath: { on: true, firmness: 'wait' } });
    expect(leftIn(options)).toEqual([]);
    // There, minutes change nothing about it.
    const withMinutes = { ...options, limitMins: '30', limitPeriod: '86400' };
    expect(limitsIn(withMinutes)).toEqual({ breath: { on: true, firmness: 'wait' } });
    const atTimes = { ...options, times: '0900-1700' };
    expect(limitsIn(atTimes)).toHaveProperty('closedHours');
    expect(leftIn(atTimes)).toEqual([{ kind: 'countdown', names: ['Set'] }]);
  });

  it.each([
    [{ blockURL: 'https://example.com/go-away' }, 'ownPage'],
    [{ blockURL: 'password.html?$S&$U' }, 'locks'],
    [{ customMsg: 'Go back' }, 'ownPage'],
    [{ applyFilter: 'true' }, 'ownPage'],
    [{ closeTab: 'true' }, 'ownPage'],
    [{ prevOpts: 'true' }, 'locks'],
    [{ allowOverride: 'true' }, 'locks'],
    [{ minBlock: '5' }, 'locks'],
    [{ passwordRequire: '1' }, 'locks'],
    [{ countAudio: 'true' }, 'counting'],
    [{ countFocus: 'false' }, 'counting'],
    [{ activeTabMode: '1' }, 'counting'],
    [{ regexpBlock: '.*' }, 'patterns'],
    [{ sitesURL: 'https://example.com/list' }, 'fetched'],
  ])('stays behind: %j', (options, kind) => {
    expect(leftIn(options)).toEqual([{ kind, names: ['Set'] }]);
    expect(read(options).sets).toHaveLength(1);
  });

  it.each([{ sites: 'a.example ~gossip' }, { regexpKeyword: 'gossip' }, { allowRefers: 'true' }])(
    'says that limits for some pages are for all of them here: %j',
    (options) => {
      const { different } = read({ ...options, times: '0900-1700' });
      expect(different).toContainEqual({ kind: 'somePages', names: ['Set'] });
      expect(read(options).different).not.toContainEqual({ kind: 'somePages', names: ['Set'] });
    },
  );

  it('has thirty of them at most, each with a number of its own', () => {
    const text = 'sites1=a.example\nsites01=b.example\nsites0=c.example\nsites31=d.example';
    expect(readForeignText(text, '')).toMatchObject({ foreign: { sets: [{ number: 1 }] } });
  });

  it('tells of locks on the whole, and names no password', () => {
    const made = readForeignText('sites1=a.example\noa=1\npassword=secret\norp=secret', '');
    expect(JSON.stringify(made)).toContain('"locks"');
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  it('keeps away what is about private windows, and a set without a site', () => {
    const options =
      'sites1=a.example\nincogMode1=2\nsites2=~word\nsites3=b.example\nsites4=+c.example';
    const made = readForeignText(options, '');
    expect(made).toMatchObject({
      foreign: {
        sets: [{ number: 3 }],
        leftOut: [
          { kind: 'private', names: ['LeechBlock 1'] },
          { kind: 'keywords', names: ['word'] },
        ],
      },
    });
  });

  it.each([
    [{ disable: 'true' }, true],
    [{ days: '0' }, true],
    [{}, false],
  ])('is off there: %j', (options, isOff) => {
    expect(read(options).sets[0]).toMatchObject({ isOff });
  });

  it.each([
    ['Mail at night', 'Mail at night'],
    ['100%20 fun', '100%20 fun'],
    ['  a\t b ', 'a b'],
    ['a\u202eb\u2066c\u200f', 'abc'],
    ['\ud83d', '\ufffd'],
    ['👩‍👧 خانه\u200cها', '👩‍👧 خانه\u200cها'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    [`${'x'.repeat(59)}👩`, 'x'.repeat(59)],
    ['', ''],
  ])('has a name: %s', (setName, name) => {
    expect(read({ setName }).sets[0]?.name).toBe(name);
  });
});
