/** What leaves comes back: from the state into a snapshot and into another state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { aSnapshot, snapshots } from '../../tests/setup/snapshots';
import { newState } from '../engine/state';
import {
  choicesAsIn,
  type InDatabase,
  type Kept,
  snapshotOf,
  stampsAfter,
  withSnapshot,
} from './kept';
import { merge, mergeAfter } from './merge';
import { previewOf } from './preview';
import type { Snapshot } from './snapshot';

const NOON = Date.UTC(2026, 10, 19, 12);
const fresh: Kept = newState({ at: NOON, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const FRESH = snapshotOf(fresh, { wins: [], days: [], pauses: [] }, NOON);

type Here = InDatabase & { readonly kept: Kept };
const nothing: Here = { kept: fresh, wins: [], days: [], pauses: [] };

function leave({ kept, ...inDatabase }: Here): Snapshot {
  return snapshotOf(kept, inDatabase, NOON);
}

function bringIn(here: Here, theirs: Snapshot): Here {
  const { wins, days, pauses = [] } = mergeAfter(leave(here), theirs);
  return { kept: withSnapshot(here.kept, theirs, NOON), wins, days, pauses };
}

describe('a new install', () => {
  it('that a file is brought into is the one that the file came from', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const left = leave(bringIn(bringIn(nothing, one), other));
        expect(JSON.stringify(leave(bringIn(nothing, left)))).toBe(JSON.stringify(left));
      }),
      runs(200),
    );
  });

  it('has nothing to say against any file', () => {
    fc.assert(
      fc.property(snapshots, (one) => {
        const left = leave(bringIn(nothing, one));
        expect(merge(FRESH, left)).toEqual(merge(left, left));
      }),
      runs(200),
    );
  });
});

describe('adding a file', () => {
  it('comes to the same as merging what leaves', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const here = bringIn(nothing, one);
        // A file may leave limits out; whoever reads it knows what they are then.
        const whole = leave(bringIn(nothing, other));
        const { cup: _its, ...merged } = merge(leave(here), whole);
        const { cup: _ours, ...left } = merge(leave(bringIn(here, other)), FRESH);
        expect({ ...left, exportedAt: 0 }).toEqual({ ...merged, exportedAt: 0 });
      }),
      runs(200),
    );
  });

  it('twice is once, and the preview knows it', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const here = bringIn(nothing, one);
        const once = bringIn(here, other);
        expect(bringIn(once, other)).toEqual(once);
        expect(previewOf(leave(once), other).changesNothing).toBe(true);
        const isSame = JSON.stringify(seen(here)) === JSON.stringify(seen(once));
        expect(previewOf(leave(here), other).changesNothing).toBe(isSame);
      }),
      runs(200),
    );
  });

  it('takes the cup of today, and of no other day', () => {
    const cup = (day: string) => ({ day, wins: 4, rests: 0, shortRests: 0, level: 5 });
    const level = (day: string) =>
      withSnapshot(fresh, aSnapshot({ cup: cup(day) }), NOON).today.level;
    expect(['2026-11-18', '2026-11-19', '2026-11-20'].map(level)).toEqual([1, 5, 1]);
  });

  it('counts more minutes of today where the file knows of more, and never fewer', () => {
    const here = {
      ...fresh,
      ledger: { day: '2026-11-19', countedMs: { email: 1_000.5, chat: 9 } },
    };
    const days = [
      { day: '2026-11-19', countedMs: { email: 2_000, chat: 3 } },
      { day: '2026-11-18', countedMs: { email: 5_000 } },
    ];
    expect(withSnapshot(here, aSnapshot({ days }), NOON).ledger.countedMs).toEqual({
      email: 2_000,
      chat: 9,
    });
  });
});

describe('what leaves', () => {
  it('has whole milliseconds, no more than a day has, and no day without any', () => {
    const kept = { ...fresh, ledger: { day: '2026-11-19', countedMs: { email: 12.7, tea: 0.4 } } };
    const days = [{ day: '2026-11-18', countedMs: { email: 91_000_000 } }];
    expect(leave({ ...nothing, kept, days }).days).toEqual([
      { day: '2026-11-18', countedMs: { email: 90_000_000 } },
      { day: '2026-11-19', countedMs: { email: 12 } },
    ]);
  });

  it('has a day once, though it is in the state and among the days gone by', () => {
    const kept = { ...fresh, ledger: { day: '2026-11-19', countedMs: { email: 5 } } };
    const days = [{ day: '2026-11-19', countedMs: { email: 9, chat: 1 } }];
    expect(leave({ ...nothing, kept, days }).days).toEqual([
      { day: '2026-11-19', countedMs: { chat: 1, email: 9 } },
    ]);
  });

  it('is hers again, letter by letter, in the order in which she had it', () => {
    fc.assert(
      fc.property(snapshots, (one) => {
        const { kept } = bringIn(nothing, one);
        const { groups, limits, settings, practices, callSites, letGoes, changedAt } = kept;
        const back = choicesAsIn(leave({ ...nothing, kept }));
        const choices = { groups, limits, settings, practices, callSites, letGoes };
        expect(back).toEqual({ ...choices, changedAt, later: kept.later });
        expect(JSON.stringify(back.groups)).toBe(JSON.stringify(groups));
      }),
    );
  });
});

describe('the time of a choice', () => {
  it('is noted for what differs from before, and for nothing else', () => {
    const settings = { ...fresh.settings, pausesPerDay: 5 };
    const [email] = fresh.groups;
    if (email === undefined) throw new Error('there is no email');
    const sites = [{ host: 'mail.example', path: '/in' }];
    const after = { ...fresh, settings, groups: [{ ...email, sites }] };
    expect(stampsAfter(fresh, after, 77)).toEqual({
      'settings.pausesPerDay': 77,
      'site.mail.example/in': 77,
    });
    expect(
      stampsAfter({ ...after, changedAt: { 'settings.pausesPerDay': 77 } }, after, 99),
    ).toEqual({
      'settings.pausesPerDay': 77,
    });
  });

  it('has no say against a file, where a clock that was ahead has noted it', () => {
    const mine = { ...fresh, changedAt: { 'settings.sentence': NOON + 365 * 86_400_000 } };
    const here = { ...mine, settings: { ...fresh.settings, sentence: 'Mine.' } };
    const sentence = { value: 'Later, and true.', changedAt: NOON - 5 };
    const after = withSnapshot(here, aSnapshot({ settings: { sentence } }), NOON);
    expect(after.settings.sentence).toBe('Later, and true.');
    expect(stampsAfter(here, here, NOON)).toEqual({});
  });

  it('goes with what it was noted for', () => {
    const changedAt = { 'site.mail.example': 5 };
    expect(stampsAfter({ ...fresh, changedAt }, fresh, 99)).toEqual({});
  });
});

/** Without the stamps, which she doesn't see. */
function seen({ kept, wins, days, pauses }: Here) {
  const { groups, limits, settings, practices, callSites, ledger, today } = kept;
  const { letGoes } = kept;
  const chosen = practices.filter(
    ({ words, standing }) => words !== null || standing !== 'in-turn',
  );
  const said = wins.map(({ id, text, at, day }) => [id, text, at, day]);
  return [groups, limits, settings, chosen, callSites, letGoes, ledger, today, said, days, pauses];
}
