import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { FIRMNESSES, type Firmness } from '../limits/firmness';
import { type LimitKindId, type Limits, NO_LIMITS } from '../limits/kinds';
import { type Boundary, LEAVING_MS, mayPassAt, NO_BOUNDARY, PASS_MS, SEAM_MS } from './boundary';
import type { BoundaryEvent } from './events';
import type { BoundaryContext } from './now';
import { boundaryDeadlines, letBoundaryCome, reduceBoundary, turnBoundary } from './reduce';

const NOW = 1_000_000_000;
const PAGE = 7;
const MAIL = { tabId: PAGE, groupId: 'email' };
const PASS = { type: 'boundary-passed', isSaid: true } as const;
const ELSEWHERE = { tabId: 9, groupId: null };

function limitsOn(rung: Firmness): Limits {
  const firmness = rung === 'ask' ? {} : { firmness: rung };
  return { ...NO_LIMITS, daily: { on: true, seconds: 60, ...firmness } };
}

const on = (rung: Firmness, changed: Partial<BoundaryContext> = {}): BoundaryContext => ({
  at: NOW,
  front: MAIL,
  isAtFront: false,
  tabBefore: 9,
  isHeld: false,
  isSeam: false,
  limitsOf: () => limitsOn(rung),
  reachedOf: () => ['daily'],
  ...changed,
});
const ours = (rung: Firmness, changed: Partial<BoundaryContext> = {}) =>
  on(rung, { front: { tabId: 99, groupId: null }, isAtFront: true, ...changed });

const types = (effects: readonly { readonly type: string }[]) => effects.map(({ type }) => type);
function come(boundary: Boundary, context: BoundaryContext) {
  const [is, effects] = letBoundaryCome(boundary, context);
  return { boundary: is, effects: types(effects) };
}
function answer(boundary: Boundary, event: BoundaryEvent, context: BoundaryContext) {
  const [is, effects] = reduceBoundary(boundary, event, context);
  return { boundary: is, effects: types(effects) };
}
const standing = (rung: Firmness) => come(NO_BOUNDARY, on(rung)).boundary;

describe('it comes to the front', () => {
  it('at once when she arrives, on every rung but the lowest', () => {
    expect(FIRMNESSES.map((rung) => come(NO_BOUNDARY, on(rung)).effects)).toEqual([
      [],
      ['come-to-front'],
      ['come-to-front'],
      ['come-to-front'],
      ['come-to-front'],
    ]);
  });

  it('in mid-use at the next seam, or after five minutes', () => {
    const there = { tabBefore: PAGE };
    const first = come(NO_BOUNDARY, on('front', there));
    expect(first).toMatchObject({ effects: [], boundary: { waiting: { since: NOW } } });
    expect(boundaryDeadlines(first.boundary)).toContain(NOW + SEAM_MS);
    const soon = on('front', { ...there, at: NOW + SEAM_MS - 1 });
    expect(come(first.boundary, soon)).toEqual({ ...first, effects: [] });
    const seam = on('front', { ...there, at: NOW + 1, isSeam: true });
    expect(come(first.boundary, seam).effects).toEqual(['come-to-front']);
    const late = on('front', { ...there, at: NOW + SEAM_MS });
    expect(come(first.boundary, late).effects).toEqual(['come-to-front']);
  });

  it('each time she goes back to the page, until she chooses', () => {
    let { boundary } = { boundary: standing('front') };
    for (let bounce = 1; bounce <= 10; bounce += 1) {
      boundary = come(boundary, ours('front')).boundary;
      const next = come(boundary, on('front', {}));
      expect(next.effects).toEqual(['come-to-front']);
      boundary = next.boundary;
    }
  });

  it.each<readonly [string, Partial<BoundaryContext>]>([
    ['a call, a film, full screen or a rest', { isHeld: true }],
    ['another page', { front: ELSEWHERE }],
    ['another application', { front: null }],
    ['no limit that is reached', { reachedOf: () => [] }],
    ['no limits', { limitsOf: () => undefined }],
  ])('not with %s', (_what, changed) => {
    expect(come(NO_BOUNDARY, on('closed', changed)).effects).toEqual([]);
  });

  it('when a hold is over, however soon', () => {
    const waiting = come(NO_BOUNDARY, on('front', { tabBefore: PAGE })).boundary;
    const held = come(waiting, on('front', { tabBefore: PAGE, isHeld: true, at: NOW + 60_000 }));
    const free = (at: number) => on('front', { tabBefore: PAGE, at });
    expect(come(waiting, free(NOW + 61_000)).effects).toEqual([]);
    expect(come(held.boundary, free(NOW + 61_000)).effects).toEqual(['come-to-front']);
  });
});

describe('she gets past it', () => {
  it('for five minutes by the clock, and it comes again after them', () => {
    const passed = answer(standing('front'), PASS, ours('front'));
    expect(passed.effects).toEqual(['close-boundary']);
    const within = on('front', { at: NOW + PASS_MS - 1 });
    expect(come(passed.boundary, within).effects).toEqual([]);
    const after = on('front', { at: NOW + PASS_MS });
    expect(come(passed.boundary, after).effects).toEqual(['come-to-front']);
    expect(boundaryDeadlines(passed.boundary)).toContain(NOW + PASS_MS);
    // The clock was ahead when it was given.
    expect(come(passed.boundary, on('front', { at: NOW - 3_600_000 })).effects).toEqual([
      'come-to-front',
    ]);
  });

  it.each([
    ['front', 0],
    ['wait', 10_000],
    ['sentence', 0],
    ['closed', 30_000],
  ] as const)('on the rung "%s" after %i ms, and no sooner', (rung, ms) => {
    const boundary = standing(rung);
    if (boundary.standing !== null) {
      expect(mayPassAt(boundary.standing, limitsOn(rung))).toBe(NOW + ms);
    }
    const pass = (at: number) => answer(boundary, PASS, ours(rung, { at }));
    expect(pass(NOW + ms).effects).toEqual(['close-boundary']);
    if (ms > 0) expect(pass(NOW + ms - 1)).toEqual({ boundary, effects: [] });
  });

  it('waits anew each time it has come to the front', () => {
    const again = come(standing('wait'), on('wait', { at: NOW + 9_000 }));
    const pass = (at: number) => answer(again.boundary, PASS, ours('wait', { at })).effects;
    expect([pass(NOW + 18_999), pass(NOW + 19_000)]).toEqual([[], ['close-boundary']]);
  });

  it('for today on the rung that only asks, and for those limits alone', () => {
    const event = { type: 'boundary-without-today' } as const;
    for (const rung of ['wait', 'sentence', 'closed'] as const) {
      expect(answer(standing(rung), event, ours(rung)).effects).toEqual([]);
    }
    const { boundary } = answer(standing('front'), event, ours('front'));
    expect(come(boundary, on('front')).effects).toEqual([]);
    const limits = {
      ...limitsOn('front'),
      openings: { on: true, count: 1, firmness: 'wait' } as const,
    };
    const reached: LimitKindId[] = ['openings', 'daily'];
    const other = on('front', { limitsOf: () => limits, reachedOf: () => reached });
    expect(come(boundary, other).boundary.standing?.kinds).toEqual(['openings']);
    expect(come(turnBoundary(boundary), on('front')).effects).toEqual(['come-to-front']);
  });

  it('for today no longer than it only asks', () => {
    const event = { type: 'boundary-without-today' } as const;
    const { boundary } = answer(standing('front'), event, ours('front'));
    for (const rung of ['wait', 'sentence', 'closed'] as const)
      expect(come(boundary, on(rung)).effects).toEqual(['come-to-front']);
  });

  it('by closing it twice where that costs nothing; on a firm rung it brings her elsewhere', () => {
    const closing = { type: 'boundary-closed' } as const;
    for (const rung of ['front', 'wait', 'sentence', 'closed'] as const) {
      const once = answer(standing(rung), closing, ours(rung));
      expect(once.effects).toEqual([]);
      const back = come(once.boundary, on(rung, {}));
      expect(back.effects).toEqual(['come-to-front']);
      const twice = answer(back.boundary, closing, ours(rung));
      const isSoft = rung === 'front' || rung === 'wait';
      expect(twice.effects).toEqual([...(isSoft ? [] : ['go-elsewhere']), 'close-boundary']);
      expect(Object.keys(twice.boundary.passes)).toEqual(isSoft ? ['email'] : []);
    }
  });

  it('not by closing it once, going somewhere, and closing it once more', () => {
    const once = answer(standing('front'), { type: 'boundary-closed' }, ours('front')).boundary;
    const away = come(once, on('front', { front: ELSEWHERE })).boundary;
    const back = come(away, on('front')).boundary;
    expect(answer(back, { type: 'boundary-closed' }, ours('front')).effects).toEqual([]);
  });
});

describe('closing the page', () => {
  const leaving = answer(standing('closed'), { type: 'boundary-left' }, ours('closed'));

  it('closes exactly that one, on every rung at once', () => {
    expect(
      reduceBoundary(standing('closed'), { type: 'boundary-left' }, ours('closed'))[1],
    ).toEqual([{ type: 'close-page', tabId: PAGE, groupId: 'email' }]);
  });

  it('keeps still while the page asks about a draft: meanwhile its window has no focus', () => {
    let { boundary } = leaving;
    for (const ms of [0, 1_000, SEAM_MS, 2 * SEAM_MS]) {
      const asking = on('closed', { front: null, at: NOW + ms, isSeam: true });
      const next = come(boundary, asking);
      expect(next.effects).toEqual([]);
      boundary = next.boundary;
    }
    const left = on('closed', { at: NOW + 2 * SEAM_MS, isSeam: true });
    expect(come(boundary, left)).toMatchObject({ effects: [], boundary: { waiting: null } });
  });

  it('is over where the page is used for ten seconds, and then it waits for a seam', () => {
    const there = (ms: number, isSeam = false) =>
      on('closed', { at: NOW + ms, isSeam, tabBefore: PAGE });
    const begun = come(leaving.boundary, there(1_000)).boundary;
    expect(boundaryDeadlines(begun)).toContain(NOW + 1_000 + LEAVING_MS);
    const still = come(begun, there(999 + LEAVING_MS, true));
    expect(still).toEqual({ boundary: begun, effects: [] });
    // The question may still be open: never at once, not even at a seam.
    const stayed = come(begun, there(1_000 + LEAVING_MS, true));
    expect(stayed).toMatchObject({ effects: [], boundary: { leaving: null } });
    expect(come(stayed.boundary, there(2_000 + LEAVING_MS)).effects).toEqual([]);
    expect(come(stayed.boundary, there(2_000 + LEAVING_MS, true)).effects).toEqual([
      'come-to-front',
    ]);
    const late = there(1_000 + LEAVING_MS + SEAM_MS);
    expect(come(stayed.boundary, late).effects).toEqual(['come-to-front']);
  });

  it('is not drawn out by a clock that is put back', () => {
    const begun = come(leaving.boundary, on('closed', { tabBefore: PAGE })).boundary;
    const back = NOW - 3_600_000;
    const put = come(begun, on('closed', { at: back, tabBefore: PAGE })).boundary;
    expect(put.leaving?.since).toBe(back);
    const over = on('closed', { at: back + LEAVING_MS, tabBefore: PAGE });
    expect(come(put, over).boundary).toMatchObject({ leaving: null, waiting: { tabId: PAGE } });
  });

  it('takes ours away when the page has gone, wherever she is then', () => {
    const gone = answer(leaving.boundary, { type: 'page-gone', tabId: PAGE }, ours('closed'));
    expect(gone).toEqual({ boundary: NO_BOUNDARY, effects: ['close-boundary'] });
    const away = come(leaving.boundary, on('closed', { front: ELSEWHERE }));
    expect(away).toMatchObject({ effects: [], boundary: { leaving: null } });
    expect(answer(away.boundary, { type: 'page-gone', tabId: PAGE }, ours('closed'))).toEqual(gone);
    const another = answer(leaving.boundary, { type: 'page-gone', tabId: 8 }, ours('closed'));
    expect(another.effects).toEqual([]);
  });

  it('that she thinks better of brings it back when she comes to the page again', () => {
    const away = come(leaving.boundary, on('closed', { front: ELSEWHERE })).boundary;
    expect(come(away, on('closed')).effects).toEqual(['come-to-front']);
  });
});

describe('while it stands', () => {
  const FIRM: Limits = {
    ...limitsOn('front'),
    closedHours: { ...NO_LIMITS.closedHours, on: true, firmness: 'closed' },
  };
  const firm = (at: number, changed: Partial<BoundaryContext> = {}) =>
    ours('front', {
      at,
      limitsOf: () => FIRM,
      reachedOf: () => ['closedHours', 'daily'],
      ...changed,
    });

  it('says what is reached by now; a way past that waits longer waits from then on', () => {
    const { boundary, effects } = come(standing('front'), firm(NOW + 40_000));
    expect(effects).toEqual([]);
    expect(boundary.standing).toMatchObject({
      kinds: ['closedHours', 'daily'],
      since: NOW + 40_000,
      cameAt: NOW,
    });
    // The firmer one is over: nothing begins anew.
    const softer = firm(NOW + 50_000, { reachedOf: () => ['daily'] });
    expect(come(boundary, softer).boundary.standing).toMatchObject({
      kinds: ['daily'],
      since: NOW + 40_000,
    });
  });

  it('is answered by what is reached at that moment', () => {
    const before = standing('front');
    for (const event of [PASS, { type: 'boundary-without-today' }] as const)
      expect(answer(before, event, firm(NOW + 40_000))).toEqual({ boundary: before, effects: [] });
    const nothing = firm(NOW + 40_000, { reachedOf: () => [] });
    expect(answer(before, PASS, nothing)).toEqual({ boundary: before, effects: [] });
  });

  it('goes when nothing is reached any more; who is at it is back in the page', () => {
    const over = (changed: Partial<BoundaryContext>) =>
      letBoundaryCome(standing('front'), ours('front', { reachedOf: () => [], ...changed }));
    expect(over({})[1]).toEqual([{ type: 'close-boundary', backTo: PAGE }]);
    expect(over({ front: ELSEWHERE, isAtFront: false })[1]).toEqual([
      { type: 'close-boundary', backTo: null },
    ]);
    expect(over({})[0].standing).toBeNull();
  });
});

/** A window with tabs in a row, ours among them; the keys go to the next one or the one before. */
function walk(count: number, page: number, steps: readonly (1 | -1)[]): ReadonlySet<number> {
  const OURS = -1;
  let row = Array.from({ length: count }, (_, at) => at);
  let front = page;
  let boundary = NO_BOUNDARY;
  let tabBefore: number | null = null;
  const seen = new Set<number>();
  const look = () => {
    const context = on('closed', {
      front: { tabId: front, groupId: front === page ? 'email' : null },
      isAtFront: front === OURS,
      tabBefore,
    });
    const [is, effects] = letBoundaryCome(boundary, context);
    boundary = is;
    tabBefore = front;
    for (const effect of effects) {
      if (effect.type !== 'come-to-front') continue;
      row = row.filter((tab) => tab !== OURS);
      row.splice(row.indexOf(page) + (effect.side === 'after' ? 1 : 0), 0, OURS);
      front = OURS;
      look();
    }
    seen.add(front);
  };
  look();
  for (const step of steps) {
    front = row[(row.indexOf(front) + step + row.length) % row.length] ?? front;
    look();
  }
  return seen;
}

describe('nobody is trapped', () => {
  const tabs = fc.integer({ min: 2, max: 8 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      page: fc.nat(count - 1),
      way: fc.constantFrom(1, -1),
    }),
  );

  it('every other tab is reached by either key, and the page by neither', () => {
    fc.assert(
      fc.property(tabs, ({ count, page, way }) => {
        const seen = walk(count, page, Array(3 * count).fill(way));
        for (let tab = 0; tab < count; tab += 1) expect(seen.has(tab)).toBe(tab !== page);
      }),
      runs(100),
    );
  });

  it('and never by both in turn', () => {
    const keys = fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 40 });
    fc.assert(
      fc.property(tabs, keys, ({ count, page }, steps) => {
        expect(walk(count, page, steps).has(page)).toBe(false);
      }),
      runs(100),
    );
  });
});
