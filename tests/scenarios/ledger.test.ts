/** Days as their strip tells them: why each minute was counted, why not, and what she struck out. */
import { describe, expect, it } from 'vitest';
import { day, tell } from './timeline';

describe('the strip', () => {
  it('tells why each minute was counted, and why counting stopped', async () => {
    await day(
      '09:00 opens mail',
      '09:10 opens news',
      '09:15 opens mail',
      '09:20 another application',
      '09:25 back at the window',
      '09:30 locks',
      '09:40 unlocks -> the strip is 09:00-09:10 in-front then elsewhere; 09:15-09:20 in-front then other-window; 09:25-09:30 in-front then locked',
    );
  });

  it('tells reading from using, and sound from both, by the half minute', async () => {
    await day(
      '09:00 opens mail',
      '09:05 hands off',
      '09:10 -> the strip is 09:00-09:05:30 in-front; 09:05:30-09:07 reading then away',
    );
    await day(
      '09:00 opens mail',
      '09:05 hands off, sound',
      '09:10 opens news -> the strip is 09:00-09:05:30 in-front; 09:05:30-09:07 reading; 09:07-09:10 sound then elsewhere',
    );
  });

  it('tells of the card, the rest and the way back', async () => {
    await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:31:30 rest 10 min, uses the keys -> the strip is 09:00-09:30:25 in-front then resting',
      '09:42 is back -> 1 rest drawn',
      '09:42:10 goes on to mail',
      '09:50 opens news -> the strip is 09:00-09:30:25 in-front then resting; 09:42:10-09:50 in-front then elsewhere',
    );
  });

  it('tells of sleep, and of a browser that was closed', async () => {
    await day(
      '22:00 opens mail',
      '22:10 the machine sleeps',
      '22:40 the machine wakes',
      '22:50:15 the browser is killed',
      '23:00 the browser starts with mail',
      '23:05 opens news -> the strip is 22:00-22:10 in-front then asleep; 22:40-22:50:15 in-front then asleep; 23:00-23:05 in-front then elsewhere',
    );
  });

  it('begins anew each day', async () => {
    await day(
      '+1d 03:50 opens mail',
      '+1d 04:10 opens news -> the strip is 04:00-04:10 in-front then elsewhere',
    );
  });

  it('is as calm as a reader is: a scroll each fifty seconds for half an hour is no thirty spans', async () => {
    const lines = Array.from({ length: 36 }, (_, index) => {
      const seconds = index * 50;
      const [minute, second] = [Math.floor(seconds / 60), seconds % 60];
      return `09:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')} uses the keys, hands off`;
    });
    const world = await day(
      '08:59:59 opens mail',
      ...lines,
      '09:29:59 -> counted 30:00, at most 65 writes',
    );
    expect(world.state.ledger.spans.length).toBeLessThan(4);
  });
});

describe('a stretch that was not her', () => {
  it('is taken from the day and from the session, and is put back exactly', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:10 opens news',
      '09:11 opens mail',
      '09:20 opens news -> counted 19:00, session 19:00',
      '09:21 strikes out 09:05 to 09:15 -> counted 10:00, session 10:00',
      '09:21 strikes out 09:05 to 09:15 -> counted 10:00, session 10:00',
      '09:21 -> the strip is 09:00-09:05 in-front; 09:05-09:10 struck then elsewhere; 09:11-09:15 struck; 09:15-09:20 in-front then elsewhere',
      '09:22 puts back 09:05 to 09:15 -> counted 19:00, session 19:00',
    );
    expect(world.state.ledger.spans.map(({ ms }) => ms)).toEqual([600_000, 540_000]);
  });

  it('takes a pause away that was due for it, and the limit waits for as long again', async () => {
    await day(
      '09:00 opens mail',
      '09:30:02 -> a pause is due, steam',
      '09:31 strikes out 09:00 to 09:20 -> no pause is due, open, session 11:00',
      '09:49:59 -> no pause is due',
      '09:50:01 -> a pause is due',
      '09:51 puts back 09:00 to 09:20 -> a pause is due, session 51:00',
    );
  });

  it('may be still going on: what is counted after it counts', async () => {
    await day(
      '09:00 opens mail',
      '09:10:10 strikes out 09:00 to 09:15 -> counted 0:00, session 0:00',
      '09:20:10 -> counted 10:00, session 10:00',
    );
  });

  it('of an earlier session leaves this one alone', async () => {
    await day(
      '09:00 opens mail',
      '09:10 opens news',
      '09:20 opens mail',
      '09:25 strikes out 09:00 to 09:10 -> counted 5:00, session 5:00',
    );
  });

  it('stays struck out when the background dies, and when the browser does', async () => {
    await day(
      '09:00 opens mail',
      '09:10 opens news, strikes out 09:00 to 09:04 -> counted 6:00',
      '09:11 the background dies',
      '09:30 the browser is killed',
      '09:40 the browser starts with news -> counted 6:00',
      '09:41 puts back 09:00 to 10:00 -> counted 10:00',
    );
  });

  it('is struck on the day when clocks go back, by the clock that she sees', async () => {
    await tell(
      { date: '2026-10-25', timeZone: 'Europe/Berlin' },
      '05:00 opens mail',
      '05:30 opens news, strikes out 05:10 to 05:20 -> counted 20:00',
    );
  });
});
