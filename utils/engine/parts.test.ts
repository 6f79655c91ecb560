/** The state in its parts: together they are all of it, and what hasn't changed is not written again. */
import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../tests/setup/quiet';
import { storedFrom } from './parse';
import { PART_KEYS, PARTS, parseParts, partsToWrite } from './parts';
import { newState, type State, StateSchema, VERSION } from './state';

const state = newState({ at: 1_795_100_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const parts = partsToWrite(null, state);

describe('the parts', () => {
  it('have every field, each in one of them', () => {
    expect(Object.values(PARTS).flat().sort()).toEqual(Object.keys(StateSchema.entries).sort());
  });

  it('are the state together, whatever else lies beside them', () => {
    expect(Object.keys(parts)).toEqual(PART_KEYS);
    expect(parseParts({ ...parts, other: { version: 99 } })).toEqual({ kind: 'read', state });
  });

  it('are written when something in them has changed, and only then', () => {
    const changed = { ...state, quiet: quietUntil(5), settings: { ...state.settings, tone: true } };
    const written = partsToWrite(state, changed);
    expect(Object.keys(written)).toEqual(['state-now', 'state-chosen']);
    expect(parseParts({ ...parts, ...written })).toEqual({ kind: 'read', state: changed });
    expect(partsToWrite(state, state)).toEqual({});
  });
});

describe('what is found', () => {
  it('is nothing where there is no part', () => {
    expect(parseParts({ other: 1 })).toEqual({ kind: 'empty' });
  });

  it('is read where it lies there whole, and no part beside it counts', () => {
    const stored = storedFrom({ ...state, winsRevision: 7 });
    const whole = { kind: 'read', state: { ...state, winsRevision: 7 }, isWhole: true };
    expect(parseParts({ state: stored })).toEqual(whole);
    expect(parseParts({ ...parts, state: stored })).toEqual(whole);
  });

  it.each(PART_KEYS)(
    'can not be read without %s, or where that is damaged, and is kept as it lay there',
    (key) => {
      const { [key]: _gone, ...others } = parts;
      expect(parseParts(others)).toMatchObject({ kind: 'unreadable', raw: others });
      for (const damaged of [null, 'x', [], {}, { id: 7 }]) {
        const found = { ...parts, [key]: damaged };
        expect(parseParts(found)).toMatchObject({ kind: 'unreadable', raw: found });
      }
    },
  );

  it.each(PART_KEYS)('is left alone where a newer version wrote %s', (key) => {
    const newer = { ...(parts[key] as object), version: VERSION + 1 };
    expect(parseParts({ ...parts, [key]: newer })).toEqual({ kind: 'from-the-future' });
  });
});

describe('with fifty groups', () => {
  const busy = withManyGroups(state);

  it.each<[string, Partial<State>, number]>([
    ['a settle', { clock: { ...state.clock }, ledger: { ...busy.ledger } }, 3_000],
    ['a request of hers', { clock: { ...state.clock }, applied: ['a'] }, 4_000],
  ])('%s writes a fraction', (_what, change, mostBytes) => {
    const bytes = bytesOf(partsToWrite(busy, { ...busy, ...change }));
    expect(bytes).toBeLessThan(mostBytes);
    expect(bytesOf(partsToWrite(null, busy))).toBeGreaterThan(4 * bytes);
  });
});

function withManyGroups(from: State): State {
  const ids = Array.from({ length: 50 }, (_, n) => `0b7de7c2-3f7e-4c53-9a55-2f0c7a4d1e${n + 10}`);
  return {
    ...from,
    groups: ids.map((id) => ({ id, name: 'News', sites: [{ host: `${id}.example`, path: '' }] })),
    limits: Object.fromEntries(ids.map((id) => [id, from.limits.email as State['limits'][string]])),
    ledger: { ...from.ledger, countedMs: Object.fromEntries(ids.map((id) => [id, 600_000])) },
  };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
