/** Laws of the whole engine, whatever is told in whichever order, wherever she is and whatever the clocks do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import type { Quiet } from '../../utils/pauses/quiet';
import { startOfDay } from '../../utils/time/day';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { runs } from '../setup/dice';
import { IN_MAIL } from '../setup/in-mail';
import { reduce } from '../setup/reduce';
import { type Happening, LOOK, live, NIGHTS, ordinary, scenes, wild } from './told';
import { nights } from './zones';

const MINUTE_MS = 60_000;
const SLEEP_MS = MINUTE_MS;

describe('whatever happens', () => {
  it('she is credited no more than the time awake, and a minute for each sleep, jump and restart', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        let awakeMs = 0;
        let creditedMs = 0;
        live(night, told, (step) => {
          const { upMs, jumpMs, newLife } = step.happening;
          awakeMs += upMs + (jumpMs !== 0 || newLife ? SLEEP_MS : 0);
          creditedMs += step.creditedMs;
          expect(creditedMs).toBeLessThanOrEqual(awakeMs);
        });
      }),
      runs(150),
    );
  });

  it('nothing is negative, and nothing that was counted is lost', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ after, creditedMs }) => {
          expect(creditedMs).toBeGreaterThanOrEqual(0);
          for (const ms of Object.values(after.ledger.countedMs)) expect(ms).toBeGreaterThan(0);
          for (const { countedMs } of Object.values(after.sessions)) {
            expect(countedMs).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      runs(80),
    );
  });

  it('the strip tells of every millisecond that was counted, also of what she struck out and put back', () => {
    const struck = fc.array(fc.tuple(fc.nat(), fc.nat(4_000_000), fc.boolean()), { maxLength: 3 });
    fc.assert(
      fc.property(nights, wild, struck, (night, told, asked) => {
        const { state, closed, now } = live(night, told, ({ after: { ledger, attention } }) => {
          expect(ledger.countedMs).toEqual(sumsOf(ledger));
          for (const { fromAt, toAt, ms } of ledger.spans) {
            expect(ms).toBeGreaterThan(0);
            expect(ms).toBeLessThanOrEqual(toAt - fromAt);
          }
          if (attention.kind === 'away' && ledger.spans.length > 0) {
            expect(ledger.spans.at(-1)?.endedBy).not.toBeNull();
          }
        });
        for (const ledger of closed) expect(ledger.countedMs).toEqual(sumsOf(ledger));
        const [first] = state.ledger.spans;
        // That she asks shows that she is there, also after a sleep.
        const [there] = reduce(state, { type: 'backup-offer-answered' }, IN_MAIL, now);
        let after = there;
        for (const [offsetMs, lengthMs, isPutBack] of asked) {
          const fromAt = (first?.fromAt ?? 0) + (offsetMs % 20_000_000);
          const type = isPutBack ? 'time-put-back' : 'time-struck';
          [after] = reduce(after, { type, fromAt, toAt: fromAt + lengthMs }, IN_MAIL, now);
          expect(after.ledger.countedMs).toEqual(sumsOf(after.ledger));
        }
        const all = { fromAt: 0, toAt: 8.64e15 };
        [after] = reduce(after, { type: 'time-put-back', ...all }, IN_MAIL, now);
        expect(after.ledger.countedMs).toEqual(there.ledger.countedMs);
        expect(sessionSums(after)).toEqual(sessionSums(there));
      }),
      runs(80),
    );
  });

  it('no day goes back while time goes forward, and none is over that goes on', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ before, after, now }) => {
          const wentBack = after.today.day < before.today.day;
          if (wentBack) expect(now.at).toBeLessThan(before.today.from - 2 * 3_600_000);
          expect(after.today.to).toBeGreaterThan(now.at);
        });
      }),
      runs(80),
    );
  });

  it('nothing that was seen or counted lies ahead of the clock, and no silence lasts longer than she asked for', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ after, now }) => {
          const { sessions, tally, attention, rest } = after;
          for (const { lastAt } of Object.values(sessions)) {
            expect(lastAt).toBeLessThanOrEqual(now.at);
          }
          expect(tally.lastCardAt).toBeLessThanOrEqual(now.at);
          expect(tally.lastOfferedAt).toBeLessThanOrEqual(now.at);
          const tomorrowAt = after.today.to;
          expect(tally.silentUntil ?? 0).toBeLessThanOrEqual(tomorrowAt);
          if (after.quiet !== null) {
            expect(after.quiet.until).toBeGreaterThan(now.at);
            expect(after.quiet.until).toBeLessThanOrEqual(latestEnd(after.quiet, after, now));
          }
          const isSeenBack = rest.kind === 'resting' && rest.back !== null;
          if (isSeenBack) expect(rest.back.since).toBeLessThanOrEqual(now.at);
          if (attention.kind === 'on-group') expect(attention.settled.at).toBe(now.at);
        });
      }),
      runs(80),
    );
  });

  it('by the clock on the wall it is in her hours for pauses or not, and no pause falls due outside of them', () => {
    const [{ fromMinutes = 0, toMinutes = 0 } = {}] = NIGHTS.ranges;
    let falls = 0;
    let outside = 0;
    const first = [
      { type: 'settings-changed', settings: { pauseHours: { on: true, ranges: NIGHTS.ranges } } },
      {
        type: 'limit-changed',
        groupId: 'email',
        kind: 'session',
        limit: { on: true, seconds: 60 },
      },
    ] as const;
    const begins = first.map((event): Happening => {
      return { event, scene: IN_MAIL, upMs: 0, jumpMs: 0, newLife: false, timeZone: null };
    });
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, [...begins, ...told], ({ before, after, now }) => {
          if (!after.settings.pauseHours.on) return expect(after.outsideHoursUntil).toBeNull();
          const wall = Temporal.Instant.fromEpochMilliseconds(now.at).toZonedDateTimeISO(
            now.timeZone,
          );
          // Minutes that are skipped, or come twice, have a rule of their own.
          if (wall.subtract({ hours: 4 }).offset !== wall.offset) return;
          const minutes = wall.hour * 60 + wall.minute;
          const isWithin = minutes >= fromMinutes || minutes < toMinutes;
          expect(after.outsideHoursUntil === null).toBe(isWithin);
          const hasFallen = before.pause.kind === 'none' && after.pause.kind === 'due';
          if (hasFallen) expect(isWithin).toBe(true);
          falls += hasFallen ? 1 : 0;
          outside += isWithin ? 0 : 1;
        });
      }),
      runs(150),
    );
    expect(Math.min(falls, outside), 'and both there were').toBeGreaterThan(0);
  });

  it('looking a second time at the same moment counts nothing, and a third time changes nothing', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ after, now, happening: { scene } }) => {
          const [twice] = reduce(after, LOOK, scene, now);
          expect(counted(twice)).toEqual(counted(after));
          const [thrice, effects] = reduce(twice, LOOK, scene, now);
          expect(thrice).toEqual(twice);
          expect(effects).toEqual([]);
        });
      }),
      runs(40),
    );
  });
});

/** Epoch ms. A date is hers, whatever the clock says. */
function latestEnd(quiet: Quiet, { today, settings }: State, { at, timeZone }: Moment): number {
  if (quiet.kind === 'a-while') return at + quiet.ms;
  if (quiet.kind === 'today') return today.to;
  return startOfDay(quiet.day, { timeZone, dayStartMinutes: settings.dayStartMinutes });
}

describe('on an ordinary day', () => {
  it('exactly the time is counted in which she was there, and that in which she was back from a rest', () => {
    fc.assert(
      fc.property(nights, ordinary, (night, told) => {
        live(night, told, ({ before, now, happening, creditedMs }) => {
          const { upMs } = happening;
          const isNewRun = beginsNewRun(happening);
          const wasThere = before.attention.kind === 'on-group' && !isNewRun;
          const back = before.rest.kind === 'resting' && !isNewRun ? before.rest.back : null;
          const backMs = back === null ? 0 : now.at - back.since;
          const mayBe = [wasThere ? upMs : 0, backMs];
          expect(backMs >= MINUTE_MS ? [backMs] : mayBe).toContain(creditedMs);
        });
      }),
      runs(80),
    );
  });

  it('looking more often gives the same days, the same sums and the same sessions, but for what ends with the browser', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(nights, ordinary, cuts, (night, told, shares) => {
        const often = told.flatMap((happening, index) => {
          const before = told[index - 1];
          const share = shares[index];
          const isWhole = before === undefined || share === undefined || beginsNewRun(happening);
          if (isWhole) return [happening];
          const cutMs = Math.floor(happening.upMs * share);
          return [
            { ...before, event: LOOK, newLife: false, upMs: cutMs },
            { ...happening, upMs: happening.upMs - cutMs },
          ];
        });
        const one = live(night, told);
        const other = live(night, often);
        expect(other.closed).toEqual(one.closed);
        expect(counted(other.state)).toEqual(counted(one.state));
      }),
      runs(100),
    );
  });

  it('looks at the same moment count the same in either order', () => {
    fc.assert(
      fc.property(nights, ordinary, scenes, scenes, (night, told, one, other) => {
        const at = (scene: Scene, upMs: number): Happening => ({
          event: LOOK,
          scene,
          upMs,
          jumpMs: 0,
          newLife: false,
          timeZone: null,
        });
        const end = at(IN_MAIL, 0);
        const first = live(night, [...told, at(one, 5_000), at(other, 0), end]);
        const second = live(night, [...told, at(other, 5_000), at(one, 0), end]);
        expect(second.closed).toEqual(first.closed);
        expect(second.state.ledger).toEqual(first.state.ledger);
      }),
      runs(60),
    );
  });
});

/** What was open in the run before is dropped: an earlier look would have kept some of it. */
function beginsNewRun({ event }: Happening): boolean {
  return event.type === 'started' && event.newRun;
}

function sumsOf({ spans }: State['ledger']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { groupId, ms, struck } of spans) {
    if (!struck) sums[groupId] = (sums[groupId] ?? 0) + ms;
  }
  return sums;
}

function sessionSums({ sessions }: State) {
  return Object.entries(sessions).map(([groupId, { countedMs }]) => [groupId, countedMs]);
}

/** What tracking keeps: nothing of it may depend on how often somebody looked. */
function counted({ ledger, sessions, attention }: State) {
  return { ledger, sessions, attention };
}
