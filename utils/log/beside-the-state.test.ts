/** What a settle writes on the fullest day: the state of somebody with fifty sites, and the record beside it. */
import { expect, it } from 'vitest';
import { NOTHING_STORED, partsToWrite } from '../engine/parts';
import { newState, type State } from '../engine/state';
import { stampsAfter } from '../snapshot/kept';
import { MAX_SPANS } from '../tracking/few-spans';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS } from '../tracking/spans';
import { rowOf, withEntry } from './ring';

const START = 1_800_000_000_000;
const SITES = 50;

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).byteLength;

function theFullestDay(): State {
  const state = newState({ at: START, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
  const sites = Array.from({ length: SITES }, (_, index) => {
    return { host: `mail-${index}.example.org`, path: '' };
  });
  const groups = state.groups.map((group) => ({ ...group, sites }));
  const spans = Array.from({ length: MAX_SPANS }, (_, index): CountedSpan => {
    const fromAt = START + index * 600_123;
    const reason = COUNTED_REASONS[index % COUNTED_REASONS.length] ?? 'in-front';
    const endedBy = GAP_REASONS[index % GAP_REASONS.length] ?? 'away';
    return {
      fromAt,
      toAt: fromAt + 300_321,
      ms: 300_200,
      groupId: 'email',
      site: 'mail.example',
      reason,
      endedBy,
      struck: false,
    };
  });
  const rests = Array.from({ length: 12 }, (_, index) => {
    return { fromAt: START + index * 3_600_123, toAt: START + index * 3_600_123 + 600_321 };
  });
  const full = {
    ...state,
    groups,
    ledger: { ...state.ledger, countedMs: { email: 9e7 }, spans, rests },
  };
  return { ...full, changedAt: stampsAfter(state, full, START) };
}

it('is less than 15 KB where nobody knows what is there, and a line of the record a part of a settle', () => {
  // How it was before is written when a day is over.
  const { items, stored } = partsToWrite(NOTHING_STORED, theFullestDay());
  const { 'state-past': _past, ...written } = items;
  expect(bytes(written)).toBeGreaterThan(5_000);
  expect(bytes(written)).toBeLessThan(15_000);
  const settled = { ...theFullestDay(), ...(stored.state ?? {}) };
  const clock = { ...settled.clock, at: settled.clock.at + 30_000 };
  const settle = partsToWrite(stored, { ...settled, clock }).items;
  const [line] = withEntry([], START, '> away elsewhere').map(rowOf);
  expect(bytes(line)).toBeLessThan(60);
  expect(bytes(settle)).toBeLessThan(120);
});
