/** What she put down, out of the days that are kept and of what no day has yet. */
import { expect, it } from 'vitest';
import { EMPTY_SUMMARY } from '../../tests/setup/days';
import type { LetGo } from '../let-go/let-go';
import { besideToday, type KeptDay, putDownOf } from './days';

const put = (day: string, ...ids: readonly string[]): KeptDay => {
  const putDown = ids.map((id) => ({ id, text: `The ${id}` }));
  return { day, countedMs: {}, summary: { ...EMPTY_SUMMARY, putDown } };
};
const dropped = (id: string, day: string): LetGo => {
  return { id, text: `The ${id}`, day, standing: { kind: 'dropped' } };
};
const said = (days: readonly KeptDay[], ...letGoes: readonly LetGo[]) =>
  putDownOf(days, letGoes).map(({ id, day }) => `${id} ${day.slice(5)}`);

it('is there once, with the first day that has it, the earliest first', () => {
  const days = [put('2026-11-12', 'party', 'cake'), put('2026-11-02', 'cake')];
  expect(said(days)).toEqual(['cake 11-02', 'party 11-12']);
  const call = dropped('call', '2026-11-05');
  const waiting: LetGo = { ...call, id: 'list', standing: { kind: 'taken-up' } };
  expect(said(days, call, dropped('party', '2026-11-13'), waiting)).toEqual([
    'cake 11-02',
    'call 11-05',
    'party 11-12',
  ]);
  expect(said([...days, put('2026-11-12', 'ironing')])).toEqual([
    'cake 11-02',
    'ironing 11-12',
    'party 11-12',
  ]);
  expect(said([{ day: '2026-11-03', countedMs: {} }])).toEqual([]);
});

it('stands beside today only where the state will not tell it when the day is over', () => {
  const today = put('2026-11-12', 'party', 'cake');
  const beside = besideToday({ ...today, countedMs: { email: 5 } }, [dropped('cake', today.day)]);
  expect(beside).toEqual([put('2026-11-12', 'party')]);
  expect(besideToday(put('2026-11-12', 'cake'), [dropped('cake', today.day)])).toEqual([]);
  expect(besideToday({ day: today.day, countedMs: { email: 5 } }, [])).toEqual([]);
});
