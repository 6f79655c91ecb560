import { describe, expect, it } from 'vitest';
import type { Entry } from './entries';
import { stepTo } from './step';

const entries: readonly Entry[] = [0, 1, 2].map((fromAt) => ({
  kind: 'resting',
  fromAt,
  toAt: fromAt + 1,
  isOver: true,
}));
const [first, second, third] = entries as [Entry, Entry, Entry];

describe('a key on the strip', () => {
  it.each([
    ['ArrowRight', first, second],
    ['ArrowUp', first, second],
    ['ArrowLeft', second, first],
    ['ArrowDown', second, first],
    ['ArrowRight', third, third],
    ['ArrowLeft', first, first],
    ['Home', third, first],
    ['End', first, third],
    ['ArrowLeft', null, third],
    ['ArrowRight', null, third],
  ])('leads with %s from %o to %o', (key, from, to) => {
    expect(stepTo(key, false, entries, from)).toBe(to);
  });

  it('goes the other way where the page does', () => {
    expect(stepTo('ArrowLeft', true, entries, first)).toBe(second);
    expect(stepTo('ArrowRight', true, entries, second)).toBe(first);
    expect(stepTo('ArrowUp', true, entries, first)).toBe(second);
  });

  it('is the browser’s own otherwise', () => {
    expect(stepTo('PageUp', false, entries, first)).toBeNull();
    expect(stepTo('Tab', false, entries, first)).toBeNull();
    expect(stepTo('Home', false, [], null)).toBeNull();
  });
});
