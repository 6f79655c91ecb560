/** How often a card opens by itself, whatever she does, and whatever is refused or killed. */
import { describe, expect } from 'vitest';
import { holdOver } from './random-days';

const MINUTE = 60_000;

let most = 0;
let close = 0;

describe('while she never sits still', () => {
  holdOver('restless', 12, {
    'no two cards open by themselves within two minutes, and no more than four in half an hour': {
      goesOn: async ({ machine: { cardsByThemselves: cards } }) => {
        for (const [index, at] of cards.entries()) {
          const before = cards.slice(0, index);
          const last = before.at(-1) ?? 0;
          expect(at - last).toBeGreaterThanOrEqual(2 * MINUTE);
          const inHalfAnHour = before.filter((one) => at - one < 30 * MINUTE).length + 1;
          expect(inHalfAnHour).toBeLessThanOrEqual(4);
          most = Math.max(most, inHalfAnHour);
          if (at - last < 3 * MINUTE) close += 1;
        }
      },
      atLast: () => {
        expect(most, 'and four there were').toBe(4);
        expect(close, 'and close they were').toBeGreaterThan(2);
      },
    },
  });
});
