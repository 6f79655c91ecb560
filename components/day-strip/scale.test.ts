import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMarks, hourOf, scaleOf, shareOf } from './scale';

const HOUR = 3_600_000;

function at(local: string, timeZone: string): number {
  return Temporal.ZonedDateTime.from(`${local}[${timeZone}]`).epochMilliseconds;
}

/** The clock times of the marks; those that give way in brackets. */
function marks(from: string, to: string, timeZone: string): readonly string[] {
  const scale = scaleOf(at(from, timeZone), at(to, timeZone));
  return hourMarks(scale, timeZone).map((mark) => {
    const local = Temporal.Instant.fromEpochMilliseconds(mark.at).toZonedDateTimeISO(timeZone);
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    return mark.isMinor ? `(${time})` : time;
  });
}

describe('the scale', () => {
  it('begins with the quarter of an hour and ends now', () => {
    const scale = scaleOf(at('2026-11-19T08:05:12', 'UTC'), at('2026-11-19T15:12', 'UTC'));
    expect(scale.fromAt).toBe(at('2026-11-19T08:00', 'UTC'));
    expect(scale.toAt).toBe(at('2026-11-19T15:12', 'UTC'));
  });

  it('is an hour long at least', () => {
    const { fromAt, toAt } = scaleOf(at('2026-11-19T08:05', 'UTC'), at('2026-11-19T08:06', 'UTC'));
    expect(toAt - fromAt).toBe(HOUR);
  });

  it('has places from one end to the other, and holds the rest at its edges', () => {
    const scale = { fromAt: 0, toAt: 4 * HOUR };
    expect(shareOf(scale, HOUR)).toBe(0.25);
    expect(shareOf(scale, -1)).toBe(0);
    expect(shareOf(scale, 9 * HOUR)).toBe(1);
  });
});

describe('the marks', () => {
  it('are quarters in the first hour', () => {
    expect(marks('2026-11-19T08:05', '2026-11-19T08:06', 'UTC')).toEqual([
      '08:00',
      '(08:15)',
      '08:30',
      '(08:45)',
      '09:00',
    ]);
  });

  it('are every other hour of a long day', () => {
    expect(marks('2026-11-19T07:20', '2026-11-19T22:00', 'Asia/Kolkata')).toEqual([
      '08:00',
      '(10:00)',
      '12:00',
      '(14:00)',
      '16:00',
      '(18:00)',
      '20:00',
      '(22:00)',
    ]);
  });

  it('show an hour twice where it comes twice, each in its place', () => {
    const shown = marks('2026-10-25T00:30', '2026-10-25T05:00', 'Europe/Berlin').filter((mark) =>
      mark.includes('02:00'),
    );
    expect(shown).toHaveLength(2);
    const zone = 'Europe/Berlin';
    const scale = scaleOf(at('2026-10-25T00:00', zone), at('2026-10-25T04:00', zone));
    expect(shareOf(scale, at('2026-10-25T04:00', zone)) * 5).toBeCloseTo(5);
    expect(scale.toAt - scale.fromAt).toBe(5 * HOUR);
  });

  it('show no hour that is skipped', () => {
    const shown = marks('2026-03-29T01:00', '2026-03-29T04:00', 'Europe/Berlin').join(' ');
    expect(shown).toContain('01:30');
    expect(shown).not.toContain('02:');
    expect(shown).toContain('03:00');
  });

  it('are few and round, whatever the day is like', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 26 * 60 }),
        fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'),
        (minutes, timeZone) => {
          const from = at('2026-04-05T00:07', timeZone);
          const found = hourMarks(scaleOf(from, from + minutes * 60_000), timeZone);
          // Where an hour comes twice, one of them may be a mark more.
          expect(found.length).toBeLessThanOrEqual(12);
          expect(found.length).toBeGreaterThanOrEqual(3);
          expect(found.filter(({ isMinor }) => !isMinor).length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});

it('finds the hour on the clock in zones of half an hour, and both of those that come twice', () => {
  expect(hourOf(at('2026-11-19T08:59', 'Asia/Kolkata'), 'Asia/Kolkata')).toBe(
    at('2026-11-19T08:00', 'Asia/Kolkata'),
  );
  const second = at('2026-10-25T02:30+01:00', 'Europe/Berlin');
  expect(hourOf(second, 'Europe/Berlin')).toBe(at('2026-10-25T02:00+01:00', 'Europe/Berlin'));
  const first = at('2026-10-25T02:30+02:00', 'Europe/Berlin');
  expect(hourOf(first, 'Europe/Berlin')).toBe(at('2026-10-25T02:00+02:00', 'Europe/Berlin'));
});
