/** What she put down in a month, out of the days that are kept. */
import { expect, it } from 'vitest';
import { EMPTY_SUMMARY } from '../../tests/setup/days';
import { type KeptDay, putDownOf } from './days';

const put = (day: string, ...ids: readonly string[]): KeptDay => {
  const putDown = ids.map((id) => ({ id, text: `The ${id}` }));
  return { day, countedMs: {}, summary: { ...EMPTY_SUMMARY, putDown } };
};
const ids = (days: readonly KeptDay[], ...last: readonly string[]) =>
  putDownOf(
    days,
    '2026-11',
    last.map((id) => ({ id, text: `The ${id}` })),
  ).map(({ id }) => id);

it('is of that month alone, the oldest first, and each once', () => {
  const days = [put('2026-11-12', 'party'), put('2026-11-02', 'cake'), put('2026-10-31', 'list')];
  expect(ids(days)).toEqual(['cake', 'party']);
  expect(ids(days, 'call', 'cake')).toEqual(['cake', 'party', 'call']);
  expect(ids([...days, put('2026-11-12', 'ironing')])).toEqual(['cake', 'ironing', 'party']);
  expect(ids([{ day: '2026-11-03', countedMs: {} }])).toEqual([]);
});
