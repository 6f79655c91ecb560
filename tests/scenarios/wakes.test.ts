/** Machines wake by themselves at night, in an empty room, and the clock of keys and mouse begins anew with each wake. */
import { describe, it } from 'vitest';
import { day } from './timeline';

/** Mail stays in front, and the machine wakes each quarter of an hour, for so many minutes. */
function wakes(count: number, minutes: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = 22 * 60 + 30 + index * 15;
    return [
      `${clock(at)} the machine wakes by itself`,
      `${clock(at + minutes)} the machine sleeps`,
    ];
  }).flat();
}

/** Of minutes since the midnight before: `+1d 01:30`. */
function clock(minute: number): string {
  const time = [Math.floor(minute / 60) % 24, minute % 60].map((n) => `${n}`.padStart(2, '0'));
  return `${minute < 24 * 60 ? '' : '+1d '}${time.join(':')}`;
}

describe('a night in which the machine wakes 17 times with her mail in front', () => {
  it.each([1, 3, 8])(
    'counts nothing, after she has closed the lid over it (%i min each)',
    async (minutes) => {
      await day(
        '22:00 opens mail',
        '22:10 the machine sleeps',
        ...wakes(17, minutes),
        '+1d 03:00 -> counted 10:00',
        '+1d 07:00 the machine wakes, unlocks -> counted 0:00, not away',
        '+1d 07:10 -> counted 10:00',
      );
    },
  );

  it.each([1, 3, 8])(
    'counts nothing, after she has walked off and it fell asleep (%i min each)',
    async (minutes) => {
      await day(
        '22:00 opens mail',
        '22:05 hands off',
        '22:20 the machine sleeps -> counted 7:00',
        ...wakes(17, minutes),
        '+1d 03:59 -> counted 7:00',
      );
    },
  );

  it('counts nothing though a page begins to play', async () => {
    await day(
      '22:00 opens mail',
      '22:10 the machine sleeps',
      '23:00 the machine wakes by itself',
      '23:01 sound',
      '23:40 -> counted 10:00',
    );
  });

  it('counts nothing though the background dies in each of them', async () => {
    await day(
      '22:00 opens mail',
      '22:10 the machine sleeps',
      ...wakes(6, 3).flatMap((line) =>
        line.endsWith('itself')
          ? [line, line.replace(/:(\d\d) .*/, ':$1:20 the background dies')]
          : [line],
      ),
      '+1d 03:00 -> counted 10:00',
    );
  });
});

describe('her return', () => {
  const SLEPT = [
    '09:00 opens mail',
    '09:10 the machine sleeps',
    '10:00 the machine wakes by itself',
  ];

  it('is known by keys that no wake makes, and the time since it woke was hers', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the machine sleeps',
      '10:00 the machine wakes -> counted 10:00, not away',
      '10:00:44 -> counted 10:00',
      '10:00:46 -> counted 10:46, away at least 49:00',
      '10:10 -> counted 20:00, session 10:00',
    );
  });

  it('is known by a tab, a window, an unlocked screen, or a word to a page of ours', async () => {
    await day(
      ...SLEPT,
      '10:01:30 uses the keys, opens news -> away at least 49:00',
      '10:02 opens mail',
      '10:05 -> counted 13:00',
    );
    await day(
      ...SLEPT,
      '10:00:10 another application',
      '10:01:30 uses the keys, back at the window',
      '10:05 -> counted 13:30',
    );
    await day(
      '09:00 opens mail',
      '09:09 locks',
      '09:10 the machine sleeps',
      '10:00 the machine wakes by itself',
      '10:01 uses the keys, unlocks -> counted 9:00, away at least 50:00',
      '10:03 -> counted 11:00',
    );
    await day(...SLEPT, '10:00:20 uses the keys, quiet for an hour', '10:01 -> counted 11:00');
  });

  it('is known by the first key after half a minute, though she has only read till then', async () => {
    await day(
      ...SLEPT,
      '10:01:20 uses the keys',
      '10:02 -> counted 10:30',
      '10:05 -> counted 13:30',
    );
  });

  it('is known though the clock was ahead at the wake, and is put right after it', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the machine sleeps',
      '09:50 the clock is set forward 120 min, the machine wakes',
      '11:50:20 the clock is set back 120 min',
      '09:52 -> counted at least 11:20',
    );
  });

  it('is known at once where the machine has been awake all the while', async () => {
    await day(
      '09:00 opens mail',
      '09:10 hands off',
      '10:30 uses the keys -> away 78:00',
      '10:30:20 hands off',
      '10:50 -> counted 14:20',
    );
  });
});
