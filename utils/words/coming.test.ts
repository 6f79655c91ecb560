import { beforeEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/setup/in-english';
import { newState } from '../engine/state';
import { onRung } from '../limits/firmness';
import { NO_LIMITS } from '../limits/kinds';
import { comingInWords } from './coming';

beforeEach(speakEnglish);

const FIRST = newState({ at: Date.UTC(2026, 10, 19, 12), timeZone: 'UTC', uptimeMs: 0, life: 'a' });
const DAILY = { ...NO_LIMITS.daily, on: true };
const MINUTE = 60_000;

it.each([
  ['ask', 5, 'I’ll ask after 5 more minutes in your email. That’s your limit for today.'],
  ['ask', 1, 'I’ll ask after 1 more minute in your email. That’s your limit for today.'],
  ['front', 5, '5 more minutes in your email, and that’s your limit for today.'],
  ['closed', 1, '1 more minute in your email, and that’s your limit for today.'],
] as const)('on the rung "%s", %i minutes before: %s', (rung, minutes, words) => {
  const limits = { email: { ...NO_LIMITS, daily: onRung(DAILY, rung) } };
  const coming = { groupId: 'email', kind: 'daily', leftMs: minutes * MINUTE, at: null } as const;
  expect(comingInWords(coming, { ...FIRST, limits })).toBe(words);
});
