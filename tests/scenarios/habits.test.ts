/** Limits that her own days suggest, over months of a life. Email has minutes in a row from the start. */
import { describe, it } from 'vitest';
import { tell } from './timeline';

type Day = readonly [count: number, ...lines: readonly string[]];

/** So many days, each with the same lines, which begin with their time. */
function days(from: number, ...spells: readonly Day[]): readonly string[] {
  let day = from;
  return spells.flatMap(([count, ...lines]) => {
    const first = day;
    day += count;
    return Array.from({ length: count }, (_, n) =>
      lines.map((line) => `+${first + n}d ${line}`),
    ).flat();
  });
}

const AN_EVENING = ['21:00 uses the keys, opens chat', '21:52 opens news'] as const;

describe('evenings in chat', () => {
  it('are asked about after the third; no thanks is an answer for a month, however they go on', async () => {
    await tell(
      { date: '2026-10-01' },
      '09:00 opens news -> nothing is suggested',
      ...days(0, [2, ...AN_EVENING]),
      '+2d 09:00 uses the keys -> nothing is suggested',
      ...days(2, [1, ...AN_EVENING]),
      '+3d 09:00 uses the keys -> session of chat is suggested at 40 min from 3 days',
      '+3d 09:01 sees the suggestion, no thanks -> nothing is suggested',
      ...days(3, [30, '09:00 uses the keys -> nothing is suggested', ...AN_EVENING]),
      '+33d 03:00 -> nothing is suggested',
      '+34d 09:00 uses the keys -> session of chat is suggested at 40 min from 13 days',
    );
  });

  it('are asked about no more once she has that limit; she can take it back, and that is her word', async () => {
    await tell(
      { date: '2026-10-01' },
      '09:00 opens news',
      ...days(0, [3, ...AN_EVENING]),
      '+3d 09:00 uses the keys -> session of chat is suggested at 40 min from 3 days',
      '+3d 09:01 sees the suggestion, takes it up -> nothing is suggested',
      '+3d 21:00 uses the keys, opens chat',
      '+3d 21:41 -> a pause is due',
      '+3d 21:42 opens news, has no limit on chat -> nothing is suggested',
      ...days(4, [
        28,
        '09:00 uses the keys -> nothing is suggested',
        '21:00 opens chat',
        '21:09 opens news',
      ]),
    );
  });
});

describe('a clock that was a day ahead when she said no thanks', () => {
  it('asks nothing again when it is put right', async () => {
    await tell(
      { date: '2026-10-01' },
      '09:00 opens news',
      ...days(0, [3, ...AN_EVENING]),
      '+3d 03:00 the clock is set forward 1440 min',
      '+4d 09:00 uses the keys -> session of chat is suggested at 40 min from 3 days',
      '+4d 09:01 sees the suggestion, no thanks -> nothing is suggested',
      '+4d 09:02 the clock is set back 1440 min',
      '+3d 09:10 uses the keys, opens mail -> day 2026-10-04, nothing is suggested',
      '+4d 09:00 uses the keys, opens mail -> day 2026-10-05, nothing is suggested',
    );
  });
});

describe('minutes of email', () => {
  it('are asked about after ten days, without those on which she was ill', async () => {
    const ill = ['09:00 uses the keys, is not well, opens mail', '12:00 opens news'] as const;
    const usual = ['09:00 uses the keys, opens mail', '10:15 opens news'] as const;
    await tell(
      { date: '2026-10-17' },
      '08:00 opens news',
      ...days(0, [4, ...usual], [2, ...ill], [5, ...usual]),
      // Clocks have been set back meanwhile.
      '+11d 09:00 uses the keys -> nothing is suggested',
      ...days(11, [1, ...usual]),
      '+12d 09:00 uses the keys -> daily of email is suggested at 60 min from 10 days',
    );
  });

  it('are asked about when she is well again', async () => {
    await tell(
      { date: '2026-10-17' },
      '08:00 opens news',
      ...days(0, [10, '09:00 uses the keys, opens mail', '10:15 opens news']),
      '+10d 09:00 uses the keys -> daily of email is suggested at 60 min from 10 days',
      '+10d 09:01 is not well -> nothing is suggested',
      '+11d 09:00 uses the keys -> daily of email is suggested at 60 min from 10 days',
    );
  });
});

describe('whatever is killed, broken or lost', () => {
  it('nothing is asked before the database has told of her days, and what was asked stays asked', async () => {
    await tell(
      { date: '2026-10-01' },
      '09:00 opens news',
      ...days(0, [3, ...AN_EVENING]),
      '+2d 23:00 the database breaks',
      '+3d 09:00 uses the keys -> nothing is suggested',
      '+3d 09:05 the database is well, the background dies',
      '+3d 09:20 uses the keys, opens mail -> session of chat is suggested at 40 min from 3 days',
      '+3d 09:21 the browser is killed',
      '+3d 09:30 the browser starts with news -> session of chat is suggested at 40 min from 3 days',
      '+3d 09:31 sees the suggestion, no thanks',
      '+3d 10:00 the record is lost',
      '+4d 09:00 uses the keys, opens news -> day 2026-10-05, nothing is suggested',
    );
  });
});
