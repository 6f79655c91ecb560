/** Whatever is asked for while the disk is full, in any order: little waits, and what is done late is still right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../utils/engine/effects';
import { newState, type State } from '../../utils/engine/state';
import { NO_REST, type Rest } from '../../utils/rests/rest';
import { keepWaiting, renewWaiting, takeWaiting } from './waiting-effects';

const NOON = Date.UTC(2026, 10, 19, 12);
const MINUTE_MS = 60_000;
const first = newState({ at: NOON, uptimeMs: 0, life: 'one', timeZone: 'UTC' });
const origin = { groupId: 'email', tabId: 7 };
const RESTING: Rest = {
  ...NO_REST,
  kind: 'resting',
  startedAt: NOON,
  seconds: 600,
  from: origin,
  back: null,
  practice: null,
  parked: '',
};

const effects = fc.constantFrom<Effect>(
  { type: 'notify-by-popup' },
  { type: 'notify-by-tab' },
  { type: 'notify-by-notification' },
  { type: 'close-card-tab' },
  { type: 'close-notification' },
  { type: 'show-card' },
  { type: 'show-rest-page' },
  { type: 'close-rest-page' },
  { type: 'bring-back', origin },
  { type: 'close-origin', origin },
  { type: 'open-new-tab' },
);
const states = fc.constantFrom<State>(first, { ...first, rest: RESTING });

describe('what waits for the disk', () => {
  it('is one of each kind at the most, notifies nobody late, and is gone once it was taken', () => {
    fc.assert(
      fc.property(fc.array(effects, { maxLength: 60 }), states, (asked, state) => {
        asked.forEach((effect, index) => {
          keepWaiting([effect], undefined, NOON + index * 1_000);
        });
        const types = takeWaiting(state, NOON + 600_000).map(({ type }) => type);
        expect(types).toEqual([...new Set(types)]);
        expect(types.filter((type) => /^notify-|bring|open|origin/.test(type))).toEqual([]);
        expect(takeWaiting(state, NOON)).toEqual([]);
      }),
    );
  });

  it('follows the state as it is now: a page that has nothing to show does not open', () => {
    keepWaiting([{ type: 'show-rest-page' }], undefined, NOON);
    expect(takeWaiting(first, NOON)).toEqual([]);
    keepWaiting([{ type: 'show-rest-page' }], undefined, NOON);
    expect(takeWaiting({ ...first, rest: RESTING }, NOON + 60 * MINUTE_MS)).toHaveLength(1);
  });

  it('waits anew when she asks for it once more', () => {
    keepWaiting([{ type: 'open-new-tab' }], 'a press', NOON);
    renewWaiting('a press', NOON + 5 * MINUTE_MS);
    renewWaiting('another press', NOON + 20 * MINUTE_MS);
    expect(takeWaiting(first, NOON + 6 * MINUTE_MS)).toEqual([{ type: 'open-new-tab' }]);
  });
});
