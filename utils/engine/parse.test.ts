import { describe, expect, it } from 'vitest';
import { parseState, storedFrom } from './parse';
import { newState, VERSION } from './state';

const state = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const stored = () => JSON.parse(JSON.stringify(storedFrom(state)));

describe('parseState', () => {
  it('reads what was written', () => {
    expect(parseState(stored())).toEqual({ kind: 'read', state });
  });

  it('tells nothing stored from something damaged', () => {
    expect(parseState(undefined)).toEqual({ kind: 'empty' });
  });

  it('leaves what a newer version wrote alone', () => {
    expect(parseState({ ...stored(), version: VERSION + 1, more: 'than we know' })).toEqual({
      kind: 'from-the-future',
    });
  });

  it.each([
    ['null', null],
    ['a word', 'state'],
    ['an empty record', {}],
    ['half a record', { version: 1, installedAt: 5 }],
    ['half a record of today', { version: VERSION, installedAt: 5 }],
    ['a list', [1, 2, 3]],
    ['a foreign record', { evil: 1, version: 1 }],
    ['a version before the first', { ...stored(), version: 0 }],
    ['a version between two', { ...stored(), version: 1.5 }],
    ['a negative count', { ...stored(), ledger: { ...stored().ledger, countedMs: { email: -1 } } }],
    ['a day that is none', { ...stored(), today: { ...stored().today, day: 'yesterday' } }],
    ['a pause nobody knows', { ...stored(), pause: { kind: 'overdue' } }],
    ['a level above the brim', { ...stored(), today: { ...stored().today, level: 6 } }],
  ])('does not take %s for a state, and hands it back to be kept', (_what, raw) => {
    expect(parseState(raw)).toMatchObject({ kind: 'unreadable', raw });
  });

  it('takes nothing from a prototype', () => {
    const raw = JSON.parse('{"__proto__": {"version": 1}}');
    expect(parseState(raw).kind).toBe('unreadable');
  });
});
