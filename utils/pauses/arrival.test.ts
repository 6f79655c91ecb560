import { expect, it } from 'vitest';
import { type Arrival, NEVER_AWAY, passArrival } from './arrival';

const NOW = 1_000_000;

it.each<readonly [string, Arrival, 'active' | 'idle' | 'locked', boolean, Arrival]>([
  ['she leaves the desk', NEVER_AWAY, 'idle', false, { awaySince: NOW, at: 0 }],
  ['she locks the screen', NEVER_AWAY, 'locked', false, { awaySince: NOW, at: 0 }],
  ['she is back', { awaySince: 5, at: 0 }, 'active', false, { awaySince: null, at: NOW }],
  ['the browser starts', NEVER_AWAY, 'active', true, { awaySince: null, at: NOW }],
  ['it starts without her', NEVER_AWAY, 'locked', true, { awaySince: NOW, at: NOW }],
  [
    'the clock had been ahead',
    { awaySince: null, at: NOW + 1 },
    'active',
    false,
    { awaySince: null, at: NOW },
  ],
])('is noted when %s', (_when, before, idle, isNewRun, after) => {
  expect(passArrival(before, idle, isNewRun, NOW)).toEqual(after);
});

it('costs nothing while she is where she was', () => {
  const away = { awaySince: 5, at: 1 };
  expect(passArrival(NEVER_AWAY, 'active', false, NOW)).toBe(NEVER_AWAY);
  expect(passArrival(away, 'idle', false, NOW)).toBe(away);
});
