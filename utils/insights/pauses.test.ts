import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPause, slowly } from '../../tests/setup/pauses-remembered';
import { isTooEarly, lately, pauseFigures } from './pauses';

const anyPauses = fc.array(anyPause, { maxLength: 30 });

describe('what pauses did', () => {
  it('is what a slow program finds', () => {
    fc.assert(
      fc.property(anyPauses, (pauses) => {
        const { back, stayed, ...others } = pauseFigures(pauses);
        const known = Object.fromEntries(back.map(({ minutes, share }) => [minutes, share]));
        expect({ ...others, ...known, stayed: stayed?.middle ?? null }).toEqual(slowly(pauses));
      }),
    );
  });

  it.each([
    ['weeks', '2026-11-03'],
    ['months', '2026-09-01'],
    ['all', '2026-01-01'],
  ] as const)('is told of the %s that end today', (range, first) => {
    fc.assert(
      fc.property(anyPauses, (pauses) => {
        const days = lately(pauses, range, '2026-11-30').map(({ day }) => day);
        expect(days).toEqual(
          pauses.map(({ day }) => day).filter((day) => day >= first && day <= '2026-11-30'),
        );
      }),
    );
  });

  it('is too early to say before eight', () => {
    expect([7, 8].map((all) => isTooEarly({ hits: 0, all }))).toEqual([true, false]);
  });
});
