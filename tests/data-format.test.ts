/** The page that describes the data is true: its examples are read by the schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parseState } from '../utils/engine/parse';
import { StateSchema } from '../utils/engine/state';
import { WinsOfDaySchema } from '../utils/wins/win';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'data-format.md'), 'utf8');
const [wins, state] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
  JSON.parse(json),
);

it('shows a day of wins as it is stored', () => {
  expect(v.parse(WinsOfDaySchema, wins)).toEqual(wins);
});

it('shows a whole state as it is stored', () => {
  expect(parseState(state)).toEqual({ kind: 'read', state });
});

it('has a line for every field of the state', () => {
  for (const field of Object.keys(StateSchema.entries)) {
    expect(page).toMatch(new RegExp(`^\\| \`${field}[\`.\\[]`, 'm'));
  }
});
