/** What is written down of a pause: once when it ends, and once more when it is known what came of it. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PauseEntry } from '../../utils/history/pause';
import { StoredPauseSchema } from '../../utils/history/rows';
import { storedOn } from '../world/disk';
import type { World } from '../world/world';
import { day } from './timeline';

const MINUTE = 60_000;

/** What the database has of them. */
async function kept({ machine }: World): Promise<readonly PauseEntry[]> {
  const { database } = await storedOn(machine);
  return v.parse(v.array(StoredPauseSchema), database['pauses:2026-11'] ?? []);
}

async function only(world: World): Promise<PauseEntry> {
  const [entry, ...others] = await kept(world);
  if (entry === undefined) throw new Error('Nothing was written down.');
  expect(others).toEqual([]);
  return entry;
}

const RESTED = [
  '09:00 opens mail',
  '09:30 hands off',
  '09:30:20 -> the card is open',
  '09:30:30 rests 10 min',
] as const;

describe('a pause that is answered', () => {
  it('by a rest, is told at once', async () => {
    const entry = await only(await day(...RESTED));
    expect(entry).toMatchObject({
      day: '2026-11-19',
      groupId: 'email',
      limits: ['session'],
      ways: ['popup'],
      answer: 'rest',
      putOff: 0,
    });
    expect(entry.outcome).toBeUndefined();
    expect(entry.notifiedMs).toBeLessThan(entry.seenMs ?? 0);
    expect(entry.seenMs).toBeLessThan(entry.endedMs);
  });

  it('by a rest, is told again when she is back, with what she rested with', async () => {
    const world = await day(...RESTED);
    await world.ask({ type: 'practice-taken', id: 'tea' });
    await world.wait(11 * MINUTE);
    await world.change({ handsOffSinceMs: null });
    await world.ask({ type: 'rest-ended' });
    await world.ask({ type: 'went-on', to: 'mail' });
    await world.wait(3 * MINUTE);
    const { practice, outcome } = await only(world);
    expect({ practice, ...outcome }).toMatchObject({ practice: 'tea', restKept: true });
    expect(outcome?.leftMs).toBeLessThan(2 * MINUTE);
    expect(outcome?.backMs).toBeGreaterThan(10 * MINUTE);
    expect(outcome?.backMs).toBeLessThan(15 * MINUTE);
  });

  it('by a rest that ends with the day, is a rest all the same', async () => {
    const evening = ['22:00 opens mail', '22:30 -> a pause is due', '22:30:30 rests 10 min'];
    const world = await day(...evening, '+1d 09:00 opens mail', '+1d 09:02');
    expect(await only(world)).toMatchObject({ day: '2026-11-19', outcome: { restKept: true } });
  });

  it('by staying, is told after two hours of that', async () => {
    const putOff = ['09:31 clicks the cup', '09:31:05 after this one'];
    const again = ['09:42 clicks the cup', '09:42:05 after this one'];
    const world = await day('09:00 may be asked 1 times, opens mail', ...putOff, ...again);
    expect(await only(world)).toMatchObject({ answer: 'refused', putOff: 1, ways: [] });
    await world.wait(130 * MINUTE);
    expect((await only(world)).outcome).toMatchObject({
      leftMs: null,
      backMs: null,
      restKept: null,
    });
  });

  it('by nothing, lapses with its session', async () => {
    const world = await day('09:00 opens mail', '09:31 opens news', '09:40', '11:00 opens chat');
    const { answer, seenMs, outcome } = await only(world);
    expect([answer, seenMs]).toEqual(['lapsed', undefined]);
    expect(outcome?.leftMs).toBeLessThan(2 * MINUTE);
    expect(outcome?.backMs).toBeNull();
  });

  it('by *not today*, unless she takes that back', async () => {
    const declined = await day('09:00 opens mail', '09:31 not today', '09:32 opens news', '09:40');
    expect((await only(declined)).answer).toBe('not-today');
    const undo = '09:31 not today, undo';
    const undone = await day('09:00 opens mail', undo, '09:32 opens news', '09:40');
    expect((await only(undone)).answer).toBe('lapsed');
  });
});

describe('leaving', () => {
  it('is seen afterwards, though nothing happened while she was gone', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:30 types at the card',
      '09:31 clicks the cup',
      '09:31:05 one breath',
      '09:40 opens news',
      '09:44 opens mail',
    );
    const { answer, outcome } = await only(world);
    expect([answer, outcome?.restKept]).toEqual(['breath', null]);
    expect(Math.round((outcome?.leftMs ?? 0) / MINUTE)).toBe(10);
    expect(outcome?.backMs).toBe(4 * MINUTE);
  });

  it('is the moment when the machine went to sleep', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:31 clicks the cup',
      '09:31:05 one breath',
      '09:50 the machine sleeps',
      '10:30 the machine wakes',
      '10:31',
    );
    const { outcome } = await only(world);
    expect(Math.abs((outcome?.leftMs ?? 0) - 19 * MINUTE)).toBeLessThan(2 * MINUTE);
    expect(Math.abs((outcome?.backMs ?? 0) - 40 * MINUTE)).toBeLessThan(2 * MINUTE);
  });
});

describe('what waits for the database', () => {
  it('waits while that is broken, and is kept once', async () => {
    const story = ['08:00 the database breaks', ...RESTED] as const;
    const world = await day(...story);
    expect(world.state.pauseHistory.waiting).toHaveLength(1);
    await world.change({ databaseIsWell: true });
    await world.wait(45 * MINUTE);
    await world.open('mail');
    await world.wait(15 * MINUTE);
    expect(await only(world)).toMatchObject({ answer: 'rest' });
    expect(world.state.pauseHistory.waiting).toEqual([]);
  });

  it('is nothing of a pause with which everything was deleted', async () => {
    const world = await day('09:00 opens mail', '09:31 -> a pause is due');
    await world.ask({ type: 'everything-deleted' });
    expect(world.state.pauseHistory).toEqual({ due: null, followed: null, waiting: [] });
    await world.wait(5 * MINUTE);
    expect(await kept(world)).toEqual([]);
  });
});
