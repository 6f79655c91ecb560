/** The reminder of a win that she asked for, and her look back: once on a day, whatever dies, sleeps or is set back. */
import { describe, it } from 'vitest';
import { day, tell } from './timeline';

describe('the reminder by a notification', () => {
  it('comes at her hour, once, and each day anew', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '19:59 opens news -> reminded 0 times by notification',
      '20:01 -> reminded 1 time by notification, the popup does not remind her',
      '23:00 opens news -> reminded 1 time by notification',
      '+1d 09:00 opens news -> the reminder is gone, reminded 1 time by notification',
      '+1d 20:01 -> reminded 2 times by notification',
    );
  });

  it('is nothing that she hears of unasked, nor on the day on which she chose an hour gone by', async () => {
    await day('09:00 opens news', '20:01 opens news -> reminded 0 times by notification');
    await day(
      '20:30 opens news, is reminded by notification at 20:00',
      '20:40 opens news -> reminded 0 times by notification, the popup does not remind her',
      '+1d 20:01 opens news -> reminded 1 time by notification',
    );
  });

  it('does not come with a win that is there, and goes with one that comes', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '10:00 has 1 win',
      '20:01 opens news -> reminded 0 times by notification',
      '+1d 20:01 opens news -> reminded 1 time by notification',
    );
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '20:01 opens news -> reminded 1 time by notification',
      '20:05 has 1 win -> the reminder is gone',
    );
  });

  it('comes though the background or the browser has died before its hour, and once though they die after it', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '19:00 the background dies',
      '20:01 -> reminded 1 time by notification',
      '20:02 the background dies',
      '20:10 opens news, the browser is killed',
      '20:20 the browser starts with news',
      '20:30 opens news -> reminded 1 time by notification',
      '+1d 19:00 the browser is killed',
      '+1d 20:30 the browser starts with news',
      '+1d 20:31 opens news -> reminded 2 times by notification',
    );
  });

  it('is told no second time by a clock that is set back, by hours or by a day', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '20:01 -> reminded 1 time by notification',
      '20:30 the clock is set back 60 min',
      '20:05 opens news -> reminded 1 time by notification',
      '21:30 the clock is set back 1440 min',
      '20:05 opens news -> reminded 1 time by notification',
    );
  });

  it('waits until she is there again, for two hours, and then leaves it', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '19:00 the machine sleeps',
      '21:00 the machine wakes',
      '21:01 opens news -> reminded 1 time by notification',
      '+1d 19:00 locks, hands off',
      '+1d 20:30 -> reminded 1 time by notification',
      '+1d 22:05 unlocks, uses the keys',
      '+1d 22:10 opens news -> reminded 1 time by notification, the popup does not remind her',
      '+2d 19:30 hands off',
      '+2d 20:30 -> reminded 1 time by notification',
      '+2d 20:40 uses the keys',
      '+2d 20:41 opens news -> reminded 2 times by notification',
    );
  });

  it('keeps still while she is quiet, on a call, at rest or in full screen, and comes after that', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '19:50 quiet for an hour',
      '20:30 -> reminded 0 times by notification',
      '20:51 -> reminded 1 time by notification',
      '+1d 19:50 says she is on a call',
      '+1d 20:30 -> reminded 1 time by notification',
      '+1d 20:40 says it is over',
      '+1d 20:41 opens news -> reminded 2 times by notification',
      '+2d 19:58 rests 5 min',
      '+2d 20:01 -> reminded 2 times by notification',
      '+2d 20:04 is back -> reminded 3 times by notification',
      '+3d 19:00 full screen',
      '+3d 20:10 -> reminded 3 times by notification',
      '+3d 20:20 leaves full screen, opens news -> reminded 4 times by notification',
    );
  });

  it('does not come on a healing day, not even when she is well again', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '19:00 is not well',
      '20:01 opens news -> reminded 0 times by notification',
      '20:30 is well again',
      '20:31 opens news -> reminded 0 times by notification, the popup does not remind her',
    );
  });

  it('stands in the popup where the browser shows none', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '10:00 the browser shows no notifications',
      '20:01 opens news -> reminded 0 times by notification, the popup reminds her',
      '20:02 the background dies',
      '20:03 opens news -> the popup reminds her',
      '20:04 puts the reminder away -> the popup does not remind her',
    );
  });

  it('leads to the field for a win', async () => {
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '20:01 -> reminded 1 time by notification',
      '20:02 clicks the reminder -> the reminder is gone, 1 card by itself',
    );
  });

  it('comes by the clock on the wall where she is, after midnight on the day that goes on', async () => {
    await tell(
      { timeZone: 'America/New_York' },
      '09:00 opens news, is reminded by notification at 01:00',
      '23:00 opens news -> reminded 0 times by notification',
      '+1d 01:01 opens news -> day 2026-11-19, reminded 1 time by notification',
    );
    await day(
      '09:00 opens news, is reminded by notification at 20:00',
      '10:00 flies to America/New_York',
      '20:01 opens news -> reminded 0 times by notification',
      '+1d 02:01 opens news -> reminded 1 time by notification',
    );
  });
});

describe('the reminder in the popup', () => {
  it('stands there from her hour on, until she puts it away, has a win, or the day is over', async () => {
    await day(
      '09:00 opens news, is reminded by popup at 20:00 -> the popup does not remind her',
      '20:00:01 opens news -> the popup reminds her, reminded 0 times by notification',
      '20:10 puts the reminder away, the background dies',
      '20:11 opens news -> the popup does not remind her',
      '+1d 09:00 opens news -> the popup does not remind her',
      '+1d 20:01 opens news -> the popup reminds her',
      '+1d 20:02 has 1 win -> the popup does not remind her',
      '+2d 20:01 opens news, quiet for an hour -> the popup does not remind her',
      '+2d 21:02 opens news -> the popup reminds her',
      '+2d 21:03 is not well -> the popup does not remind her',
    );
  });
});

describe('the look back', () => {
  it('is there on her day alone, until she has had it or the day is over', async () => {
    await day(
      '09:00 opens news -> the look back is not there',
      '09:01 looks back on friday -> the look back is not there',
      '+1d 09:00 opens news -> the look back is there',
      '+1d 10:00 the browser is killed',
      '+1d 11:00 the browser starts with news',
      '+1d 11:01 opens news -> the look back is there',
      '+1d 11:02 has looked back -> the look back is not there',
      '+1d 11:03 the browser is killed',
      '+1d 11:10 the browser starts with news',
      '+1d 11:11 opens news -> the look back is not there',
      '+2d 09:00 opens news -> the look back is not there',
      '+8d 09:00 opens news -> the look back is there',
      '+8d 09:01 is not well -> the look back is not there',
      '+8d 09:02 was not ill at all -> the look back is there',
      '+9d 09:00 opens news -> the look back is not there',
    );
  });
});
