import { describe, expect, it } from 'vitest';
import { PLACES, placeBefore, placeOf, STEPS, stepOf } from './places';

describe('the first run', () => {
  it('has four cards at most, and counts both faces of the last one as one', () => {
    expect(STEPS).toBeLessThanOrEqual(4);
    expect(PLACES.map(stepOf)).toEqual([1, 2, 3, 4, 4]);
  });

  it('goes back card by card, and no further than the start', () => {
    expect(placeBefore('mail')).toBe('start');
    expect(placeBefore('toolbar')).toBe('try');
    expect(placeBefore('start')).toBeNull();
  });

  it('finds its place in an address, and begins where there is none', () => {
    expect(placeOf('#minutes')).toBe('minutes');
    expect(placeOf('')).toBe('start');
    expect(placeOf('#elsewhere')).toBe('start');
  });
});
