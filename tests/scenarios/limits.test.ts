/** Days with limits that stand: closed hours and openings, how they ask, and what holds them. 2026-11-19 is a Thursday. */
import { expect, it } from 'vitest';
import { storedOn } from '../world/disk';
import { day, tell } from './timeline';

const CLOSED = '17:00 closes from 18:00 to 08:00 on days 1-5';

it('closed hours ask when they begin, with a word ten minutes before, and again when she comes back', async () => {
  await day(
    CLOSED,
    '17:40 opens mail -> no pause is due, nothing comes soon',
    '17:49:58 -> nothing comes soon',
    '17:50:02 -> closedHours comes soon, no pause is due, open',
    '17:59:58 -> no pause is due',
    '18:00:01 -> a pause is due, steam, it asks for closedHours, nothing comes soon',
    '18:01 hands off',
    '18:01:20 -> the card is open',
    '18:02 closes it, uses the keys, opens news -> no pause is due',
    '18:30 opens mail -> a pause is due, it asks for closedHours',
    '18:30:10 opens news',
    '18:36 -> no pause is due',
  );
});

it('closed hours are none of the day’s pauses, give five minutes more, and can’t be refused', async () => {
  await day(
    CLOSED,
    '17:30 may be asked 1 times',
    '18:10 opens mail -> a pause is due',
    '18:12:10 hands off',
    '18:12:30 -> the card is open, 0 pauses offered',
    '18:13 after this one, uses the keys -> a pause waits',
    '18:17:59 -> a pause waits',
    '18:18:01 -> a pause is due',
    '18:20 hands off',
    '18:20:20 -> the card is open',
    '18:21 after this one, uses the keys -> a pause waits, it asks for closedHours',
    '18:26:01 -> a pause is due, it asks for closedHours',
  );
});

it('closed hours end by the clock, over midnight and over the turn of the day', async () => {
  await day(
    CLOSED,
    '+1d 07:58 opens mail -> a pause is due, it asks for closedHours',
    '+1d 07:59:59 -> a pause is due',
    '+1d 08:00:01 -> no pause is due, open',
    '+1d 08:01 opens news',
    // From Friday evening into Saturday, and not again on Saturday evening.
    '+2d 07:50 opens mail -> a pause is due',
    '+2d 08:00:01 -> no pause is due',
    '+2d 08:10 opens news',
    '+2d 20:00 opens mail -> no pause is due',
  );
});

it('closed hours go by the clock where she is', async () => {
  await day(
    CLOSED,
    '18:30 opens mail -> a pause is due',
    '18:31 opens news',
    '18:50 flies to America/New_York',
    '18:51 opens mail -> no pause is due',
  );
});

it('openings ask from the one after the last, and no sooner than ten minutes after a card', async () => {
  await day(
    '09:00 sets openings to 2',
    '09:00 opens mail',
    '09:02 opens news',
    '09:04 opens mail -> no pause is due',
    '09:05 opens news',
    '09:11 opens mail -> no pause is due',
    '09:12 opens news',
    '09:18 opens mail -> a pause is due, it asks for openings',
    '09:20:10 hands off',
    '09:20:30 -> the card is open, 0 pauses offered',
    '09:21 closes it, uses the keys, opens news',
    '09:29 opens mail -> no pause is due',
    '09:30:40 -> a pause is due, it asks for openings',
    '09:31 opens news',
    '+1d 09:00 opens mail -> no pause is due',
  );
});

it('several limits at once are one pause, and all of them are written down', async () => {
  const told = await day(
    '17:00 closes from 18:00 to 08:00 on days 1-5',
    '17:00 sets daily to 40 min',
    '17:35 opens mail',
    '18:00:02 -> it asks for closedHours',
    '18:15:02 -> it asks for closedHours+daily',
    '18:16 rest 10 min, uses the keys -> no pause is due',
  );
  const { pauseHistory } = told.state;
  const written = [pauseHistory.followed?.entry, ...pauseHistory.waiting].find(Boolean);
  const { database } = await storedOn(told.machine);
  expect(written?.limits ?? database['pauses:2026-11']).toEqual(['closedHours', 'daily']);
});

it('what was counted in closed hours is told apart from then on', async () => {
  const world = await day(
    CLOSED,
    '17:50 opens mail',
    '18:20 opens news',
    '+1d 09:00 opens news -> 0 days waits',
  );
  const { database } = await storedOn(world.machine);
  const kept = database['day:2026-11-19'] as { summary: { groups: { email: object } } };
  expect(kept.summary.groups.email).toMatchObject({ afterHoursMs: 20 * 60_000 });
});

it('quiet and *not today* hold the card of closed hours, too', async () => {
  await tell(
    { date: '2026-11-19' },
    CLOSED,
    '17:50 opens mail, quiet for an hour',
    '18:10 -> no pause is due, lid',
    '18:50:01 -> a pause is due, it asks for closedHours+session',
    '18:52:10 hands off',
    '18:52:30 -> the card is open',
    '18:53 not today, uses the keys -> open, no card',
    '19:30 -> open',
  );
});

it('time off closes what is work until she is back, and asks elsewhere as on any day', async () => {
  const world = await day('09:00 opens news');
  await world.ask({ type: 'group-marked', id: 'email', work: true });
  await world.ask({ type: 'settings-changed', settings: { timeOffUntil: '2026-11-21' } });
  await world.open('mail');
  await world.wait(2_000);
  expect(world.state.pause).toMatchObject({ kind: 'due', limit: 'closedHours' });
  await world.open('news');
  await world.goTo(Date.UTC(2026, 10, 21, 4));
  await world.open('mail');
  await world.wait(2_000);
  expect(world.state.today.day).toBe('2026-11-21');
  expect(world.state.pause.kind).toBe('none');
});
