/** What holds across the rooms, whatever is told in whichever order. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import { wakeAt } from './deadlines';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { storedFrom } from './parse';
import { NOTHING_STORED, parseParts, partsToWrite, unknown } from './parts';
import { newState, type State, StateSchema, usageAt } from './state';
import { isWorthAWrite } from './worth-a-write';

const START = Date.UTC(2026, 10, 19, 9);

function moment(ms: number): Moment {
  return { at: START + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' };
}

const first = newState(moment(0));
const [inMail] = reduce(first, { type: 'observed' }, IN_MAIL, moment(0));

const BEFORE = aSnapshot({
  groups: [
    {
      id: 'email',
      name: null,
      changedAt: 0,
      sites: [{ host: 'mail.example', path: '', changedAt: 0 }],
      limits: { daily: { on: true, seconds: 120, changedAt: START } },
    },
  ],
  settings: { pausesPerDay: { value: 6, changedAt: START } },
  wins: [{ id: 'w', text: 'Soup', at: START, day: '2026-11-19', changedAt: 0 }],
  days: [{ day: '2026-11-19', countedMs: { email: 60_000 } }],
  cup: { day: '2026-11-19', wins: 1, rests: 1, shortRests: 0, level: 5 },
});

const events: fc.Arbitrary<EngineEvent> = fc.constantFrom<EngineEvent>(
  { type: 'observed' },
  { type: 'started', newRun: false },
  { type: 'started', newRun: true },
  { type: 'seam-reached', seam: 'lull' },
  { type: 'seam-reached', seam: 'arrival' },
  { type: 'card-refused' },
  { type: 'card-lost' },
  { type: 'beside-shown', way: 'tab' },
  { type: 'card-opened', place: 'popup', byItself: true },
  { type: 'card-seen' },
  { type: 'card-typed-away' },
  { type: 'card-closed', place: 'popup' },
  { type: 'breath-begun' },
  { type: 'breath-ended' },
  { type: 'pause-put-off' },
  { type: 'pauses-declined-today' },
  { type: 'decline-undone' },
  { type: 'site-left' },
  { type: 'quiet-asked', until: 'an-hour' },
  { type: 'quiet-ended' },
  { type: 'healing-begun' },
  { type: 'healing-ended' },
  { type: 'healing-undone' },
  { type: 'rest-begun', seconds: 600 },
  { type: 'rest-ended' },
  { type: 'went-on', to: 'mail' },
  { type: 'limit-changed', groupId: 'email', kind: 'session', limit: { on: true, seconds: 60 } },
  { type: 'limit-changed', groupId: 'email', kind: 'daily', limit: { on: true, seconds: 90 } },
  { type: 'limit-changed', groupId: 'email', kind: 'openings', limit: { on: true, count: 1 } },
  {
    type: 'limit-changed',
    groupId: 'email',
    kind: 'closedHours',
    limit: {
      on: true,
      ranges: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinutes: 545, toMinutes: 555 }],
      until: null,
    },
  },
  { type: 'settings-changed', settings: { pauseGapSeconds: 60 } },
  ...operated({ kind: 'import' }, { snapshot: BEFORE, wins: BEFORE.wins }),
  ...operated({ kind: 'delete' }),
  ...operated({ kind: 'undo' }, { snapshot: BEFORE, wins: BEFORE.wins }),
);
const scenes = fc.record({
  groupId: fc.constantFrom('email', null),
  focused: fc.boolean(),
  fullScreen: fc.boolean(),
  ownPopupOpen: fc.boolean(),
});
const days = fc.array(fc.tuple(events, scenes, fc.integer({ min: 0, max: 90_000 })), {
  minLength: 1,
  maxLength: 120,
});

type Told = readonly [EngineEvent, Partial<Scene>, number];
type Step = { readonly scene: Scene; readonly now: Moment; readonly effects: readonly Effect[] };

/** Lives through a day and looks at each new state. */
function live(told: readonly Told[], look: (after: State, step: Step) => void): void {
  let state = first;
  let ms = 0;
  for (const [event, changed, gapMs] of told) {
    ms += gapMs;
    const now = moment(ms);
    const scene = { ...IN_MAIL, ...changed };
    const [after, effects] = reduce(state, event, scene, now);
    look(after, { scene, now, effects });
    state = after;
  }
}

describe('any day', () => {
  it('can be stored and read again as it is', () => {
    fc.assert(
      fc.property(days, (told) => {
        let found: Readonly<Record<string, unknown>> = {};
        let known = NOTHING_STORED;
        let times = 0;
        live(told, (after) => {
          expect(v.parse(StateSchema, JSON.parse(JSON.stringify(storedFrom(after))))).toEqual(
            after,
          );
          const { items, stored } = partsToWrite(known, after);
          times += 1;
          // One write in five gets lost, or gets through and nobody hears of it; and then and when a new life reads it.
          const fate = times % 5;
          if (fate !== 1) found = { ...found, ...JSON.parse(JSON.stringify(items)) };
          if (fate > 1) expect(parseParts(found)).toMatchObject({ kind: 'read', state: after });
          if (fate === 4) known = parseParts(found).stored;
          else known = fate < 2 ? unknown(stored) : stored;
        });
      }),
    );
  });

  it('never notifies her in full screen, while quiet, or while she rests', () => {
    fc.assert(
      fc.property(days, (told) => {
        live(told, (after, { scene, now, effects }) => {
          const calls = effects.some(({ type }) => type.startsWith('notify-by-'));
          if (!calls) return;
          expect(scene.fullScreen).toBe(false);
          expect(after.rest.kind).not.toBe('resting');
          expect(after.healing.now).toBeNull();
          expect(after.quiet === null || after.quiet.until <= now.at).toBe(true);
          expect(after.tally.silentUntil === null || after.tally.silentUntil <= now.at).toBe(true);
        });
      }),
    );
  });

  it('never offers more pauses than the number of the day', () => {
    fc.assert(
      fc.property(days, (told) => {
        live(told, (after) => {
          expect(after.tally.offered).toBeLessThanOrEqual(after.settings.pausesPerDay);
        });
      }),
    );
  });

  it('misses nothing when it looks at its deadlines alone, and looks seldom', () => {
    const seconds = fc.integer({ min: 1, max: 1_800 });
    fc.assert(
      fc.property(days, seconds, (told, forSeconds) => {
        const last = { state: first, scene: IN_MAIL, ms: 0 };
        live(told, (state, { scene, now }) => {
          Object.assign(last, { state, scene, ms: now.uptimeMs });
        });
        const untilMs = last.ms + forSeconds * 1_000;
        const everySecond = looksOn(last, untilMs, (_state, ms) => ms + 1_000);
        const atDeadlines = looksOn(last, untilMs, (state, ms) => {
          const at = wakeAt(state, last.scene, moment(ms));
          expect(at).toBeGreaterThan(START + ms);
          return at - START;
        });
        const what = ({ changes }: Looks) => changes.map((one) => one.what);
        expect(what(atDeadlines)).toEqual(what(everySecond));
        // Who looks each second sees it up to a second later.
        atDeadlines.changes.forEach(({ ms }, index) => {
          expect(ms).toBeLessThanOrEqual(everySecond.changes[index]?.ms ?? 0);
        });
        // A beat each half minute, and what ends or comes within half an hour.
        expect(atDeadlines.looks).toBeLessThanOrEqual(forSeconds / 30 + 20);
      }),
      runs(40),
    );
  });
});

type Looks = {
  readonly changes: readonly { readonly what: string; readonly ms: number }[];
  readonly looks: number;
};
type Standing = { readonly state: State; readonly scene: Scene; readonly ms: number };

/** Nothing happens but looks, each as long after the last as `next` says (ms); the last one at the end. */
function looksOn(
  { state: from, scene, ms: fromMs }: Standing,
  untilMs: number,
  next: (state: State, ms: number) => number,
): Looks {
  const changes: { what: string; ms: number }[] = [];
  let looks = 0;
  let state = from;
  for (let ms = fromMs; ms < untilMs; looks += 1) {
    ms = Math.min(next(state, ms), untilMs);
    const [after, wanted] = reduce(state, { type: 'observed' }, scene, moment(ms));
    const all = wanted.map(({ type }) => type as string);
    if (after.pause.kind !== state.pause.kind) all.push(`pause: ${after.pause.kind}`);
    if (after.rest.kind !== state.rest.kind) all.push(`rest: ${after.rest.kind}`);
    changes.push(...all.map((what) => ({ what, ms })));
    state = after;
  }
  return { changes, looks };
}

describe('looking', () => {
  const look = (ms: number, scene = IN_MAIL) =>
    reduce(inMail, { type: 'observed' }, scene, moment(ms));

  it('at an unchanged page is not worth a write for half a minute', () => {
    expect(isWorthAWrite(inMail, look(5_000)[0])).toBe(false);
    expect(isWorthAWrite(inMail, look(29_999)[0])).toBe(false);
    expect(isWorthAWrite(inMail, look(30_000)[0])).toBe(true);
  });

  it('at another page is worth one at once', () => {
    expect(isWorthAWrite(inMail, look(5_000, { ...IN_MAIL, groupId: null })[0])).toBe(true);
    expect(isWorthAWrite(inMail, look(5_000, { ...IN_MAIL, tabId: 8 })[0])).toBe(true);
    expect(isWorthAWrite(first, inMail)).toBe(true);
  });

  it('is worth none because she lets go of the mouse or takes it again', () => {
    const unused = { ...IN_MAIL, inUse: false };
    expect(isWorthAWrite(inMail, look(5_000, unused)[0])).toBe(false);
    const [reading] = look(30_000, unused);
    expect(reading.attention).toMatchObject({ reason: 'reading' });
    expect(isWorthAWrite(reading, look(35_000)[0])).toBe(false);
  });

  it('is worth one where sound begins or ends to be all that counts', () => {
    const heard = { ...IN_MAIL, idle: 'idle', inUse: false, audible: true } as const;
    const [listening] = look(5_000, heard);
    expect(isWorthAWrite(inMail, listening)).toBe(true);
    const [back] = reduce(listening, { type: 'observed' }, IN_MAIL, moment(6_000));
    expect(isWorthAWrite(listening, back)).toBe(true);
  });

  it('is worth one where what was struck out or put back differs, and none where nothing does', () => {
    const [away] = look(30_000, { ...IN_MAIL, groupId: null });
    const strike = (state: State, type: 'time-struck' | 'time-put-back') => {
      const event = { type, fromAt: START + 5_000, toAt: START + 9_000 } as const;
      return reduce(state, event, { ...IN_MAIL, groupId: null }, moment(30_000))[0];
    };
    const struck = strike(away, 'time-struck');
    expect(struck.ledger.countedMs.email).toBe(26_000);
    expect(isWorthAWrite(away, struck)).toBe(true);
    expect(isWorthAWrite(struck, strike(struck, 'time-struck'))).toBe(false);
    expect(isWorthAWrite(struck, strike(struck, 'time-put-back'))).toBe(true);
  });

  it('knows what was struck out of the session and of the day, beside what is counted', () => {
    const [away] = look(30_000, { ...IN_MAIL, groupId: null });
    const event = { type: 'time-struck', fromAt: START + 5_000, toAt: START + 9_000 } as const;
    const elsewhere = { ...IN_MAIL, groupId: null };
    const [struck] = reduce(away, event, elsewhere, moment(30_000));
    const usage = (at: number) => {
      const { sessionMs, dayMs, ...all } = usageAt(struck, 'email', moment(at));
      return [sessionMs, dayMs, all.struckInSessionMs, all.struckInDayMs];
    };
    expect(usage(31_000)).toEqual([26_000, 26_000, 4_000, 4_000]);
    expect(usage(600_000)).toEqual([0, 26_000, 0, 4_000]);
  });

  it('counts the same whether the looks between were kept or not', () => {
    const [kept] = reduce(look(5_000)[0], { type: 'observed' }, IN_MAIL, moment(20_000));
    expect(kept.ledger).toEqual(look(20_000)[0].ledger);
  });
});

describe('the worst day', () => {
  it('is written in less than five kilobytes at a time, whatever she did with it', () => {
    const ids = ['b1946ac9-2492-4d23-8d4e-0f1a5b7c9d31', 'b1946ac9-2492-4d23-8d4e-0f1a5b7c9d32'];
    const sites = Array.from({ length: 25 }, (_, at) => `place-${at}.example`);
    const events = ids.flatMap((id, which): EngineEvent[] => [
      { type: 'group-added', id, name: 'Chats and forums' },
      {
        type: 'site-added',
        groupId: id,
        sites: sites.map((host) => ({ host: `${which}.${host}`, path: '' })),
      },
    ]);
    let state = inMail;
    for (const event of events) [state] = reduce(state, event, IN_MAIL, moment(0));
    let most = 0;
    let { stored } = partsToWrite(NOTHING_STORED, state);
    for (let minute = 1; minute < 1_140; minute += 1) {
      const groupId = minute % 2 === 0 ? null : (ids[(minute >> 1) % ids.length] ?? null);
      const now = moment(minute * 60_000 - (minute % 7) * 1_313);
      const type = minute % 5 === 0 ? 'time-put-back' : 'time-struck';
      const stretch = { fromAt: now.at - minute * 9_001, toAt: now.at - minute * 8_000 };
      const event: EngineEvent = minute % 3 === 0 ? { type, ...stretch } : { type: 'observed' };
      [state] = reduce(state, event, { ...IN_MAIL, groupId }, now);
      const written = partsToWrite(stored, state);
      stored = written.stored;
      most = Math.max(most, JSON.stringify(written.items).length);
    }
    expect(state.ledger.spans).toHaveLength(100);
    expect(state.groups.flatMap((group) => group.sites)).toHaveLength(50);
    expect(most).toBeLessThan(5_000);
  });
});

describe('choices', () => {
  const tell = (state: State, event: EngineEvent) =>
    reduce(state, event, IN_MAIL, moment(1_000))[0];

  it('never rename or remove the group that is there from the start', () => {
    expect(tell(first, { type: 'group-removed', id: 'email' }).groups).toEqual(first.groups);
    const renamed = tell(first, { type: 'group-renamed', id: 'email', name: 'Post' });
    expect(renamed.groups[0]?.name).toBeNull();
  });

  it('give a new group no limits, and give a removed one back as it was', () => {
    const added = tell(first, { type: 'group-added', id: 'chat', name: 'Chat' });
    expect(added.limits.chat?.session.on).toBe(false);
    const [, chat] = added.groups;
    const removed = tell(added, { type: 'group-removed', id: 'chat' });
    expect(removed.groups).toHaveLength(1);
    if (chat === undefined || added.limits.chat === undefined)
      throw new Error('no group was added');
    const restored = tell(removed, {
      type: 'group-restored',
      group: chat,
      limits: added.limits.chat,
    });
    expect(restored.groups).toEqual(added.groups);
  });

  it('change one setting and leave the others', () => {
    const changed = tell(first, { type: 'settings-changed', settings: { pausesPerDay: 2 } });
    expect(changed.settings).toEqual({ ...first.settings, pausesPerDay: 2 });
  });
});
