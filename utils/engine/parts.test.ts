/** The state in its parts: together they are all of it, and what hasn't changed is not written again. */
import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../tests/setup/quiet';
import { storedFrom } from './parse';
import {
  isPartKey,
  MARK,
  NOTHING_STORED,
  PART_KEYS,
  PARTS,
  parseParts,
  partsToWrite,
  unknown,
} from './parts';
import { newState, type State, StateSchema, VERSION } from './state';

const HERE = 'news';
const blank = newState({ at: 1_795_100_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const { at } = blank.clock;
const span = (minute: number): State['ledger']['spans'][number] => ({
  fromAt: at - (100 - minute) * 60_000,
  toAt: at - (100 - minute) * 60_000 + 30_000,
  ms: 29_500,
  groupId: minute % 2 === 0 ? 'email' : HERE,
  site: minute % 3 === 0 ? null : `site-${minute % 4}.example`,
  reason: 'reading',
  endedBy: minute % 5 === 0 ? null : 'elsewhere',
  struck: minute === 3,
});
const state: State = {
  ...blank,
  attention: {
    kind: 'on-group',
    groupId: HERE,
    site: 'site-1.example',
    reason: 'in-front',
    heardMs: 0,
    tabId: 7,
    settled: blank.clock,
  },
  ledger: {
    countedMs: { email: 600_000, [HERE]: 30_000 },
    spans: [0, 1, 2, 3, 4, 5, 6].map(span),
    rests: [{ fromAt: at - 9, toAt: at - 5, kept: true }],
    calls: [{ fromAt: at - 30, toAt: at - 20 }],
    openings: { [HERE]: 2 },
  },
  sessions: { email: { countedMs: 5, beganAt: at - 900, lastAt: at - 300, tabId: null } },
  attended: { email: at - 300, [HERE]: at },
};
const { items: parts, stored } = partsToWrite(NOTHING_STORED, state);
const rowKeys = Object.keys(parts).filter((key) => isPartKey(key) && !PART_KEYS.includes(key));
const read = (found: Readonly<Record<string, unknown>>) => {
  const { stored: _stands, ...parsed } = parseParts(JSON.parse(JSON.stringify(found)));
  return parsed;
};

describe('the parts', () => {
  it('have every field, each in one of them', () => {
    const moving = ['version', 'clock', 'attention', 'sessions', 'attended', 'ledger'];
    const fields = Object.values(PARTS)
      .flat()
      .filter((field) => field !== 'rests' && field !== 'calls');
    expect([...moving, ...fields].sort()).toEqual(Object.keys(StateSchema.entries).sort());
  });

  it('are the state together, whatever else lies beside them', () => {
    expect(Object.keys(parts)).toEqual([...PART_KEYS, ...rowKeys, MARK]);
    expect(read({ ...parts, other: { version: 99 }, 'span-x': 1 })).toEqual({
      kind: 'read',
      state,
    });
  });

  it('are written when something in them has changed, and only then', () => {
    const changed = { ...state, quiet: quietUntil(5), settings: { ...state.settings, tone: true } };
    const written = partsToWrite(stored, changed).items;
    expect(Object.keys(written)).toEqual(['state', 'state-now', 'state-chosen']);
    expect(read({ ...parts, ...written })).toEqual({ kind: 'read', state: changed });
    expect(partsToWrite(stored, state).items).toEqual({});
  });

  it('are known where they stand by the life that reads them', () => {
    const found = parseParts(JSON.parse(JSON.stringify(parts)));
    if (found.kind !== 'read') throw new Error(found.kind);
    const clock = { ...state.clock, at: at + 1 };
    const later = { ...found.state, clock, attended: { ...state.attended, [HERE]: at + 1 } };
    expect(Object.keys(partsToWrite(found.stored, later).items)).toEqual(['state']);
  });
});

describe('what is found', () => {
  it('is nothing where there is no part', () => {
    expect(read({ other: 1 })).toEqual({ kind: 'empty' });
  });

  it('is read where it lies there whole, and no part beside it counts, nor comes back later', () => {
    const whole = { ...blank, winsRevision: 7 };
    for (const beside of [{}, parts]) {
      const found = { ...beside, state: storedFrom(whole) };
      expect(read(found)).toEqual({ kind: 'read', state: whole });
      const { items } = partsToWrite(parseParts(found).stored, whole);
      expect(read({ ...found, ...items })).toEqual({ kind: 'read', state: whole });
    }
  });

  const needed = [...PART_KEYS, ...rowKeys.filter((key) => !key.startsWith('span-'))];

  it.each(needed)(
    'can not be read without %s, or where that is damaged, and is kept as it lay there',
    (key) => {
      const { [key]: _gone, [MARK]: _mark, ...others } = parts;
      expect(read(others)).toMatchObject({ kind: 'unreadable', raw: others });
      for (const damaged of [null, 'x', [], {}, { id: 7 }, 0]) {
        const found = { ...others, [key]: damaged };
        expect(read(found)).toMatchObject({ kind: 'unreadable', raw: found });
      }
    },
  );

  it('has lost a span and not a minute where the row of a span is gone or damaged', () => {
    const [, second] = state.ledger.spans;
    const key = rowKeys.find((one) => JSON.stringify(parts[one]).includes(String(second?.fromAt)));
    const spans = state.ledger.spans.filter((one) => one !== second);
    const left = { ...state, ledger: { ...state.ledger, spans } };
    for (const damaged of [undefined, null, 'x', [], {}, { id: 7 }, 0, [1, 2, 3]]) {
      const found = { ...parts, [key ?? '']: damaged };
      expect(read(found)).toEqual({ kind: 'read', state: left });
      const { stored: known } = parseParts(found);
      const more = { ...left, ledger: { ...left.ledger, spans: [...spans, span(9)] } };
      const { items } = partsToWrite(known, more);
      expect(read({ ...found, ...items })).toEqual({ kind: 'read', state: more });
    }
  });

  it.each(PART_KEYS)('is left alone where a newer version wrote %s', (key) => {
    const newer = { ...(parts[key] as object), version: VERSION + 1 };
    expect(read({ ...parts, [key]: newer })).toEqual({ kind: 'from-the-future' });
    expect(read({ ...parts, [key]: { version: VERSION + 1 } })).not.toMatchObject({ kind: 'read' });
  });
});

it('leaves nothing behind of what was there, though a write failed in between', () => {
  const nobody = { ...state, ledger: blank.ledger, sessions: {}, attended: {} };
  const alone = { ...nobody, attention: blank.attention };
  for (const known of [stored, unknown(stored)]) {
    const { items } = partsToWrite(known, alone);
    expect(read({ ...parts, ...items })).toEqual({ kind: 'read', state: alone });
    expect(Object.keys({ ...parts, ...items }).every((key) => isPartKey(key) || key === MARK)).toBe(
      true,
    );
    expect(JSON.stringify({ ...parts, ...items })).not.toContain('site-1.example');
  }
});
