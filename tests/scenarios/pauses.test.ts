/** Days with pauses: when one falls due, how it is offered, and what each answer leads to. */
import { describe, expect, it } from 'vitest';
import { day } from './timeline';

describe('a long session', () => {
  it('falls due at thirty minutes, steams at once, and waits for her to let go of the keys', async () => {
    await day(
      '09:00 opens mail -> no pause is due, open',
      '09:29:59 -> no pause is due, counted 29:59',
      '09:30:01 -> a pause is due, steam, no card',
      '09:33:00 -> a pause is due, no card, 0 pauses offered',
      '09:33:10 hands off',
      '09:33:24 -> no card',
      '09:33:26 -> the card is open, 0 pauses offered',
      '09:33:28 -> the card is open, 1 pauses offered',
    );
  });

  it('offers the pause when she comes to another tab and stays there', async () => {
    await day(
      '09:00 opens mail',
      '09:31 -> a pause is due, no card',
      '09:32 opens news, stays on another tab -> the card is open',
    );
  });

  it('joins gaps under five minutes and does not count them', async () => {
    await day(
      '09:00 opens mail',
      '09:20 opens news',
      '09:24 opens mail -> session 20:00',
      '09:33:59 -> no pause is due',
      '09:34:01 -> a pause is due',
    );
  });

  it('is a new session after five minutes away', async () => {
    await day(
      '09:00 opens mail',
      '09:20 opens news',
      '09:25:01 opens mail',
      '09:30:01 -> session 5:00',
    );
  });

  it('lapses with its session', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news -> a pause is due',
      '09:35:50 -> a pause is due',
      '09:36:02 -> no pause is due, open',
    );
  });
});

describe('her four choices', () => {
  const due = ['09:00 opens mail', '09:30:10 hands off', '09:30:30 -> the card is open'] as const;

  it('rest now: the rest page comes, nothing more is asked, a kept rest ends the session', async () => {
    await day(
      ...due,
      '09:31 rest 10 min, uses the keys -> resting, the rest page is in front, no pause is due',
      '09:41 is back -> the rest is over, 1 rest, cup at 5',
      '09:41:10 goes on to mail -> no rest, mail is in front',
      '09:46:10 -> session 5:00',
    );
  });

  it('one breath: nothing more for an hour, and the session goes on', async () => {
    await day(
      ...due,
      '09:31 one breath, uses the keys -> no pause is due',
      '10:30:50 -> no pause is due',
      '10:31:05 -> a pause is due',
    );
  });

  it('after this one: the same pause from ten minutes on, and twice is a refusal', async () => {
    await day(
      ...due,
      '09:31 after this one, uses the keys -> a pause waits, open',
      '09:40:59 -> a pause waits',
      '09:41:01 -> a pause is due, steam, 1 pauses offered',
      '09:41:10 hands off',
      '09:41:30 -> the card is open',
      '09:42 after this one, uses the keys -> no pause is due',
      '10:41:50 -> no pause is due',
      '10:42:05 -> a pause is due',
    );
  });

  it('not today: quiet until tomorrow, with a way back', async () => {
    await day(
      ...due,
      '09:31 not today, uses the keys -> open, no card',
      '09:32 undo -> a pause is due, steam',
      '09:33 not today -> open',
      '11:00 -> open, no card',
      '11:01 opens news',
      '+1d 03:30 opens mail',
      '+1d 03:59:58 -> open, no pause is due',
      '+1d 04:00:05 -> a pause is due',
    );
  });

  it('not today, taken back, is no refusal, and the card goes on', async () => {
    const world = await day(
      ...due,
      '09:31 declines in the card, undo -> a pause is due, the card is open',
      '09:31:05 declines in the card, undo',
      '09:31:10 declines in the card, undo',
      '09:32 -> counted 30:25',
      '09:32 closes the card, uses the keys -> a pause waits',
    );
    expect(world.state.tally.refusalsInRow).toBe(0);
  });

  it('takes a closed card for "after this one" once it was seen, and for nothing before', async () => {
    await day(
      ...due,
      '09:31 closes the card, uses the keys -> a pause waits',
      '09:41:10 hands off',
      '09:41:26 uses the keys, closes the card -> a pause is due, no card',
    );
  });
});

describe('at most', () => {
  it('three pauses a day, an hour apart', async () => {
    await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:31 one breath, uses the keys -> 1 pauses offered',
      '10:31:10 hands off',
      '10:32 one breath, uses the keys -> 2 pauses offered',
      '11:32:10 hands off',
      '11:33 one breath, uses the keys -> 3 pauses offered',
      '16:00 -> no pause is due, 3 pauses offered',
      '+1d 04:00:10 -> a pause is due, 0 pauses offered',
    );
  });

  it('half as often after three refusals in a row', async () => {
    const refuses = (first: string, second: string, third: string, fourth: string) =>
      [
        `${first} hands off`,
        `${second} after this one, uses the keys`,
        `${third} hands off`,
        `${fourth} after this one, uses the keys -> no pause is due`,
      ] as const;
    await day(
      '05:00 opens mail, may be asked 6 times',
      ...refuses('05:30:10', '05:31', '05:41:10', '05:42'),
      ...refuses('06:42:10', '06:43', '06:53:10', '06:54'),
      ...refuses('07:54:10', '07:55', '08:05:10', '08:06'),
      '10:05:50 -> no pause is due',
      '10:06:10 -> a pause is due',
    );
  });

  it('no pause while it is quiet; the lid is on', async () => {
    await day(
      '09:00 opens mail',
      '09:10 quiet for an hour -> lid',
      '09:31 hands off -> lid, no pause is due',
      '09:32 uses the keys -> no card',
      '10:09:58 -> lid',
      '10:10:05 -> a pause is due, steam',
    );
  });
});

describe('limits', () => {
  it('apply at once when they are lowered under what was used, and let go when raised', async () => {
    await day(
      '09:00 opens mail',
      '09:20 sets session to 15 min -> a pause is due',
      '09:21 sets session to 45 min -> no pause is due',
      '09:44:58 -> no pause is due',
      '09:45:02 -> a pause is due',
      '09:46 takes session away -> no pause is due',
    );
  });

  it("ask for the day as well, not as one of the day's three", async () => {
    await day(
      '09:00 opens mail, sets daily to 20 min, takes session away',
      '09:20:01 -> a pause is due',
      '09:20:10 hands off',
      '09:20:40 -> the card is open, 0 pauses offered',
      '09:21 after this one, uses the keys -> a pause waits',
      '09:26:02 -> a pause is due',
      '09:27 closes it -> no pause is due',
    );
  });

  it('never show two cards within ten minutes', async () => {
    await day(
      '09:00 opens mail, sets daily to 32 min',
      '09:30:10 hands off',
      '09:31 one breath, uses the keys',
      '09:40 -> no pause is due',
      '09:41:30 -> a pause is due',
    );
  });
});

describe('pauses that she sees and leaves, day after day', () => {
  /** Seen, and gone with its session: no refusal. */
  const left = (time: string) => [
    `${time}:00 uses the keys, opens mail`,
    `${time}:31 hands off`,
    `${time}:32 -> the card is open`,
    `${time}:32 switches away from the card to news, uses the keys`,
    `${time}:38 -> no pause is due`,
  ];
  const days = [0, 1, 2, 3].flatMap((n) =>
    ['08', '10', '12', '14', '16'].flatMap((hour) => left(`+${n}d ${hour}`)),
  );
  const next = ['+4d 08:00 uses the keys, opens mail', '+4d 08:31 hands off'];

  it('come half as often after the twentieth, until she rests', async () => {
    const world = await day(
      '07:00 opens news, may be asked 6 times',
      ...days,
      ...next,
      '+4d 08:32 switches away from the card to news, uses the keys',
      '+4d 09:00 opens mail',
      '+4d 09:35 -> no pause is due',
      '+4d 10:31:30 -> a pause is due',
      '+4d 10:32 hands off',
      '+4d 10:33 rests 10 min',
      '+4d 10:44 is back, uses the keys, opens mail',
      '+4d 11:34 -> a pause is due',
    );
    expect(world.state.tally).toMatchObject({ taken: [true], refusalsInRow: 0 });
  });

  it('come as often as ever where she has taken two of them', async () => {
    const taken = (hour: string) => [`+1d ${hour}:31 hands off`, `+1d ${hour}:32 one breath`];
    const some = days.filter((line) => !/^\+1d 1[24]:(3[128])/.test(line));
    const all = [...some, ...taken('12'), ...taken('14')].sort();
    await day(
      '07:00 opens news, may be asked 6 times',
      ...all,
      ...next,
      '+4d 08:32 switches away from the card to news, uses the keys',
      '+4d 09:00 opens mail',
      '+4d 09:35 -> a pause is due',
    );
  });
});
