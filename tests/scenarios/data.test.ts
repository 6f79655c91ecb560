/** Days on which a store breaks or is lost: the minutes go on, and what is hers comes back. */
import { describe, expect, it } from 'vitest';
import { day, tell } from './timeline';

describe('a database that is broken', () => {
  it('holds up no minute and no day; what is over is kept when it is well', async () => {
    await tell(
      { date: '2026-11-19' },
      '09:00 the database breaks',
      '10:00 opens mail',
      '10:20 opens news -> counted 20:00',
      '+1d 04:00 -> day 2026-11-20, 1 day waits',
      '+1d 09:00 opens mail',
      '+1d 09:05 opens news -> counted 5:00',
      '+2d 04:30 -> day 2026-11-21, 2 days wait, counted 0:00',
      '+2d 05:00 the database is well',
      '+2d 05:10 opens mail -> 0 days wait, 2026-11-19 is kept with 20:00, 2026-11-20 is kept with 5:00',
    );
  });

  it('may be broken when the browser is killed, and the day still waits', async () => {
    await day(
      '03:00 the database breaks',
      '03:10 opens mail',
      '03:20 opens news',
      '04:10 the browser is killed',
      '09:00 the browser starts with news -> 1 day waits',
      '09:10 the database is well',
      '09:20 opens mail -> 2026-11-18 is kept with 10:00',
    );
  });

  it('costs a hundred days of it, and a record that stays small', async () => {
    const lines = Array.from({ length: 130 }, (_, n) => [
      `+${n}d 09:00 opens mail`,
      `+${n}d 09:10 opens news`,
    ]).flat();
    const { state } = await day('08:00 the database breaks', ...lines);
    expect(state.closedDays).toHaveLength(100);
    expect(state.closedDays.at(-1)).toMatchObject({ countedMs: { email: 600_000 } });
    expect(state.closedDays.filter(({ spans }) => spans.length > 0)).toHaveLength(7);
    expect(JSON.stringify(state.closedDays).length).toBeLessThan(47_000);
  });
});

describe('a record that is lost', () => {
  it('comes back as it was in the morning, and minutes are counted on from there', async () => {
    await day(
      '09:00 sets session to 20 min, opens mail',
      '09:10 opens news',
      '+1d 09:00 opens mail',
      '+1d 09:10 opens news -> counted 10:00',
      '+1d 12:00 the record is lost -> recovered, counted 0:00, day 2026-11-20, 2026-11-19 is kept with 10:00',
      '+1d 12:01 opens mail',
      '+1d 12:21 -> counted 20:00, a pause is due',
    );
  });

  it('ends what passes by itself: a rest, a pause, a session', async () => {
    await day(
      '03:40 opens mail',
      '04:12 -> a pause is due',
      '04:13 the record is lost -> recovered, no pause is due, session 0:00',
    );
    await day('03:55 rests 30 min', '04:10 the record is lost -> recovered, no rest');
  });
});
