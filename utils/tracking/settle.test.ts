/** Laws of counting, over random days. Where a day ends is the engine's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../time/moment';
import { type Attention, AWAY } from './attention';
import { EMPTY_LEDGER } from './ledger';
import { type Counted, credit, cutAt, openPiece, settledAt } from './settle';

const START = Date.UTC(2026, 2, 27, 20);

type Walk = readonly {
  readonly upMs: number;
  readonly jumpMs: number;
  readonly group: string | null;
  readonly newLife: boolean;
}[];

const walks: fc.Arbitrary<Walk> = fc.array(
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
);

/** Credits all that was open up to now. */
function settle(counted: Counted, now: Moment): Counted {
  const { attention } = counted;
  const piece = openPiece(attention, now);
  const credited =
    piece === null || attention.kind === 'away' ? counted : credit(counted, attention.tabId, piece);
  return settledAt(credited, now);
}

function attentionOf(group: string | null, now: Moment): Attention {
  const settled = { at: now.at, uptimeMs: now.uptimeMs, life: now.life };
  if (group === null) return AWAY;
  const there = { kind: 'on-group', site: null, reason: 'in-front' } as const;
  return { ...there, groupId: group, heardMs: 0, tabId: 1, settled };
}

function sum(countedMs: Readonly<Record<string, number>>): number {
  return Object.values(countedMs).reduce((total, ms) => total + ms, 0);
}

/** Walks through a day; returns what was counted in all, and what may have been at most. */
function count(walk: Walk, onSettled?: (counted: Counted) => void) {
  let now: Moment = { at: START, uptimeMs: 0, life: '0', timeZone: 'UTC' };
  let counted: Counted = { attention: AWAY, ledger: EMPTY_LEDGER, sessions: {}, attended: {} };
  let boundMs = 0;
  for (const [index, step] of walk.entries()) {
    now = {
      at: now.at + step.upMs + step.jumpMs,
      uptimeMs: now.uptimeMs + step.upMs,
      life: step.newLife ? String(index) : now.life,
      timeZone: 'UTC',
    };
    const wasThere = counted.attention.kind === 'on-group';
    const settled = settle(counted, now);
    if (wasThere) boundMs += step.upMs + (step.jumpMs !== 0 || step.newLife ? 60_000 : 0);
    counted = { ...settled, attention: attentionOf(step.group, now) };
    onSettled?.(counted);
  }
  return { totalMs: sum(counted.ledger.countedMs), boundMs };
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

  it('never counts anything negative', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        count(walk, ({ ledger, sessions }) => {
          for (const ms of Object.values(ledger.countedMs)) expect(ms).toBeGreaterThanOrEqual(0);
          for (const session of Object.values(sessions)) {
            expect(session.countedMs).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  it('counts exactly what passed when nothing unusual happens', () => {
    const ordinary = walks.map((walk) =>
      walk.map((step) => ({ ...step, upMs: step.upMs % 60_001, jumpMs: 0, newLife: false })),
    );
    fc.assert(
      fc.property(ordinary, (walk) => {
        let wantedMs = 0;
        for (const [index, step] of walk.entries()) {
          if ((walk[index - 1]?.group ?? null) !== null) wantedMs += step.upMs;
        }
        expect(count(walk).totalMs).toBe(wantedMs);
      }),
    );
  });

  it('gives the same sum however a stretch is split', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 59_999 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (at) => {
        const points = [...new Set([0, ...at, 60_000])].sort((one, other) => one - other);
        const steps = points.map((point, index) => ({
          upMs: point - (points[index - 1] ?? 0),
          jumpMs: 0,
          group: 'email',
          newLife: false,
        }));
        expect(count(steps).totalMs).toBe(60_000);
      }),
    );
  });

  it('forgets sessions that have ended, while she is away', () => {
    const now: Moment = { at: START, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
    const session = {
      countedMs: 5_000,
      beganAt: now.at - 310_000,
      lastAt: now.at - 299_999,
      tabId: 1,
    };
    const sessions = { email: session, chat: { ...session, lastAt: now.at - 300_000 } };
    const counted = { attention: AWAY, ledger: EMPTY_LEDGER, sessions, attended: {} };
    expect(settle(counted, now)).toEqual({ ...counted, sessions: { email: session } });
  });

  it('credits the group and the tab that were in front, up to now', () => {
    const before: Moment = { at: START, uptimeMs: 7, life: 'a', timeZone: 'UTC' };
    const now: Moment = { at: START + 20_000, uptimeMs: 20_007, life: 'a', timeZone: 'UTC' };
    const attention = attentionOf('chat', before);
    const span = {
      ...{
        fromAt: before.at,
        toAt: now.at,
        ms: 20_000,
        groupId: 'chat',
        site: null,
        struck: false,
      },
      ...({ reason: 'in-front', endedBy: null } as const),
    };
    expect(settle({ attention, ledger: EMPTY_LEDGER, sessions: {}, attended: {} }, now)).toEqual({
      attention: attentionOf('chat', now),
      ledger: { ...EMPTY_LEDGER, countedMs: { chat: 20_000 }, spans: [span] },
      sessions: { chat: { countedMs: 20_000, beganAt: before.at, lastAt: now.at, tabId: 1 } },
      attended: { chat: now.at },
    });
  });
});

describe('a piece that is cut', () => {
  const piece = {
    ...{ fromAt: START - 10_000, toAt: START + 3_000, groupId: 'email', site: null },
    ...({ reason: 'in-front', endedBy: 'asleep' } as const),
  };

  it('is shared, and its second part tells why it ended', () => {
    expect(cutAt(piece, START)).toEqual([
      { ...piece, toAt: START, endedBy: null },
      { ...piece, fromAt: START },
    ]);
  });

  it('is one whole part where the cut lies outside', () => {
    const nothing = { toAt: piece.fromAt, endedBy: null };
    expect(cutAt(piece, START - 20_000)).toEqual([{ ...piece, ...nothing }, piece]);
    const after = { fromAt: piece.toAt, endedBy: null };
    expect(cutAt(piece, START + 20_000)).toEqual([piece, { ...piece, ...after }]);
  });
});

describe('what is settled', () => {
  const at = (ms: number): Moment => ({
    at: START + ms,
    uptimeMs: ms,
    life: 'a',
    timeZone: 'UTC',
  });
  const inMail = (changed: Partial<Extract<Attention, { kind: 'on-group' }>> = {}): Counted => {
    const { at: since, uptimeMs, life } = at(0);
    const settled = { at: since, uptimeMs, life };
    const there = { kind: 'on-group', groupId: 'email', site: null, tabId: 1 } as const;
    const usual = { ...there, reason: 'in-front' } as const;
    return {
      attention: { ...usual, heardMs: 10_000, settled, ...changed },
      ledger: EMPTY_LEDGER,
      sessions: {},
      attended: {},
    };
  };

  it('is one span, however often', () => {
    const once = settle(inMail(), at(20_000));
    const twice = settle(once, at(40_000));
    expect(twice.ledger.spans).toMatchObject([{ ms: 40_000, endedBy: null }]);
  });

  it('ended in a sleep, where nobody can vouch for the rest', () => {
    const { ledger } = settle(inMail(), at(2 * 3_600_000));
    expect(ledger.spans).toMatchObject([{ ms: 30_000, endedBy: 'asleep' }]);
  });

  it('is remembered as heard, as long as it was counted for its sound alone', () => {
    const heard = (reason: 'sound' | 'reading') =>
      settle(inMail({ reason }), at(20_000)).attention.heardMs;
    expect(heard('sound')).toBe(30_000);
    expect(heard('reading')).toBe(10_000);
  });
});
