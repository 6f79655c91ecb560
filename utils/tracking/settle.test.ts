/** Laws of counting, over random days in several zones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import { type Attention, AWAY } from './attention';
import { emptyLedger } from './ledger';
import { type Counted, settle } from './settle';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const START = Date.UTC(2026, 2, 27, 20);

type Walk = {
  readonly timeZone: string;
  readonly steps: readonly {
    readonly upMs: number;
    readonly jumpMs: number;
    readonly group: string | null;
    readonly newLife: boolean;
  }[];
};

const walks: fc.Arbitrary<Walk> = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  steps: fc.array(
    fc.record({
      upMs: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 600_000 })),
      jumpMs: fc.oneof(
        { arbitrary: fc.constant(0), weight: 5 },
        { arbitrary: fc.integer({ min: -7_200_000, max: 36_000_000 }), weight: 1 },
      ),
      group: fc.constantFrom('email', 'chat', null),
      newLife: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  ),
});

function attentionOf(group: string | null, now: Moment): Attention {
  const settled = { at: now.at, uptimeMs: now.uptimeMs, life: now.life };
  if (group === null) return AWAY;
  return { kind: 'on-group', groupId: group, reason: 'in-front', heardMs: 0, tabId: 1, settled };
}

function sum(countedMs: Readonly<Record<string, number>>): number {
  return Object.values(countedMs).reduce((total, ms) => total + ms, 0);
}

/** Walks through a day; returns what was counted in all, and what may have been at most. */
function count({ timeZone, steps }: Walk, onSettled?: (counted: Counted) => void) {
  const rule = { timeZone, dayStartMinutes: 240 };
  let now: Moment = { at: START, uptimeMs: 0, life: '0', timeZone };
  let counted: Counted = {
    attention: AWAY,
    ledger: emptyLedger(dayOf(START, rule)),
    sessions: {},
  };
  let closedMs = 0;
  let boundMs = 0;
  for (const [index, step] of steps.entries()) {
    const life = step.newLife ? String(index) : now.life;
    now = {
      at: now.at + step.upMs + step.jumpMs,
      uptimeMs: now.uptimeMs + step.upMs,
      life,
      timeZone,
    };
    const wasThere = counted.attention.kind === 'on-group';
    const settled = settle(counted, now, rule);
    if (settled.closed !== null) closedMs += sum(settled.closed.countedMs);
    if (wasThere) boundMs += step.upMs + (step.jumpMs !== 0 || step.newLife ? 60_000 : 0);
    counted = { ...settled.counted, attention: attentionOf(step.group, now) };
    onSettled?.(counted);
  }
  return { totalMs: closedMs + sum(counted.ledger.countedMs), boundMs };
}

describe('settle', () => {
  it('never counts more than she was awake and there, plus a minute for each sleep, jump or restart', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { totalMs, boundMs } = count(walk);
        expect(totalMs).toBeLessThanOrEqual(boundMs);
      }),
    );
  });

  it('never counts anything negative, and never goes back a day', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let lastDay = '';
        count(walk, ({ ledger, sessions }) => {
          expect(ledger.day >= lastDay).toBe(true);
          lastDay = ledger.day;
          for (const ms of Object.values(ledger.countedMs)) expect(ms).toBeGreaterThanOrEqual(0);
          for (const session of Object.values(sessions)) {
            expect(session.countedMs).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  it('counts exactly what passed when nothing unusual happens', () => {
    const ordinary = walks.map(({ timeZone, steps }) => ({
      timeZone,
      steps: steps.map((step) => ({
        ...step,
        upMs: step.upMs % 60_001,
        jumpMs: 0,
        newLife: false,
      })),
    }));
    fc.assert(
      fc.property(ordinary, (walk) => {
        let wantedMs = 0;
        for (const [index, step] of walk.steps.entries()) {
          if ((walk.steps[index - 1]?.group ?? null) !== null) wantedMs += step.upMs;
        }
        expect(count(walk).totalMs).toBe(wantedMs);
      }),
    );
  });

  it('gives the same sum however a stretch is split', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 59_999 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), cuts, (timeZone, at) => {
        const points = [...new Set([0, ...at, 60_000])].sort((one, other) => one - other);
        const steps = points.map((point, index) => ({
          upMs: point - (points[index - 1] ?? 0),
          jumpMs: 0,
          group: 'email',
          newLife: false,
        }));
        expect(count({ timeZone, steps }).totalMs).toBe(60_000);
      }),
    );
  });

  it('turns the page, and forgets sessions that have ended, while she is away', () => {
    const rule = { timeZone: 'UTC', dayStartMinutes: 240 };
    const now: Moment = { at: Date.UTC(2026, 10, 20, 5), uptimeMs: 0, life: 'a', timeZone: 'UTC' };
    const ledger = { ...emptyLedger('2026-11-19'), countedMs: { email: 5_000 } };
    const session = {
      countedMs: 5_000,
      beganAt: now.at - 310_000,
      lastAt: now.at - 299_999,
      tabId: 1,
    };
    const sessions = { email: session, chat: { ...session, lastAt: now.at - 300_000 } };
    expect(settle({ attention: AWAY, ledger, sessions }, now, rule)).toEqual({
      counted: {
        attention: AWAY,
        ledger: emptyLedger('2026-11-20'),
        sessions: { email: session },
      },
      closed: ledger,
    });
  });

  it('credits the group and the tab that were in front, up to now', () => {
    const rule = { timeZone: 'UTC', dayStartMinutes: 240 };
    const before: Moment = { at: START, uptimeMs: 7, life: 'a', timeZone: 'UTC' };
    const now: Moment = { at: START + 20_000, uptimeMs: 20_007, life: 'a', timeZone: 'UTC' };
    const { counted, closed } = settle(
      {
        attention: attentionOf('chat', before),
        ledger: emptyLedger('2026-03-27'),
        sessions: {},
      },
      now,
      rule,
    );
    expect(closed).toBeNull();
    expect(counted).toEqual({
      attention: attentionOf('chat', now),
      ledger: {
        ...emptyLedger('2026-03-27'),
        countedMs: { chat: 20_000 },
        spans: [
          {
            fromAt: before.at,
            toAt: now.at,
            ms: 20_000,
            groupId: 'chat',
            reason: 'in-front',
            struck: false,
            endedBy: null,
          },
        ],
      },
      sessions: { chat: { countedMs: 20_000, beganAt: before.at, lastAt: now.at, tabId: 1 } },
    });
  });

  it('splits a span at the start of the day', () => {
    const rule = { timeZone: 'UTC', dayStartMinutes: 240 };
    const fourMs = Date.UTC(2026, 10, 20, 4);
    const before: Moment = { at: fourMs - 20_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
    const after: Moment = { at: fourMs + 10_000, uptimeMs: 30_000, life: 'a', timeZone: 'UTC' };
    const counted: Counted = {
      attention: attentionOf('email', before),
      ledger: { ...emptyLedger('2026-11-19'), countedMs: { email: 5_000 } },
      sessions: {},
    };
    const settled = settle(counted, after, rule);
    expect(settled.closed).toMatchObject({ day: '2026-11-19', countedMs: { email: 25_000 } });
    expect(settled.counted.ledger).toMatchObject({
      day: '2026-11-20',
      countedMs: { email: 10_000 },
    });
    expect(settled.counted.sessions.email?.countedMs).toBe(30_000);
  });
});

describe('what is settled', () => {
  const RULE = { timeZone: 'UTC', dayStartMinutes: 240 };
  const at = (ms: number): Moment => ({
    at: START + ms,
    uptimeMs: ms,
    life: 'a',
    timeZone: 'UTC',
  });
  const inMail = (changed: Partial<Extract<Attention, { kind: 'on-group' }>> = {}): Counted => {
    const { at: since, uptimeMs, life } = at(0);
    const settled = { at: since, uptimeMs, life };
    const usual = { kind: 'on-group', groupId: 'email', reason: 'in-front', tabId: 1 } as const;
    return {
      attention: { ...usual, heardMs: 10_000, settled, ...changed },
      ledger: emptyLedger(dayOf(START, RULE)),
      sessions: {},
    };
  };

  it('is one span, however often', () => {
    const once = settle(inMail(), at(20_000), RULE).counted;
    const twice = settle(once, at(40_000), RULE).counted;
    expect(twice.ledger.spans).toMatchObject([{ ms: 40_000, endedBy: null }]);
  });

  it('ended in a sleep, where nobody can vouch for the rest', () => {
    const { ledger } = settle(inMail(), at(2 * 3_600_000), RULE).counted;
    expect(ledger.spans).toMatchObject([{ ms: 30_000, endedBy: 'asleep' }]);
  });

  it('is remembered as heard, as long as it was counted for its sound alone', () => {
    const heard = (reason: 'sound' | 'reading') =>
      settle(inMail({ reason }), at(20_000), RULE).counted.attention.heardMs;
    expect(heard('sound')).toBe(30_000);
    expect(heard('reading')).toBe(10_000);
  });
});
