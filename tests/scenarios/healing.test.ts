/** Days on which she is ill: what keeps still, what comes back, and what the record says of it afterwards. */
import { describe, expect, it } from 'vitest';
import { day, tell } from './timeline';

/** From a Tuesday on. */
const week = (...lines: readonly string[]) => tell({ date: '2026-11-17' }, ...lines);

describe('a week of illness', () => {
  it('begins on Tuesday at noon, goes on twice, ends by itself, and is marked for what it was', () =>
    week(
      '09:00 opens mail, marks chat as work',
      '09:31 -> a pause is due',
      '12:00 is not well, closes the card -> no pause is due, a healing day, lid, held by healing',
      '12:40 -> no pause is due, not away',
      '13:00 opens chat -> our page speaks for chat',
      '13:05 opens mail -> mail is in front',
      '14:00 locks',
      '+1d 03:59 -> a healing day',
      '+1d 09:00 unlocks, opens mail -> no healing day, open, is asked whether it goes on',
      '+1d 09:00:30 -> 2026-11-17 is kept as a healing day',
      '+1d 09:01 is not well -> a healing day, is not asked whether it goes on',
      '+1d 10:00 -> no pause is due, 0 cards by themselves',
      '+1d 10:01 opens news',
      '+2d 08:00 opens news -> no healing day, is asked whether it goes on',
      '+2d 08:01 is not well -> a healing day',
      '+3d 08:00 opens mail -> no healing day, is asked whether it goes on',
      '+3d 08:01 needs no other healing day -> is not asked whether it goes on',
      '+3d 08:32 -> a pause is due, 0 pauses offered',
      '+4d 09:00 opens news -> no healing day, is not asked whether it goes on',
      '+4d 09:01 -> 2026-11-18 is kept as a healing day, 2026-11-19 is kept as a healing day, 2026-11-20 is kept as any other day',
    ));

  it('keeps the minutes of it as those of any day', () =>
    week(
      '09:00 opens mail',
      '09:10 is not well',
      '09:30 opens news -> counted 30:00',
      '+1d 09:00 opens news',
      '+1d 09:01 -> 2026-11-17 is kept with 30:00',
    ));
});

describe('a healing day', () => {
  it('that was a slip leaves everything as it was, and no mark', () =>
    week(
      '09:00 opens mail',
      '09:31 -> a pause is due',
      '09:31:10 is not well -> no pause is due, lid',
      '09:31:20 was not ill at all -> a pause is due, steam, 0 pauses offered',
      '09:32 opens news',
      '+1d 09:00 opens news',
      '+1d 09:01 -> 2026-11-17 is kept as any other day, is not asked whether it goes on',
    ));

  it('that she ended counts all the same', () =>
    week(
      '09:00 opens mail',
      '10:00 is not well',
      '11:00 is well again -> no healing day, no pause is due',
      '11:29 -> no pause is due',
      '11:31 -> a pause is due',
      '11:32 opens news',
      '+1d 09:00 opens news',
      '+1d 09:01 -> 2026-11-17 is kept as a healing day, is not asked whether it goes on',
    ));

  it('is asked about before any pause comes, and leaves the next one no minutes in a row', () =>
    week(
      '12:00 is not well',
      '+1d 02:50 opens mail',
      '+1d 04:01 -> no healing day, no pause is due, is asked whether it goes on',
      '+1d 04:50 -> no pause is due, open',
      '+1d 04:51 needs no other healing day',
      '+1d 04:52 -> a pause is due',
    ));

  it('goes on through the death of the background and of the browser', () =>
    day(
      '09:00 opens mail, is not well',
      '09:30 the background dies',
      '10:00 the browser is killed',
      '10:01 the browser starts with mail -> a healing day',
      '11:00 -> no pause is due, 0 cards by themselves, no notification',
    ));

  it('begun after midnight is of the day that began the morning before, and ends at four', () =>
    day(
      '23:50 opens mail',
      '+1d 00:10 is not well -> a healing day',
      '+1d 03:59 -> a healing day',
      '+1d 04:01 -> no healing day, is asked whether it goes on',
      '+1d 04:02 opens news -> 2026-11-19 is kept as a healing day',
    ));

  it('asks neither by a notification nor by a tab, and withdraws what waits', () =>
    day(
      '09:00 may be notified, is notified by notification, opens mail',
      '09:31 uses the keys',
      '09:32 hands off',
      '09:33 -> a notification waits',
      '09:34 is not well -> the notification is gone, no pause is due',
      '11:00 -> notified 1 time by notification, our tab is not there',
    ));

  it('lets her pass at work, and shows nothing for it any more once she is well', async () => {
    const world = await day('09:00 marks chat as work', '09:01 is not well', '09:02 opens chat');
    expect(world.state.boundary.standing).toMatchObject({
      groupId: 'chat',
      kinds: ['closedHours'],
    });
    await world.ask({ type: 'boundary-without-today' });
    await world.wait(1_000);
    expect(world.state.boundary).toMatchObject({
      standing: null,
      without: { chat: ['closedHours'] },
    });
    await world.ask({ type: 'healing-ended' });
    expect(world.state.boundary.without).toEqual({});
  });

  it('takes away a page that stood when it began, but for work', async () => {
    const limit = { on: true, seconds: 60, firmness: 'closed' } as const;
    const world = await day('09:00 opens news');
    await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
    await world.open('mail');
    await world.wait(120_000);
    await world.open('news');
    await world.open('mail');
    expect(world.state.boundary.standing).toMatchObject({ groupId: 'email' });
    await world.ask({ type: 'healing-begun' });
    await world.wait(1_000);
    expect(world.state.boundary.standing).toBeNull();
    await world.ask({ type: 'healing-ended' });
    await world.open('news');
    await world.open('mail');
    await world.wait(1_000);
    expect(world.state.boundary.standing).toMatchObject({ groupId: 'email', kinds: ['daily'] });
    expect(world.state.later).toEqual([]);
  });
});
