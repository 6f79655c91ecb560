/** Her hours for pauses: outside of them Full Cup counts, and keeps still. */
import { describe, expect, it } from 'vitest';
import { day, tell } from './timeline';

const DAYTIME = '08:00 may be asked from 09:00 to 17:00 on days 1-5';

describe('outside of her hours for pauses', () => {
  it('counts and asks nothing; what is reached falls due when they begin', async () => {
    await day(
      DAYTIME,
      '08:10 opens mail',
      '08:50 -> no pause is due, open, counted 40:00, held by outside-hours',
      '08:59:59 -> no pause is due',
      '09:00:01 -> a pause is due, counted 50:01',
    );
  });

  it('lets what was due wait without a word, and go with its session', async () => {
    await day(
      DAYTIME,
      '16:20 opens mail',
      '16:52 -> a pause is due',
      '17:00:01 hands off -> a pause waits, open',
      '17:01 -> no card, a pause waits',
      '17:02 opens news',
      '17:08 -> no pause is due, 0 pauses offered',
    );
  });

  it('takes away the tab that asks, and holds nothing against her', async () => {
    const world = await day(
      DAYTIME,
      '16:20 opens mail, is notified by tab',
      '16:50:20 hands off',
      '16:51 -> our tab waits',
      '16:52 uses the keys',
      '17:00:01 -> our tab is gone, a pause waits',
      '17:30 -> a pause waits, notified 1 time by tab',
    );
    const { refusalsInRow, refused } = world.state.tally;
    expect([refusalsInRow, refused]).toEqual([0, null]);
  });

  it('holds the card of a limit, and says a daily limit beforehand all the same', async () => {
    await day(
      '17:00 may be asked from 09:00 to 17:00 on days 1-5',
      '17:01 sets daily to 60 min, opens mail',
      '17:56 -> daily comes soon',
      '18:05 -> no pause is due, held by outside-hours',
    );
  });

  it('is outside on the weekend, and may be at any time once she says so', async () => {
    await tell(
      { date: '2026-11-21' },
      '10:00 may be asked from 09:00 to 17:00 on days 1-5, opens mail',
      '10:45 -> no pause is due, held by outside-hours',
      '10:46 may be asked at any time -> a pause is due',
    );
  });
});

it('follow a night shift over midnight, and the clock on the wall when it changes', async () => {
  await tell(
    { date: '2026-10-24' },
    '20:00 may be asked from 22:00 to 06:00 on days 1-7',
    '21:00 opens mail',
    '21:59 -> no pause is due',
    '22:00:01 -> a pause is due',
    '22:01 opens news',
    '+1d 05:20 opens mail',
    '+1d 05:51 -> a pause is due',
    '+1d 05:52 opens news',
    '+1d 06:00:01 -> held by outside-hours',
    '+1d 12:00 opens mail',
    '+1d 12:45 -> no pause is due, counted at least 45:00',
  );
});

it('begin by the clock where she is, and outlive the background', async () => {
  const world = await day(
    DAYTIME,
    '12:00 opens news, flies to America/New_York',
    '12:10 opens mail, the background dies, opens mail',
    '12:50 -> no pause is due, held by outside-hours',
  );
  // Three in the afternoon in Berlin.
  await world.goTo(Date.UTC(2026, 10, 19, 14, 0, 1));
  expect(world.state.pause.kind).toBe('due');
});
