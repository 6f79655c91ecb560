import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CARD, CONTEXT, DUE } from '../../tests/setup/due-pause';
import { NO_PAUSE, PauseSchema, PauseTallySchema } from './pause';

describe('a pause that is stored', () => {
  it.each([
    ['none', NO_PAUSE],
    ['due', DUE],
    ['with its card', { ...DUE, card: CARD }],
  ])('comes back whole (%s)', (_what, pause) => {
    expect(v.parse(PauseSchema, pause)).toEqual(pause);
  });

  it('is none that nobody knows', () => {
    expect(v.is(PauseSchema, { ...DUE, kind: 'over' })).toBe(false);
    expect(v.is(PauseSchema, { kind: 'due' })).toBe(false);
  });

  it('has its tally beside it, whole as well', () => {
    expect(v.parse(PauseTallySchema, CONTEXT.tally)).toEqual(CONTEXT.tally);
  });
});
