/** The list of acts, as far as it can be held without playing them. */
import { describe, expect, it } from 'vitest';
import { ACTS, chosenActs } from './acts/index';

describe('the acts', () => {
  it('have names of their own', () => {
    const names = ACTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are played without the long ones, unless those are asked for', () => {
    const short = chosenActs({ acts: null, long: false });
    expect(short.length).toBeGreaterThan(0);
    expect(short.filter(({ long }) => long)).toEqual([]);
    expect(chosenActs({ acts: null, long: true })).toEqual(ACTS);
  });

  it('are played by name in the order in which they were named, long or not', () => {
    const chosen = chosenActs({ acts: ['empty-chair', 'reading'], long: false });
    expect(chosen.map(({ name }) => name)).toEqual(['empty-chair', 'reading']);
    expect(() => chosenActs({ acts: ['flying'], long: false })).toThrow('flying');
  });

  it('are left out where the extension lacks what they are about', () => {
    const bare = { name: 'Bare', version: '1' };
    const kept = ACTS.filter(({ obstacle }) => (obstacle?.(bare) ?? null) === null);
    const names = kept.map(({ name }) => name);
    expect(names).toContain('reading');
    expect(names).not.toContain('popup');
    expect(names).not.toContain('background-ends');
  });
});
