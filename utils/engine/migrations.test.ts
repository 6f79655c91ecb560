/** Records as older versions really wrote them, version 1 at three times of its life, are read without losing anything. */
import { describe, expect, it } from 'vitest';
import first from '../../tests/fixtures/states-1-first.json';
import withSpans from '../../tests/fixtures/states-1-with-spans.json';
import withStamps from '../../tests/fixtures/states-1-with-stamps.json';
import second from '../../tests/fixtures/states-2-lives.json';
import third from '../../tests/fixtures/states-3-lives.json';
import fourth from '../../tests/fixtures/states-4-lives.json';
import fifth from '../../tests/fixtures/states-5-lives.json';
import inParts from '../../tests/fixtures/states-6-in-parts.json';
import sixth from '../../tests/fixtures/states-6-lives.json';
import { NOTHING_TOLD } from '../wins/reminders';
import { migrated } from './migrations';
import { parseState, storedFrom } from './parse';
import { parseParts, partsToWrite } from './parts';
import { newState, type State, VERSION } from './state';

const ofFirst = recordsOf({ first, withStamps, withSpans });
const ofSecond = recordsOf({ second });
const ofThird = recordsOf({ third });
const ofFourth = recordsOf({ fourth });
const ofFifth = recordsOf({ fifth });
const ofSixth = recordsOf({ sixth });

function recordsOf(generations: Record<string, Record<string, { version: number }>>) {
  return Object.entries(generations).flatMap(([generation, of]) =>
    Object.entries(of).map(([when, record]) => ({ name: `${generation}, ${when}`, record })),
  );
}

/** As the parts of version 6 are together. */
function whole(parts: (typeof inParts)[keyof typeof inParts]) {
  const { state, 'state-now': now, 'state-chosen': chosen, 'state-past': past } = parts;
  return { ...state, ...now, ...chosen, ...past };
}

function read(record: unknown): State {
  const parsed = parseState(record);
  if (parsed.kind !== 'read') throw new Error(JSON.stringify(parsed).slice(0, 200));
  return parsed.state;
}

/** All that a record says, but for its version. */
function saying({ version: _version, ...record }: Record<string, unknown>) {
  return record;
}

describe.each([...ofFirst, ...ofSecond, ...ofThird, ...ofFourth, ...ofFifth, ...ofSixth])(
  'an older record ($name)',
  ({ record }) => {
    it('is read, and is kept as it was until a backup has it', () => {
      expect(parseState(record)).toMatchObject({ kind: 'read', older: record });
    });

    it('is stored as one of today, which is read as it is', () => {
      const stored = storedFrom(read(record));
      expect(stored.version).toBe(VERSION);
      expect(parseState(JSON.parse(JSON.stringify(stored)))).toEqual({
        kind: 'read',
        state: read(record),
      });
    });
  },
);

describe.each(ofFirst)('a record of version 1 ($name)', ({ record }) => {
  it('says in version 2 all that it said', () => {
    expect(migrated(record, 1, 2)).toMatchObject({ ...saying(record), version: 2 });
  });
});

describe('a record of version 1', () => {
  it('gets what it did not have', () => {
    const state = read(first['pause-due']);
    expect(state).toMatchObject({
      settings: { idleSeconds: 120 },
      attention: { reason: 'in-front', heardMs: 0 },
      ledger: { spans: [], rests: [] },
      sessions: { email: { beganAt: 1_795_080_722_500 - 1_922_500 } },
      pause: { kind: 'due', schedule: { cards: 0, freeSince: null, tab: 'not-yet' } },
      changedAt: {},
      undo: null,
      winsTotal: null,
    });
    expect(read(first['first-day']).attention).toEqual({
      kind: 'away',
      why: 'elsewhere',
      heardMs: 0,
    });
  });

  it('keeps a rest that she is coming back from, and sees that anew', () => {
    const back = { groupId: 'email', tabId: 7, since: 5 };
    const resting = { ...first.resting, rest: { ...first.resting.rest, back } };
    expect(read(resting).rest).toMatchObject({ kind: 'resting', back: null });
  });

  it('is still not read where it was damaged', () => {
    for (const damage of [
      { sessions: { email: 5 } },
      { settings: 'gone' },
      { attention: null },
      { rest: { kind: 'resting', back: 7 } },
    ]) {
      const record = { ...first.rested, ...damage };
      expect(parseState(record)).toMatchObject({ kind: 'unreadable', raw: record });
    }
  });
});

it('keeps how she is notified, and when she chose that, under its new name', () => {
  const record = second['in-mail'];
  const chosen = {
    ...record,
    settings: { ...record.settings, callBy: 'tab' },
    changedAt: { ...record.changedAt, 'settings.callBy': 7 },
  };
  const { settings, changedAt } = read(chosen);
  expect(settings.notifyBy).toBe('tab');
  expect(changedAt).toEqual({ ...record.changedAt, 'settings.notifyBy': 7 });
});

describe('a record of version 2 in which something happened to everything', () => {
  it('is left by a deletion that is final, with its backup to be forgotten', () => {
    const { wayBack } = second['all-deleted'];
    const spareBackups = [wayBack?.backup];
    expect(read(second['all-deleted'])).toMatchObject({
      undo: null,
      operation: null,
      spareBackups,
    });
    expect(read(second['file-came-in'])).toMatchObject({ undo: null, spareBackups: [] });
  });

  it('goes on going back to the backup that it had begun with', () => {
    const { takenAt } = second['restore-begun'].unfinished ?? {};
    expect(read(second['restore-begun']).operation).toMatchObject({ kind: 'restore', takenAt });
    expect(read(second['way-back-begun'])).toMatchObject({ undo: null, operation: null });
  });
});

describe.each(ofThird)('a record of version 3 ($name)', ({ record }) => {
  it('says all that it said, but for where she was on the way back from a rest', () => {
    const { groups, limits, sessions, ledger, today, tally, pause, changedAt } = saying(record);
    const said = { groups, limits, sessions, ledger, today, tally, pause, changedAt };
    const stored = JSON.parse(JSON.stringify(storedFrom(read(record))));
    expect(stored).toMatchObject(said as object);
    const { rest } = record as unknown as { rest: State['rest'] };
    expect(stored.rest).toEqual(rest.kind === 'resting' ? { ...rest, back: null } : rest);
  });
});

describe.each(ofFourth)('a record of version 4 ($name)', ({ record }) => {
  it('says all that it said, and until when it is quiet in the way of today', () => {
    const stored = JSON.parse(JSON.stringify(storedFrom(read(record))));
    const { quietUntil, closedDays, ...said } = saying(record);
    expect(stored).toMatchObject(said);
    expect(stored.quiet?.until ?? null).toBe(quietUntil);
    const daysSaid = (closedDays as Record<string, unknown>[]).map(
      ({ quietUntil: _, ...day }) => day,
    );
    expect(stored.closedDays).toMatchObject(daysSaid);
  });
});

describe.each(ofFifth)('a record of version 5 ($name)', ({ record }) => {
  it('says all that it said, and reminds her of nothing', () => {
    const state = read(record);
    const stored = JSON.parse(JSON.stringify(storedFrom(state)));
    expect(stored).toMatchObject(saying(record));
    expect(state.settings).toMatchObject({ lookBackOn: 'never', reminderBy: 'never' });
    expect(state.reminders).toEqual(NOTHING_TOLD);
  });
});

it('keeps in version 6 what a deletion in version 5 forgot', () => {
  const { undo } = fifth['all-deleted'];
  expect(read(fifth['all-deleted']).undo?.forgotten).toMatchObject({
    tally: undo?.forgotten.tally,
    reminders: NOTHING_TOLD,
  });
});

describe.each(ofSixth)('a record of version 6 ($name)', ({ record }) => {
  it('says all that it said, of no pause whether she took it, and of no call when it was', () => {
    const state = read(record);
    const stored = JSON.parse(JSON.stringify(storedFrom(state)));
    expect(stored).toMatchObject(saying(record));
    expect(state.tally.taken).toEqual([]);
    for (const { calls } of [state.ledger, ...state.closedDays]) expect(calls).toEqual([]);
    expect(state.experiment).toBeNull();
  });
});

it('keeps in version 7 what a deletion in version 6 forgot', () => {
  const { undo } = sixth['all-deleted'];
  const tally = { ...undo.forgotten.tally, taken: [] };
  const forgotten = { ...undo.forgotten, tally, experiment: null };
  expect(read(sixth['all-deleted']).undo?.forgotten).toEqual(forgotten);
});

describe.each(Object.entries(inParts))('the parts of version 6 (%s)', (_when, parts) => {
  it('are all that they said, and stand in rows once they are written', () => {
    const { stored, ...parsed } = parseParts(parts);
    if (parsed.kind !== 'read') throw new Error(parsed.kind);
    expect(parsed.older).toEqual(whole(parts));
    expect(JSON.parse(JSON.stringify(storedFrom(parsed.state)))).toMatchObject(
      saying(whole(parts)),
    );
    const { items } = partsToWrite(stored, parsed.state);
    expect(Object.keys(items)).toEqual(expect.arrayContaining(Object.keys(parts)));
    const { state } = parsed;
    expect(parseParts({ ...parts, ...items })).toMatchObject({ kind: 'read', state });
  });
});

it('keeps quiet of version 4 in the state, in a day that may come back, and in what a deletion forgot', () => {
  const record = fourth['a-day-later'];
  const [day] = record.closedDays;
  const { tally } = record;
  const forgotten = { tally, quietUntil: 9, saved: null, offerAnswered: 0 };
  const { ledger, today } = record;
  const undo = {
    why: 'delete',
    backup: 1,
    until: 2,
    before: { ledger, today },
    after: { countedMs: {}, today },
    forgotten,
  };
  const closedDays = [{ ...day, quietUntil: 8 }];
  const state = read({ ...record, quietUntil: 7, closedDays, undo });
  const until = (at: number) => ({ kind: 'a-while', until: at, ms: 86_400_000 });
  expect(state.quiet).toEqual(until(7));
  expect(state.closedDays[0]?.quiet).toEqual(until(8));
  expect(state.undo?.forgotten?.quiet).toEqual(until(9));
});

describe('a record of today', () => {
  it('has to have everything', () => {
    const record = storedFrom(newState({ at: 5, uptimeMs: 0, life: 'a', timeZone: 'UTC' }));
    for (const field of Object.keys(record)) {
      const { [field as 'groups']: _gone, ...rest } = record;
      expect([field, parseState(rest).kind]).toEqual([field, 'unreadable']);
    }
  });

  it('is not touched, and neither is what is no record', () => {
    const record = { version: VERSION };
    expect(migrated(record, VERSION, VERSION)).toBe(record);
    expect(migrated('gone', 1, VERSION)).toBe('gone');
    expect(migrated([1], 1, VERSION)).toEqual([1]);
  });
});
