import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  allPractices,
  type ChosenPractice,
  ChosenPracticeSchema,
  MAX_PRACTICES,
  minutesOf,
  PRACTICES,
  takenOf,
  withPractice,
  withTaken,
} from './practices';

const own: ChosenPractice = { id: 'own', words: 'Water the beans', standing: 'in-turn' };
const noRun: ChosenPractice = { id: 'run', words: null, standing: 'dropped' };

describe('the practices', () => {
  it('are twelve of ours, each with its time, and then hers', () => {
    expect(PRACTICES).toHaveLength(12);
    expect(allPractices([own, noRun]).map(({ id }) => id)).toEqual([
      ...PRACTICES.map(({ id }) => id),
      'own',
    ]);
    expect(PRACTICES.map(({ id }) => minutesOf(id)).every((minutes) => (minutes ?? 0) > 0)).toBe(
      true,
    );
    expect(minutesOf('own')).toBeNull();
  });

  it('are as she chose them', () => {
    expect(allPractices([noRun])).toContainEqual(noRun);
    expect(allPractices([noRun])).toHaveLength(12);
  });

  it('leave out one that a newer version knows', () => {
    expect(allPractices([{ id: 'swim', words: null, standing: 'pinned' }])).toHaveLength(12);
  });

  it('change in their place, and come behind the others', () => {
    const pinned: ChosenPractice = { ...own, standing: 'pinned' };
    expect(withPractice([own, noRun], pinned)).toEqual([pinned, noRun]);
    expect(withPractice([noRun], own)).toEqual([noRun, own]);
  });

  it('end somewhere', () => {
    const many = Array.from({ length: MAX_PRACTICES }, (_, at) => ({ ...own, id: `own-${at}` }));
    expect(withPractice(many, own)).toBe(many);
  });

  it.each([
    [true, own],
    [true, noRun],
    [false, { ...noRun, words: 'Run' }],
    [false, { ...own, words: ' ' }],
    [false, { ...own, words: 'x'.repeat(61) }],
  ])('are understood: %s for %j', (isFine, practice) => {
    expect(v.is(ChosenPracticeSchema, practice)).toBe(isFine);
  });
});

describe('what was taken last', () => {
  it('is the one that was taken just now, whatever a clock that was ahead has noted', () => {
    expect(withTaken({ tea: 9_000, walk: 10 }, 'sit', 500)).toEqual({
      tea: 499,
      walk: 10,
      sit: 500,
    });
  });

  it('is forgotten of a line that is gone', () => {
    expect(takenOf([], { tea: 5, 'of-hers': 6 })).toEqual({ tea: 5 });
  });
});
