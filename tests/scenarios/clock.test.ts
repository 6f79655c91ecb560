/** A clock that is set while something is measured by it: what she rested and what she put off is as long as it was. */
import { describe, expect, it } from 'vitest';
import { day } from './timeline';

describe('a rest', () => {
  it('is as long as it was, though the clock is set back', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:10 rests 10 min',
      '09:12 the clock is set back 60 min',
      '08:23 is back -> the rest is over, rested 13:00, 1 rest',
    );
    expect(world.state.ledger.rests).toMatchObject([{ kept: true }]);
  });

  it.each([
    ['09:22', '12:00'],
    ['10:10', '40:00'],
  ])('counts while the machine sleeps until %s', async (wake, rested) => {
    const world = await day(
      '09:00 opens mail',
      '09:10 rests 10 min',
      '09:10:20 the machine sleeps',
      `${wake} the machine wakes, is back -> the rest is over, rested ${rested}, 1 rest`,
    );
    expect(world.state.ledger.rests).toMatchObject([{ kept: true }]);
  });

  it('takes a clock that is set forward for a sleep: the two look the same', async () => {
    await day(
      '09:00 opens mail',
      '09:10 rests 10 min',
      '09:11 the clock is set forward 60 min',
      '10:11:30 is back -> the rest is over, rested 40:00, 1 rest',
    );
  });

  it('that came of a pause is still the rest that came of it', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:40 rests 10 min',
      '09:32 the clock is set back 60 min',
      '08:43 uses the keys, is back, goes on to mail -> no rest',
      '08:45',
    );
    expect(world.state.ledger.rests).toMatchObject([{ kept: true }]);
    expect(world.state.pauseHistory.followed).toBeNull();
  });
});

describe('what she put off', () => {
  it('asks again after ten minutes, though the clock is set back', async () => {
    await day(
      '09:00 opens mail',
      '09:31 clicks the cup',
      '09:31:05 after this one -> a pause waits',
      '09:32 the clock is set back 60 min -> a pause waits',
      '08:40 -> a pause waits',
      '08:41:10 -> a pause is due',
    );
  });

  it.each(['the machine sleeps', 'the clock is set forward 4 min'])(
    'asks again at the time that she was told, though %s',
    async (jump) => {
      await day(
        '09:00 opens mail',
        '09:31 clicks the cup',
        '09:31:05 after this one -> a pause waits',
        `09:32 ${jump}`,
        '09:36 the machine wakes -> a pause waits',
        '09:41 -> a pause waits',
        '09:41:10 -> a pause is due',
      );
    },
  );
});

describe('a pause that asks', () => {
  it('goes on asking, though the clock is set back', async () => {
    await day(
      '09:00 opens mail',
      '09:31 -> a pause is due',
      '09:32 the clock is set back 60 min',
      '08:32:31 -> a pause is due',
    );
  });

  it('goes on asking, though the clock is set back while the background is not there', async () => {
    await day(
      '09:00 opens mail',
      '09:31 -> a pause is due',
      '09:32 the background dies, the clock is set back 60 min',
      '08:32:10 opens news, opens mail -> a pause is due',
    );
  });

  it('takes an answer to the card that is open while the clock is set back', async () => {
    const world = await day(
      '09:00 opens mail',
      '09:31 clicks the cup',
      '09:32 the clock is set back 60 min',
      '08:32:10 closes the card -> a pause waits',
    );
    expect(world.state.pause).toMatchObject({ putOff: 1, card: null });
  });
});
