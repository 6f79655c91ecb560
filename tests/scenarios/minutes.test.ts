/** Days of counting: a minute is a minute, whatever the browser, the machine and the clock do. */
import { describe, it } from 'vitest';
import { day, tell } from './timeline';

describe('counting', () => {
  it('counts what is in front of the focused window, and nothing else', async () => {
    await day(
      '09:00 opens mail',
      '09:10 opens news -> counted 10:00',
      '09:15 opens mail',
      '09:20 another application -> counted 15:00',
      '09:25 -> counted 15:00',
      '09:25 back at the window',
      '09:30 -> counted 20:00',
    );
  });

  it('notices within half a minute that a window has come back after hours', async () => {
    await day(
      '09:00 opens mail',
      '09:10 another application -> counted 10:00',
      '09:30 the background dies',
      '11:00:15 back at the window',
      '11:02 -> counted at least 11:15',
    );
  });

  it('writes twice a minute while she reads, however often it looks', async () => {
    await day('09:00 opens mail', '09:10 -> counted 10:00, at most 24 writes');
  });

  it('stops two minutes after she left the chair, and goes on with sound', async () => {
    await day('09:00 opens mail, hands off', '09:20 -> counted 2:00');
    await day('09:00 opens mail, hands off, sound', '09:20 -> counted 20:00');
  });

  it('stops after as long as she has set', async () => {
    await day('09:00 opens mail, hands off, may read for 5 min', '09:20 -> counted 5:00');
    await day(
      '09:00 opens mail, hands off',
      '09:01:30 may read for 1 min -> counted 1:30',
      '09:20 -> counted 1:30',
    );
  });

  it('stops when the screen is locked', async () => {
    await day('09:00 opens mail', '09:05 locks', '09:20 -> counted 5:00');
  });

  it('does not count the card', async () => {
    await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:15 -> counted 30:15',
      '09:31:30 -> the card is open, counted 30:25',
    );
  });

  it('does not count a rest, nor a glance at mail during it', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rest 10 min -> resting, counted 10:00',
      '09:12 opens mail',
      '09:12:40 opens rest page -> resting, counted 10:00',
      '09:19 -> resting, counted 10:00',
    );
  });

  it('ends a rest when she is back in mail for more than a minute, and counts that minute', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rest 10 min',
      '09:17 opens mail',
      '09:18:05 -> the rest is over, 1 rest, counted 11:05',
      '09:20 -> counted 13:00',
    );
  });
});

describe('sleep, death and restart', () => {
  it('credits at most a beat for a night of sleep', async () => {
    await day(
      '22:00 opens mail',
      '22:10 the machine sleeps',
      '+1d 06:10 the machine wakes -> session 0:00',
      '+1d 06:11 -> counted 1:00, session 1:00',
    );
  });

  it('loses nothing when the background dies', async () => {
    await day('09:00 opens mail', '09:05:10 the background dies', '09:10 -> counted 10:00');
  });

  it('meets the limit within the half minute when it dies just before', async () => {
    await day(
      '09:00 opens mail',
      '09:29:50 the background dies',
      '09:30:25 -> a pause is due, counted 30:25',
    );
  });

  it('counts nothing while the browser is closed', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:05:10 the browser is killed',
      '10:00 the browser starts with mail',
      '10:05 -> session 5:00',
    );
    const countedMs = world.state.ledger.countedMs.email ?? 0;
    if (countedMs < 9.5 * 60_000 || countedMs > 10.2 * 60_000) throw new Error(`${countedMs} ms`);
  });
});

describe('days', () => {
  it('turn at four in the morning', async () => {
    await day(
      '23:50 opens mail -> day 2026-11-19',
      '+1d 00:20 -> counted 30:00, day 2026-11-19',
      '+1d 01:00 opens news',
      '+1d 03:59:30 opens mail',
      '+1d 04:00:30 -> counted 0:30, day 2026-11-20',
    );
  });

  it('are one day in the night when clocks go forward', async () => {
    await tell(
      { date: '2026-03-28', timeZone: 'Europe/Berlin' },
      '+1d 00:10 opens mail',
      '+1d 03:30 -> counted 140:00, day 2026-03-28',
      '+1d 04:10 -> day 2026-03-29, counted 10:00',
    );
  });
});

describe('a rest', () => {
  it('goes on while the background is dead and the browser is closed, and comes back', async () => {
    await day(
      '09:00 opens mail',
      '09:30 rest 10 min -> resting',
      '09:31 the background dies',
      '09:33 the browser is killed',
      '09:35 the browser starts with mail -> resting, the rest page is in front',
      '09:45 -> resting',
      '09:46 is back -> the rest is over, 1 rest',
    );
  });

  it('adds a sip when it ends sooner than half', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rest 10 min',
      '09:12 is back -> the rest is over, 0 rests, cup at 2',
    );
  });

  it('goes on in full screen as anywhere, and holds nothing back once she has left that', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rest 10 min, full screen -> resting, counted 10:00',
      '09:15 the background dies',
      '09:21 leaves full screen, is back -> the rest is over, 1 rest, counted 10:00, cup at 5',
      '09:21:10 goes on to mail -> no rest',
      '09:52 -> a pause is due, steam',
    );
  });

  it('is over half an hour after it was full when she never came back, and gone by the next day', async () => {
    await day(
      '22:00 opens mail',
      '22:10 rest 10 min, opens news -> 0 rests',
      '22:49 -> resting, 0 rests',
      '22:51 -> the rest is over, rested 40:00, 1 rest, cup at 5',
      '+1d 04:01 -> no rest, 0 rests, cup at 1',
    );
  });
});

describe("today's cup", () => {
  it('takes a sip for each win, keeps its level when one is let go, and opens the next day with one', async () => {
    await day(
      '09:00 opens news -> cup at 1',
      '09:01 has 1 win -> cup at 2',
      '09:02 has 3 wins -> cup at 4',
      '09:03 has 2 wins -> cup at 4',
      '09:04 has 9 wins -> cup at 5',
      '+1d 04:00:05 -> cup at 1',
    );
  });
});

describe('what nobody should have to think of', () => {
  it('full screen counts', async () => {
    await day('09:00 opens mail', '09:05 full screen', '09:10 -> counted 10:00');
  });

  it('an hour of sound without a key or the mouse is an empty chair', async () => {
    await day(
      '09:00 opens mail, hands off, sound',
      '10:01:50 -> counted 61:50',
      '10:30 -> counted 62:00, the strip is 09:00-09:00:30 in-front; 09:00:30-09:02 reading; 09:02-10:02 sound then away',
      '10:31 uses the keys, hands off',
      '10:41 -> counted 72:00',
    );
  });

  it('an hour of sound is counted out while the background is dead, too', async () => {
    await day(
      '09:00 opens mail, hands off, sound',
      '10:01:40 the background dies',
      '10:05 -> counted 62:00',
    );
  });

  it('forty seconds of sleep are none of hers, and the session goes on', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the machine sleeps',
      '09:10:40 the machine wakes -> counted 10:00',
      '09:15:40 -> counted 15:00, session 15:00',
    );
  });

  it('a sleep over the start of the day leaves each day its own', async () => {
    await day(
      '+1d 03:50 opens mail',
      '+1d 03:59 the machine sleeps',
      '+1d 05:00 the machine wakes -> counted 0:00, day 2026-11-20',
      '+1d 05:10 -> counted 10:00',
    );
  });

  it('a machine that never woke again has counted nothing since', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the machine sleeps',
      '12:00 the browser is killed',
      '12:01 the browser starts with news -> counted 10:00',
    );
  });

  it('a clock that is set forward or back makes no minute and takes none', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the clock is set forward 60 min -> counted 10:00',
      '10:15 -> counted 15:00, day 2026-11-19',
    );
    await day(
      '09:00 opens mail',
      '09:10 the clock is set back 60 min -> counted 10:00',
      '08:15 -> counted 15:00, day 2026-11-19',
    );
  });

  it('a flight west keeps the day and what was used of it', async () => {
    await tell(
      { timeZone: 'America/New_York' },
      '13:50 opens mail',
      '14:00 flies to America/Los_Angeles -> counted 10:00',
      '14:10 -> counted 20:00, session 20:00, day 2026-11-19',
    );
  });

  it('a flight east begins the day that it is there', async () => {
    await tell(
      { timeZone: 'America/New_York' },
      '22:00 opens mail',
      '22:10 flies to Europe/Berlin',
      '22:10:40 -> counted 0:40, day 2026-11-20',
    );
  });

  it('a background that dies two seconds after she came loses nothing', async () => {
    await day('09:00 opens mail', '09:00:02 the background dies', '09:05 -> counted 5:00');
  });

  it('alarms that ring half a minute late lose nothing, and ask within the half minute', async () => {
    await day(
      '09:00 opens mail, alarms ring half a minute late',
      '09:05:10 the background dies',
      '09:10 -> counted 10:00',
      '09:29:50 the background dies',
      '09:30:31 -> a pause is due, counted 30:31',
    );
  });

  it('an update while the card is open brings the pause back', async () => {
    await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:30 -> the card is open',
      '09:30:40 the extension is updated, uses the keys -> a pause is due, no card',
      '09:31 hands off',
      '09:32:30 -> held by just-arrived, no card',
      '09:32:50 -> the card is open',
    );
  });

  it('an hour in which it was disabled counts nothing', async () => {
    await day(
      '09:00 opens mail',
      '09:10 the browser is killed',
      '10:10 the browser starts with mail',
      '10:20 -> counted 20:00',
    );
  });

  it('mail and another page, one after the other every second, are half a minute of mail in a minute', async () => {
    const lines = Array.from({ length: 60 }, (_, second) => {
      const time = `09:00:${String(second).padStart(2, '0')}`;
      return `${time} opens ${second % 2 === 0 ? 'mail' : 'news'}`;
    });
    await day(...lines, '09:01 opens news -> counted 0:30, session 0:30');
  });
});
