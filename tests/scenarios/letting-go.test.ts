/** What she puts down after a rest, and where it is afterwards. */
import { describe, it } from 'vitest';
import { day } from './timeline';

describe('what she lets go of', () => {
  it('is kept with its day for good, and stands nowhere else the day after', async () => {
    const { state } = await day(
      '10:00 opens mail',
      '10:05 rests 5 min',
      '10:11 is back -> it asks for a let-go',
      '10:12 lets go of the cake',
      '+1d 09:00 opens news -> day 2026-11-20, 2026-11-19 is kept with the cake put down',
    );
    if (state.letGoes.length > 0) throw new Error('It is still in the state.');
  });

  it('is kept though the background dies with it, and not when she takes it back', async () => {
    await day(
      '10:00 opens mail',
      '10:05 rests 5 min',
      '10:11 is back',
      '10:12 lets go of the cake, takes that back',
      '10:20 the background dies',
      '+1d 09:00 opens mail -> 2026-11-19 is kept without a let-go',
      '+1d 10:05 rests 5 min',
      '+1d 10:11 is back -> it asks for a let-go',
      '+1d 10:12 lets go of the party, the background dies',
      '+2d 09:00 opens news -> 2026-11-20 is kept with the party put down',
    );
  });

  it('is asked for on the day of her choice alone, and leaves the other days to the other question', async () => {
    await day(
      '09:00 is asked for a let-go once a week, opens mail',
      '10:05 rests 5 min',
      '10:11 is back -> it asks for no let-go',
      '11:05 rests 5 min',
      '11:11 is back -> it asks for no let-go',
      '12:05 rests 5 min',
      '12:11 is back -> it asks whether it helped',
      '+4d 09:00 opens mail',
      '+4d 10:05 rests 5 min',
      '+4d 10:11 is back -> it asks for a let-go',
    );
  });

  it('is nothing that she is asked for where she has switched that off', async () => {
    await day(
      '09:00 is asked for no let-go, opens mail',
      '10:05 rests 5 min',
      '10:11 is back -> it asks for no let-go',
    );
  });
});
