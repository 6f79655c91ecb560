import { describe, expect, it } from 'vitest';
import {
  type LetGo,
  letGoesOn,
  putDownIn,
  returningOn,
  type Standing,
  withLetGo,
  withShown,
  withStanding,
} from './let-go';

const THURSDAY = '2026-11-19';
const SATURDAY = '2026-11-21';

function letGo(id: string, standing: Standing, day = THURSDAY): LetGo {
  return { id, text: 'The cake', day, standing };
}
const later = (id: string, on: string, shownOn: string | null = null) =>
  letGo(id, { kind: 'later', on, shownOn });

describe('something put off', () => {
  it('returns on its day, and not before', () => {
    const all = [later('a', SATURDAY)];
    expect(returningOn(all, '2026-11-20')).toBeNull();
    expect(returningOn(all, SATURDAY)?.id).toBe('a');
  });

  it('returns on the first day that she is here, and on no other', () => {
    const all = [later('a', SATURDAY)];
    expect(returningOn(all, '2026-11-23')?.id).toBe('a');
    const shown = withShown(all, 'a', '2026-11-23');
    expect(returningOn(shown, '2026-11-23')?.id).toBe('a');
    expect(returningOn(shown, '2026-11-24')).toBeNull();
    expect(withShown(shown, 'a', '2026-11-24')).toEqual(shown);
    expect(withShown(all, 'a', '2026-11-20')).toEqual(all);
  });

  it('is gone the day after it returned, and when nobody was there to see it for two weeks', () => {
    expect(letGoesOn([later('a', SATURDAY, SATURDAY)], SATURDAY)).toHaveLength(1);
    expect(letGoesOn([later('a', SATURDAY, SATURDAY)], '2026-11-22')).toEqual([]);
    expect(letGoesOn([later('a', SATURDAY)], '2026-12-05')).toHaveLength(1);
    expect(letGoesOn([later('a', SATURDAY)], '2026-12-06')).toEqual([]);
  });

  it('comes one at a time, the one that has waited longest first', () => {
    const all = [later('b', SATURDAY), later('a', '2026-11-20')];
    expect(returningOn(all, SATURDAY)?.id).toBe('a');
    const settled = withStanding(all, 'a', { kind: 'taken-up' }, SATURDAY);
    expect(returningOn(settled, SATURDAY)?.id).toBe('b');
  });
});

describe('something settled', () => {
  it('never returns', () => {
    for (const kind of ['dropped', 'someone', 'taken-up'] as const) {
      expect(returningOn([letGo('a', { kind })], '2026-12-24')).toBeNull();
    }
  });

  it('is gone on a new day, and what waits is left as it is', () => {
    const waiting = [later('b', SATURDAY)];
    expect(letGoesOn([letGo('a', { kind: 'dropped' }), ...waiting], '2026-11-20')).toEqual(waiting);
    expect(letGoesOn(waiting, '2026-11-20')).toBe(waiting);
  });
});

it('is put down on the day of her last word, and on no other', () => {
  const all = [
    letGo('a', { kind: 'dropped' }),
    later('b', SATURDAY),
    letGo('c', { kind: 'taken-up' }),
  ];
  const settled = withStanding(all, 'b', { kind: 'someone' }, SATURDAY);
  const idsOf = (day: string) => putDownIn(settled, (one) => one === day).map(({ id }) => id);
  expect(idsOf(THURSDAY)).toEqual(['a']);
  expect(idsOf(SATURDAY)).toEqual(['b']);
  expect(idsOf('2026-11-20')).toEqual([]);
});

it('is there once, with its last word', () => {
  const all = withLetGo([later('a', SATURDAY)], letGo('a', { kind: 'someone' }));
  expect(all).toEqual([letGo('a', { kind: 'someone' })]);
});
