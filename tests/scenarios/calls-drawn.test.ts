/** When she was on a call, as the strip of her day has it: whatever dies, sleeps or turns meanwhile. */
import { expect, it } from 'vitest';
import { day } from './timeline';

it('is written down from when it is known to when it was heard last', async () => {
  await day(
    '09:00 opens mail -> no call drawn',
    '09:31 opens news, a call can be heard',
    '10:20 the call is silent',
    '10:23 -> call at 09:31-10:20 drawn',
    '11:00 opens mail, shares',
    '11:10 stops sharing',
    '11:12 -> calls at 09:31-10:20 and 11:00-11:10 drawn',
  );
});

it('is one, though she says so before it is heard, and again while it is', async () => {
  await day(
    '09:00 opens mail',
    '09:31 says she is on a call',
    '09:40 a call can be heard',
    '10:40 says she is on a call',
    '10:50 the call is silent',
    '10:55 says it is over -> call at 09:31-10:55 drawn',
  );
  await day(
    '09:00 opens mail',
    '09:31 says she is on a call',
    '10:40 -> call at 09:31-10:31 drawn',
  );
});

it('is written down while it goes on, so that a death of the background loses half an hour at most', async () => {
  const world = await day(
    '09:00 opens news',
    '09:30 a call can be heard',
    '11:10 -> call at 09:30-11:00 drawn',
    '11:11 the background dies',
    '11:20 the call is silent',
    '11:25 -> call at 09:30-11:20 drawn',
  );
  expect(world.machine.writes).toBeLessThan(20);
});

it('ends with the browser, and with the machine that falls asleep', async () => {
  await day(
    '09:00 opens mail',
    '09:30 a call can be heard',
    '09:40 opens news',
    '09:50 the browser is killed',
    '10:10 the browser starts with mail -> call at 09:30-09:40 drawn',
  );
  await day(
    '22:00 opens news',
    '22:10 a call can be heard',
    '22:45 the machine sleeps',
    '+1d 03:00 the machine wakes, the call is silent',
    '+1d 03:05 -> call at 22:10-22:40 drawn',
  );
});

it('over the turn of the day is a part of each', async () => {
  const world = await day(
    '03:30 opens news',
    '03:40 a call can be heard',
    '04:20 the call is silent',
    '04:25 -> call at 04:00-04:20 drawn',
  );
  const [before] = world.state.closedDays;
  expect(before?.calls.map(({ fromAt, toAt }) => Math.round((toAt - fromAt) / 60_000))).toEqual([
    20,
  ]);
});

it('is forgotten with everything else, and has gone back to it when that is undone', async () => {
  const world = await day(
    '09:00 opens mail',
    '09:31 shares',
    '09:40 stops sharing',
    '09:45 opens news',
  );
  const { calls } = world.state.ledger;
  await world.ask({ type: 'everything-deleted' });
  expect(world.state.ledger.calls).toEqual([]);
  await world.ask({ type: 'way-back-taken' });
  expect(world.state.ledger.calls).toEqual(calls);
});
