import { describe, expect, it } from 'vitest';
import { nextReachedAt } from './wall-clock';

const BERLIN = 'Europe/Berlin';

function berlin(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(BERLIN).epochMilliseconds;
}

describe('the clock on the wall shows a time next', () => {
  it.each([
    ['later today', '2026-11-19T09:00', 600, '2026-11-19T10:00'],
    ['tomorrow, when it shows it just now', '2026-11-19T10:00', 600, '2026-11-20T10:00'],
    ['tomorrow, when it has shown it', '2026-11-19T20:00', 600, '2026-11-20T10:00'],
    ['after 25 hours, in autumn', '2026-10-24T10:00', 600, '2026-10-25T10:00'],
    ['when it jumps over it, in spring', '2026-03-29T01:00', 150, '2026-03-29T03:00'],
  ])('%s: at %s', (_when, at, minutes, next) => {
    expect(nextReachedAt(minutes, berlin(at), BERLIN)).toBe(berlin(next));
  });
});
