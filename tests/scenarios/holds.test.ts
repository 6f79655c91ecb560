/** Calls, coming back, and everything else that keeps us silent: nothing that is due is lost by it. */
import { describe, it } from 'vitest';
import { day } from './timeline';

describe('a call', () => {
  it('keeps a pause that is due waiting, for as long as it lasts, and is followed by it', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news, a call can be heard -> a pause is due, held by sound',
      '09:31:11 -> held by call',
      '09:31:10 hands off',
      '09:50 -> a pause is due, no card, our tab is not there, lid',
      '10:20 the call is silent -> held by call',
      '10:21:55 -> no card',
      '10:22:05 -> the call is over, the card is open, our tab is not there',
      '10:23 rest 10 min, uses the keys -> resting, no pause is due',
    );
  });

  it('has silences in it', async () => {
    await day(
      '09:00 opens mail',
      '09:31 a call can be heard, hands off',
      '09:40 the call is silent',
      '09:41:50 a call can be heard -> held by call',
      '09:43 -> held by call, no card, our tab is not there',
    );
  });

  it('is not the ping of a chat, once or all morning', async () => {
    await day(
      '09:00 opens mail',
      '09:31 a call can be heard -> a pause is due, held by sound',
      '09:31:02 the call is silent -> not held, no call',
    );
    const pings = Array.from({ length: 20 }, (_, n) => {
      const minutes = String(31 + n).padStart(2, '0');
      return [`09:${minutes} a call can be heard`, `09:${minutes}:02 the call is silent`];
    });
    await day('09:00 opens mail', ...pings.flat(), '09:50:30 -> no call, not held, our tab waits');
    await day(
      '09:00 opens mail',
      ...pings.flat(),
      '09:50:30 hands off',
      '09:50:50 -> the card is open',
    );
  });

  it('that falls silent is over, though a chat goes on pinging there', async () => {
    await day(
      '09:00 opens mail',
      '09:31 a call can be heard',
      '09:35 the call is silent -> held by call',
      '09:36:30 a call can be heard',
      '09:36:32 the call is silent',
      '09:37:05 -> the call is over',
    );
  });

  it('ends a minute after the camera is off', async () => {
    await day(
      '09:00 opens mail',
      '09:31 shares, hands off -> held by call',
      '09:35 stops sharing',
      '09:35:55 -> held by call, no card',
      '09:36:05 -> the call is over, the card is open',
    );
  });

  it('is news once: put off, the pause asks again without it', async () => {
    await day(
      '09:00 opens mail',
      '09:31 shares, hands off',
      '09:35 stops sharing',
      "09:36:05 -> the card is open, the call's end is news",
      "09:36:10 after this one -> a pause waits, the call's end is no news",
      "09:46:30 -> the card is open, the call's end is no news",
    );
  });

  it('in five: a deadline, and no refusal', async () => {
    await day(
      '09:00 opens mail',
      '09:31 shares',
      '09:40 stops sharing',
      '09:41:30 in five, uses the keys -> a pause waits, the call is over',
      '09:42 the background dies',
      '09:46:20 uses the keys -> a pause waits',
      '09:46:32 hands off',
      '09:46:48 -> the card is open, 0 pauses offered',
    );
  });

  it('in five is kept when she has left the mail for the call', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news, shares',
      '10:20 stops sharing',
      '10:21:10 in five, uses the keys -> a pause waits',
      '10:26:15 -> a pause is due',
      '10:26:20 hands off',
      '10:26:40 -> the card is open',
    );
  });

  it('not yet: a quarter of an hour more, and no refusal', async () => {
    await day(
      '09:00 opens mail',
      '09:31 shares',
      '09:40 stops sharing',
      '09:41:30 not yet, uses the keys -> a pause is due, held by call-said',
      '09:56:20 -> held by call-said, our tab is not there',
      '09:56:32 hands off -> the call is over',
      '09:56:48 -> the card is open, 0 pauses offered',
    );
  });

  it('that she tells of ends by itself after an hour', async () => {
    await day(
      '09:00 opens mail',
      '09:31 says she is on a call, hands off -> held by call-said',
      '09:40 opens news',
      '10:30:50 -> held by call-said, no card, our tab is not there',
      '10:31:05 -> the call is over, the card is open',
    );
  });

  it('is over when she says so, though it can be heard a little longer', async () => {
    await day(
      '09:00 opens mail',
      '09:31 a call can be heard -> held by sound',
      '09:35 says it is over -> a pause is due, not held',
      '09:36 -> not held',
      '09:36:10 hands off',
      '09:36:30 -> the card is open',
    );
  });

  it('is forgotten without a pause', async () => {
    await day('09:00 opens mail', '09:05 shares', '09:10 stops sharing', '09:12:10 -> no call');
  });

  it('does not outlast the browser', async () => {
    await day(
      '09:00 opens mail',
      '09:31 shares',
      '09:32 the browser is killed',
      '09:33 stops sharing, the browser starts with mail -> no call, a pause is due',
    );
  });

  it('keeps no pause for longer than any absence after it', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news, shares',
      '10:20 stops sharing',
      '10:25:50 -> a pause is due',
      '10:26:10 -> no pause is due, no call',
    );
  });
});

describe('coming back', () => {
  it('to the computer is a quiet time', async () => {
    await day(
      '09:00 opens mail, may read for 1 min',
      '09:31 locks',
      '09:34 unlocks, uses the keys -> a pause is due, held by just-arrived',
      '09:34:10 opens news, stays on another tab -> no card',
      '09:34:20 hands off',
      '09:35:55 -> no card',
      '09:36:10 -> the card is open',
    );
  });

  it('is as long as she likes', async () => {
    await day(
      '09:00 opens mail, may arrive for 10 min',
      '09:31 locks',
      '09:34 unlocks, uses the keys',
      '09:43:50 -> held by just-arrived, our tab is not there',
      '09:44:05 -> not held',
    );
  });

  it('to a group whose day is used up waits before it asks', async () => {
    await day(
      '09:00 opens mail, sets daily to 20 min, takes session away',
      '09:20:10 hands off',
      '09:20:40 closes it, uses the keys',
      '09:30 opens news',
      '09:50 opens mail',
      '09:50:35 -> a pause is due, held by just-arrived',
      '09:51 hands off',
      '09:51:55 -> no card',
      '09:52:10 -> the card is open',
    );
  });
});

describe('what ends while she sits still', () => {
  it('is a lull at once: a film', async () => {
    await day(
      '09:00 opens mail',
      '09:31 sound, hands off -> held by sound',
      '09:33 -> no card',
      '09:34 silence -> the card is open',
    );
  });
});

describe('what she works in herself', () => {
  it('in full screen all day, is asked about by the other way, and no card opens over it', async () => {
    await day(
      '09:00 opens mail, full screen',
      '09:31 hands off',
      '09:32 uses the keys -> a pause is due, held by full-screen, no card, our tab is not there',
      '09:40:05 -> our tab waits, no card',
    );
    await day(
      '09:00 opens mail, full screen, may be notified',
      '09:40:05 -> a notification waits, our tab is not there, no card',
    );
  });

  it('in full screen is held altogether where it is a film, a call, or another page', async () => {
    for (const what of ['sound', 'shares', 'opens slides, sound']) {
      await day(
        `09:00 opens mail`,
        `09:30:30 full screen, ${what} -> a pause is due`,
        '09:34 opens mail',
        '09:34:01 opens slides',
        '09:38 opens mail',
        '09:38:01 opens slides',
        '09:42 -> a pause is due, our tab is not there, no card',
      );
    }
  });

  it('plays: no card over it, and the other way all the same', async () => {
    await day(
      '09:00 opens mail, sound',
      '09:31 hands off',
      '09:32 uses the keys -> a pause is due, held by sound, no card',
      '09:40:05 -> our tab waits, no card',
    );
  });

  it('plays on when its day is used up, and is asked as if it were silent', async () => {
    await day(
      '09:00 opens mail, sets daily to 30 min, takes session away, sound',
      '09:30:10 hands off -> a pause is due, not held',
      '09:30:30 -> the card is open',
    );
  });
});
