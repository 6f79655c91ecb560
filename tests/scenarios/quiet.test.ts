/** Quiet, in each of its ways: until when it lasts, wherever she is, and what it leaves behind. */
import { describe, expect, it } from 'vitest';
import { day, tell } from './timeline';

describe('until a time', () => {
  it('is quiet until the clock on the wall shows it next', async () => {
    await day(
      '09:00 opens mail',
      '09:10 quiet until 10:15 -> lid',
      '10:14:59 -> no pause is due, lid, held by quiet',
      '10:15:01 -> a pause is due, 0 pauses offered',
    );
  });

  it('may be tomorrow, over the turn of the day, with its share in both', async () => {
    await day(
      '20:00 quiet until 08:00 -> lid',
      '+1d 07:59 -> lid, quiet 480 min of 2026-11-19',
      '+1d 08:01 -> open, quiet 240 min of the day',
    );
  });

  it('lasts no longer because a clock is set back', async () => {
    await day(
      '09:00 quiet until 10:00',
      '09:30 the clock is set back 300 min, opens news',
      '05:29 -> lid',
      '05:31 -> open',
    );
  });
});

describe('until tomorrow', () => {
  it('is until her day begins where she is by then', async () => {
    const world = await day('09:00 quiet until tomorrow', '12:00 flies to America/New_York');
    await world.goTo(Date.UTC(2026, 10, 20, 8, 59));
    expect(world.state.quiet).not.toBeNull();
    await world.goTo(Date.UTC(2026, 10, 20, 9, 1));
    expect(world.state.quiet).toBeNull();
  });

  it('is today, where it was the clock that was days ahead', async () => {
    await tell(
      { date: '2026-11-19' },
      '09:00 the clock is set forward 14400 min, opens news',
      '+10d 09:05 quiet until tomorrow -> lid',
      '+10d 09:10 the clock is set back 14400 min, opens mail',
      '09:15 opens news -> lid, day 2026-11-19',
      '+1d 03:59 -> lid',
      '+1d 04:01 -> open',
    );
  });
});

describe('until a date', () => {
  it('holds through school holidays in which the clocks change, counts all the same, and is over that morning', async () => {
    const world = await tell(
      { date: '2026-10-17' },
      '10:00 opens mail, quiet until 2026-11-02',
      '10:45 -> no pause is due, lid, counted 45:00',
      '10:46 opens news',
      '+7d 23:00 opens mail',
      '+7d 23:50 -> no pause is due, lid',
      '+7d 23:51 opens news',
      '+9d 10:00 the background dies, opens mail',
      '+9d 10:45 -> no pause is due, lid, quiet 1500 min of 2026-10-24',
      '+9d 10:50 opens news, the browser is killed, the browser starts with mail -> lid',
      '+9d 10:51 opens news',
      '+16d 03:20 opens mail',
      '+16d 03:59:30 -> no pause is due, lid',
      '+16d 04:00:30 -> a pause is due, 0 pauses offered, quiet 1440 min of 2026-11-01',
      '+16d 04:01 -> quiet 0 min of the day',
    );
    const { tally } = world.state;
    expect([tally.refusalsInRow, tally.refused, tally.offered]).toEqual([0, null, 0]);
  });

  it('is over when that day begins where she is, and not where she was', async () => {
    const world = await day('09:00 quiet until 2026-11-21', '12:00 flies to America/Los_Angeles');
    await world.goTo(Date.UTC(2026, 10, 21, 11, 59));
    expect(world.state.quiet).not.toBeNull();
    await world.goTo(Date.UTC(2026, 10, 21, 12, 1));
    expect(world.state.quiet).toBeNull();
  });

  it('is not cut short by a clock that is set back, nor ended by one that was ahead for a while', async () => {
    await day(
      '09:00 quiet until 2026-11-23',
      '09:10 the clock is set back 300 min, opens news',
      '04:15 the clock is set forward 300 min, opens mail -> lid',
      '09:20 opens news, the clock is set forward 14400 min, opens mail -> open',
      '+10d 09:25 the clock is set back 14400 min, opens news',
      '09:30 -> lid, day 2026-11-19',
      '+3d 10:00 -> lid',
      '+4d 04:01 -> open',
    );
  });

  it('is no part of days in which the machine slept, and none is longer than it was', async () => {
    await day(
      '09:00 quiet until 2026-11-24',
      '12:00 the machine sleeps',
      '+3d 10:00 the machine wakes',
      '+3d 10:10 opens news -> lid, quiet 1140 min of 2026-11-19',
      '+4d 04:01 -> lid, quiet 1440 min of 2026-11-22',
    );
  });

  it('ends at her word, and what was due comes afresh', async () => {
    await day(
      '09:00 opens mail',
      '09:31 -> a pause is due',
      '09:32 quiet until 2026-11-23 -> a pause waits, lid',
      '09:33 ends quiet -> a pause is due, 0 pauses offered, quiet 1 min of the day',
    );
  });

  it('is nothing for a day that has begun', async () => {
    await day(
      '09:00 opens mail',
      '09:31 quiet until 2026-11-19 -> a pause is due, steam',
      '09:32 quiet until 2028-01-01 -> a pause is due, steam',
    );
  });
});

it('an hour asked for after a date is an hour', async () => {
  await day('09:00 quiet until 2026-11-23', '09:10 quiet for an hour', '10:10:01 -> open');
});
