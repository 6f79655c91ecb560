import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasParts, partBetween, type TypedTimes, timeToType } from './typed-times';

function at(local: string, timeZone = 'UTC'): number {
  return Temporal.ZonedDateTime.from(`${local}[${timeZone}]`).epochMilliseconds;
}

const SPAN = { fromAt: at('2026-11-19T08:05:12.345'), toAt: at('2026-11-19T08:24:40') };
const part = (from: string | null, to: string | null) => partBetween({ from, to }, SPAN, 'UTC');

describe('a part between two times', () => {
  it('is the whole where she leaves what stands there, or types the same', () => {
    expect(part(null, null)).toEqual(SPAN);
    expect(part('08:05', '08:24')).toEqual(SPAN);
  });

  it('is cut at full minutes', () => {
    const [ten, twenty] = [at('2026-11-19T08:10'), at('2026-11-19T08:20')];
    expect(part('08:10', null)).toEqual({ ...SPAN, fromAt: ten });
    expect(part(null, '08:20')).toEqual({ ...SPAN, toAt: twenty });
    expect(part('08:10', '08:20')).toEqual({ fromAt: ten, toAt: twenty });
    expect(part('08:24', null)).toEqual({ ...SPAN, fromAt: at('2026-11-19T08:24') });
  });

  it.each([
    ['begins before it', '08:00', null],
    ['ends after it', null, '08:25'],
    ['ends before it begins', '08:20', '08:10'],
    ['has no length', '08:10', '08:10'],
    ['is none yet', '', null],
    ['is of another day', '20:10', '20:20'],
  ])('is none where it %s', (_what, from, to) => {
    expect(part(from, to)).toBeNull();
  });

  it('finds times on both sides of midnight', () => {
    const night = { fromAt: at('2026-11-19T23:50'), toAt: at('2026-11-20T00:20') };
    const typed = { from: '23:55', to: '00:10' };
    expect(partBetween(typed, night, 'UTC')).toEqual({
      fromAt: at('2026-11-19T23:55'),
      toAt: at('2026-11-20T00:10'),
    });
  });

  it('takes all of it where an hour comes twice, and nothing of one that is skipped', () => {
    const zone = 'Europe/Berlin';
    const autumn = { fromAt: at('2026-10-25T01:50', zone), toAt: at('2026-10-25T03:10', zone) };
    expect(partBetween({ from: '02:10', to: '02:20' }, autumn, zone)).toEqual({
      fromAt: at('2026-10-25T02:10+02:00', zone),
      toAt: at('2026-10-25T02:20+01:00', zone),
    });
    const spring = { fromAt: at('2026-03-29T01:50', zone), toAt: at('2026-03-29T03:40', zone) };
    expect(partBetween({ from: '02:10', to: null }, spring, zone)).toBeNull();
  });

  it('lies within, whatever is typed', () => {
    const time = fc.option(
      fc
        .tuple(fc.integer({ min: 7, max: 9 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => `0${hour}:${String(minute).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(fc.record({ from: time, to: time }), (typed: TypedTimes) => {
        const found = partBetween(typed, SPAN, 'UTC');
        if (found === null) return;
        expect(found.fromAt).toBeGreaterThanOrEqual(SPAN.fromAt);
        expect(found.toAt).toBeLessThanOrEqual(SPAN.toAt);
        expect(found.toAt).toBeGreaterThan(found.fromAt);
      }),
    );
  });
});

it('writes a time as a time field has it', () => {
  expect(timeToType(SPAN.fromAt, 'UTC')).toBe('08:05');
  expect(timeToType(SPAN.fromAt, 'Asia/Kolkata')).toBe('13:35');
});

it('knows what minutes can’t divide', () => {
  expect(hasParts({ fromAt: 0, toAt: 119_999 })).toBe(false);
  expect(hasParts({ fromAt: 0, toAt: 120_000 })).toBe(true);
});
