/** How often a card opens by itself, whatever she does, and whatever is refused or killed. */
import { expect, it } from 'vitest';
import { everyRestlessDay } from './random-days';

const MINUTE = 60_000;

it('no two cards open by themselves within two minutes, and no more than four in half an hour', () => {
  let most = 0;
  let close = 0;
  everyRestlessDay(({ cardsByThemselves: cards }) => {
    for (const [index, at] of cards.entries()) {
      const before = cards.slice(0, index);
      const last = before.at(-1) ?? 0;
      expect(at - last).toBeGreaterThanOrEqual(2 * MINUTE);
      const inHalfAnHour = before.filter((one) => at - one < 30 * MINUTE).length + 1;
      expect(inHalfAnHour).toBeLessThanOrEqual(4);
      most = Math.max(most, inHalfAnHour);
      if (at - last < 3 * MINUTE) close += 1;
    }
  });
  expect(most, 'and four there were').toBe(4);
  expect(close, 'and close they were').toBeGreaterThan(2);
});
