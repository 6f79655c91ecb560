/** Until when it is quiet, so that nobody takes one day for another. */
import { beforeEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/setup/in-english';
import { newState } from '../engine/state';
import { quietInWords } from './silence';

beforeEach(speakEnglish);

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const HOUR = 3_600_000;
/** A Thursday, in the afternoon. */
const AT = new Date(2026, 10, 19, 15).getTime();
const { today } = newState({ at: AT, uptimeMs: 0, life: 'a', timeZone });

it.each([
  [{ kind: 'a-while', until: AT + HOUR, ms: HOUR }, 'Quiet until 4:00 PM.'],
  [{ kind: 'a-while', until: AT + 11 * HOUR, ms: 11 * HOUR }, 'Quiet until 2:00 AM.'],
  [{ kind: 'a-while', until: AT + 18 * HOUR, ms: 18 * HOUR }, 'Quiet until Friday 9:00 AM.'],
  [{ kind: 'today', day: today.day, until: today.to }, 'Quiet until 4:00 AM.'],
  [
    { kind: 'until-day', day: '2026-12-07', until: AT + 400 * HOUR },
    'Quiet until the start of Monday, December 7.',
  ],
] as const)('%j is “%s”', (quiet, words) => {
  expect(quietInWords({ quiet, today }).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
});
