/** The page that describes the data is true: its examples are read by the schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parseState, storedFrom } from '../utils/engine/parse';
import { PARTS } from '../utils/engine/parts';
import { StateSchema } from '../utils/engine/state';
import { OUTCOME_COLUMNS, PAUSE_COLUMNS, REST_COLUMNS } from '../utils/history/rows';
import { SETTING_IDS } from '../utils/settings/schema';
import { parseFile } from '../utils/snapshot/read-file';
import type { Refusal } from '../utils/snapshot/refusal';
import { SnapshotSchema } from '../utils/snapshot/snapshot';
import { fileText } from '../utils/snapshot/write-file';
import { COUNTED_REASONS, GAP_REASONS } from '../utils/tracking/spans';
import { WinsOfDaySchema } from '../utils/wins/win';
import firstExport from './fixtures/export-1-first.json';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'data-format.md'), 'utf8');
const [file, wins, state] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
  JSON.parse(json),
);

it('shows a whole file as it is read', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const read = parseFile(bytes, file.exportedAt);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  expect(JSON.parse(fileText(read.snapshot))).toEqual(file);
});

it('tells the order of what is written in rows', () => {
  for (const columns of [REST_COLUMNS, PAUSE_COLUMNS, OUTCOME_COLUMNS]) {
    const order = columns.map((column) => `\`${column}\``).join(', ');
    expect(page.replaceAll(/\s+/g, ' ')).toContain(`: ${order}`);
  }
});

it('tells the smallest file that is read', () => {
  const [, smallest = ''] = /The smallest file is `(.*)`/.exec(page) ?? [];
  expect(parseFile(new TextEncoder().encode(smallest), 0).kind).toBe('read');
});

it('is followed by the first file that was ever saved, which is still read', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(firstExport));
  const read = parseFile(bytes, firstExport.exportedAt);
  expect(read).toMatchObject({ kind: 'read', snapshot: firstExport });
});

it('shows every part of a file, and tells every reason to refuse one', () => {
  expect(Object.keys(file)).toEqual(Object.keys(SnapshotSchema.entries));
  expect(Object.keys(file.settings)).toEqual(SETTING_IDS);
  const kinds: Record<Refusal['kind'], true> = {
    'too-large': true,
    'not-text': true,
    'not-json': true,
    'not-ours': true,
    newer: true,
    'not-valid': true,
  };
  for (const kind of Object.keys(kinds)) expect(page).toContain(`\n| \`${kind}\` |`);
});

it('shows a day of wins as it is stored', () => {
  expect(v.parse(WinsOfDaySchema, wins)).toEqual(wins);
});

it('shows a whole state as it is stored', () => {
  const parsed = parseState(state);
  if (parsed.kind !== 'read') throw new Error(JSON.stringify(parsed));
  expect(storedFrom(parsed.state)).toEqual(state);
});

it('tells the numbers of every reason', () => {
  for (const [at, reason] of COUNTED_REASONS.entries())
    expect(page).toContain(`${at} \`${reason}\``);
  for (const [at, reason] of GAP_REASONS.entries())
    expect(page).toContain(`${at + 1} \`${reason}\``);
});

it('tells which field is in which part', () => {
  for (const [part, fields] of Object.entries(PARTS)) {
    const list = fields.map((field) => `\`${field}\``).join(', ');
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`- \`${part}\`, [^:]*: ${list}[;.]`));
  }
});

it('has a line for every field of the state', () => {
  for (const field of Object.keys(StateSchema.entries)) {
    expect(page).toMatch(new RegExp(`^\\| \`${field}[\`.\\[]`, 'm'));
  }
});
