/** Time away without being asked: noticed by itself, told by her, and never counted. */
import { describe, expect, it } from 'vitest';
import { day } from './timeline';

describe('away for five minutes or more', () => {
  it('is worth a word when she is back: hands off, locked, or asleep', async () => {
    await day(
      '09:00 opens mail',
      '09:10 hands off',
      '09:26 uses the keys -> away 14:00',
      '09:30 locks',
      '09:37 unlocks -> away 7:00',
      '09:45 the machine sleeps',
      '10:15 the machine wakes',
      '10:16 -> away at least 29:00',
    );
  });

  it('is none for shorter, in another application, on another page, or while she listens', async () => {
    await day(
      '09:00 opens mail',
      '09:10 locks',
      '09:14:50 unlocks -> not away',
      '09:20 another application',
      '09:40 back at the window -> not away',
      '09:41 opens news',
      '10:00 opens mail -> not away',
      '10:05 opens news, sound, hands off',
      '10:30 uses the keys -> not away',
    );
  });

  it('is none where a rest was begun, or the browser closed', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rest 10 min, hands off',
      '09:30 uses the keys, is back -> not away',
      '09:40 opens mail',
      '09:50 the browser is killed',
      '10:20 the browser starts with mail -> not away',
    );
  });

  it('is nothing to ask of a night, and gone tomorrow', async () => {
    await day(
      '22:00 opens mail',
      '22:30 locks',
      '+1d 07:00 unlocks -> not away',
      '+1d 07:30 locks',
      '+1d 07:40 unlocks -> away 10:00',
      '+2d 04:01 -> not away',
    );
  });

  it('stays worth a word though a short absence follows', async () => {
    await day(
      '09:00 opens mail',
      '09:10 locks',
      '09:20 unlocks -> away 10:00',
      '09:25 locks',
      '09:26 unlocks -> away 10:00',
    );
  });
});

describe('her answer', () => {
  it('rest: it fills the cup and is drawn; the session began anew', async () => {
    await day(
      '09:00 opens mail',
      '09:20 locks',
      '09:34 unlocks -> away 14:00, session 0:00',
      '09:35 says it was rest -> not away, 1 rest, cup at 5, 1 rest drawn, counted 21:00, session 1:00',
    );
  });

  it('duty: the session goes on as if she had not been away, and nothing is counted for it', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:20 locks',
      '09:34 unlocks -> session 0:00',
      '09:36 says it was duty -> not away, counted 22:00, session 22:00, cup at 1, no pause is due',
      '09:44:05 -> a pause is due',
    );
    expect(world.state.ledger.spans[0]).toMatchObject({ endedBy: 'on-duty' });
    expect(world.state.ledger.rests).toEqual([]);
  });

  it('duty, said late: what she has done since is of the same session', async () => {
    await day(
      '09:00 opens mail',
      '09:20 locks',
      '09:34 unlocks, opens news',
      '09:37 opens mail',
      '09:40 says it was duty -> session 23:00',
    );
  });

  it('duty ends no session later that ended by itself', async () => {
    await day(
      '09:00 opens mail',
      '09:20 locks',
      '09:34 unlocks, opens news',
      '09:50 says it was duty -> counted 20:00',
      '09:51 opens mail',
      '09:52 -> session 1:00',
    );
  });

  it('duty lets a pause that lapsed meanwhile fall due', async () => {
    await day(
      '09:00 opens mail',
      '09:31 locks -> a pause is due',
      '09:41 unlocks -> no pause is due',
      '09:41:30 says it was duty -> a pause is due',
    );
  });

  it('rest is the end of refusals in a row', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:30 not today, locks',
      '09:45 unlocks, uses the keys -> away 14:30',
      '09:46 says it was rest',
    );
    expect(world.state.tally.refusalsInRow).toBe(0);
  });
});
