/** What holds across the rooms, whatever is told in whichever order. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import { nextDeadlineAt, wakeAt } from './deadlines';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { storedFrom } from './parse';
import { isWorthKeeping, reduce } from './reduce';
import { newState, type State, StateSchema } from './state';

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
const BACKUP = { takenAt: 5, why: 'delete', snapshot: BEFORE, strips: {}, draft: null } as const;

const events: fc.Arbitrary<EngineEvent> = fc.constantFrom<EngineEvent>(
  { type: 'observed' },
  { type: 'started', newRun: false },
  { type: 'started', newRun: true },
  { type: 'seam-reached', seam: 'lull' },
  { type: 'seam-reached', seam: 'arrival' },
  { type: 'call-unheard' },
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
  { type: 'rest-begun', seconds: 600 },
  { type: 'rest-ended' },
  { type: 'went-on', to: 'mail' },
  { type: 'limit-changed', groupId: 'email', kind: 'session', limit: { on: true, seconds: 60 } },
  { type: 'limit-changed', groupId: 'email', kind: 'daily', limit: { on: true, seconds: 90 } },
  { type: 'settings-changed', settings: { pauseGapSeconds: 60 } },
  { type: 'snapshot-merged', snapshot: BEFORE, wins: BEFORE.wins, backup: 5 },
  { type: 'everything-deleted', backup: 5 },
  { type: 'way-back-taken', backup: BACKUP, wins: BEFORE.wins },
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
        live(told, (after) => {
          expect(v.parse(StateSchema, JSON.parse(JSON.stringify(storedFrom(after))))).toEqual(
            after,
          );
        });
      }),
    );
  });

  it('never calls her in full screen, while quiet, or while she rests', () => {
    fc.assert(
      fc.property(days, (told) => {
        live(told, (after, { scene, now, effects }) => {
          const calls = effects.some(({ type }) => type.startsWith('call-by-'));
          if (!calls) return;
          expect(scene.fullScreen).toBe(false);
          expect(after.rest.kind).not.toBe('resting');
          expect(after.quietUntil === null || after.quietUntil <= now.at).toBe(true);
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

  it('always knows when to wake, and never in the past', () => {
    fc.assert(
      fc.property(days, (told) => {
        live(told, (after, { scene, now }) => {
          expect(nextDeadlineAt(after, now)).toBeGreaterThan(now.at);
          expect(wakeAt(after, scene, now)).toBeGreaterThanOrEqual(now.at);
        });
      }),
    );
  });
});

describe('looking', () => {
  const look = (ms: number, scene = IN_MAIL) =>
    reduce(inMail, { type: 'observed' }, scene, moment(ms));

  it('at an unchanged page is not worth a write for half a minute', () => {
    expect(isWorthKeeping(inMail, look(5_000)[0])).toBe(false);
    expect(isWorthKeeping(inMail, look(29_999)[0])).toBe(false);
    expect(isWorthKeeping(inMail, look(30_000)[0])).toBe(true);
  });

  it('at another page is worth one at once', () => {
    expect(isWorthKeeping(inMail, look(5_000, { ...IN_MAIL, groupId: null })[0])).toBe(true);
    expect(isWorthKeeping(inMail, look(5_000, { ...IN_MAIL, tabId: 8 })[0])).toBe(true);
    expect(isWorthKeeping(first, inMail)).toBe(true);
  });

  it('counts the same whether the looks between were kept or not', () => {
    const [kept] = reduce(look(5_000)[0], { type: 'observed' }, IN_MAIL, moment(20_000));
    expect(kept.ledger).toEqual(look(20_000)[0].ledger);
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
