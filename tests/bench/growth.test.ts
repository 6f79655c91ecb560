/** Counters that come and go. */
import { expect, it } from 'vitest';
import { growing } from './growth';

it('counts what was there from its first value on, what came later from nothing, and what went up to its end', () => {
  const growth = growing();
  growth.look({ stays: 100, goes: 50 });
  growth.look({ stays: 110, goes: 57, comes: 3 });
  growth.look({ stays: 125, comes: 4 });
  expect(growth.sum()).toBe(25 + 7 + 4);
});

it('is nothing at the first look, whatever is there', () => {
  const growth = growing();
  expect(growth.sum()).toBe(0);
  growth.look({ there: 1_000 });
  expect(growth.sum()).toBe(0);
  growth.look({ there: 1_000, later: 2 });
  expect(growth.sum()).toBe(2);
});
