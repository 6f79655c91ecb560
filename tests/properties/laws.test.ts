/** Laws of the whole engine, whatever is told in whichever order, wherever she is and whatever the clocks do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../utils/engine/events';
import { reduce } from '../../utils/engine/reduce';
import { newState, type State } from '../../utils/engine/state';
import { dayAfter, startOfTomorrow } from '../../utils/time/day';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { IN_MAIL } from '../setup/in-mail';
import { runs } from './runs';
import { type Night, nights } from './zones';

const LOOK: EngineEvent = { type: 'observed' };
const SLEEP_MS = 60_000;

/** One thing that happens, some time after the one before. */
type Happening = {
  readonly event: EngineEvent;
  readonly scene: Scene;
  /** How long the machine was awake since the last one, ms. */
  readonly upMs: number;
  /** How much more the wall clock moved: sleep, or somebody set it. */
  readonly jumpMs: number;
  readonly newLife: boolean;
  /** She may be somewhere else on the world by now. */
  readonly timeZone: string | null;
};

type Told = readonly Happening[];

const events: fc.Arbitrary<EngineEvent> = fc.oneof(
  { arbitrary: fc.constant(LOOK), weight: 6 },
  fc.constantFrom<EngineEvent>(
    { type: 'started', newRun: false },
    { type: 'started', newRun: true },
    { type: 'seam-reached', seam: 'lull' },
    { type: 'card-opened', place: 'popup', byItself: true },
    { type: 'card-seen' },
    { type: 'card-closed', place: 'popup' },
    { type: 'breath-ended' },
    { type: 'pause-put-off' },
    { type: 'pauses-declined-today' },
    { type: 'quiet-asked', until: 'tomorrow' },
    { type: 'quiet-asked', until: 'an-hour' },
    { type: 'rest-begun', seconds: 600 },
    { type: 'rest-ended' },
    { type: 'went-on', to: 'mail' },
    { type: 'limit-changed', groupId: 'email', kind: 'session', limit: { on: true, seconds: 60 } },
    { type: 'limit-changed', groupId: 'chat', kind: 'daily', limit: { on: true, seconds: 90 } },
  ),
);
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    groupId: fc.constantFrom('email', 'email', 'chat', null),
    focused: fc.constantFrom(true, true, true, false),
    idle: fc.constantFrom('active' as const, 'active' as const, 'idle' as const, 'locked' as const),
    audible: fc.boolean(),
    ownPopupOpen: fc.constantFrom(false, false, true),
  })
  .map((changed) => ({ ...IN_MAIL, ...changed }));

const ordinary = happenings(fc.integer({ min: 0, max: 60_000 }), fc.constant(0), fc.constant(null));
const wild = happenings(
  fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 4_000_000 })),
  fc.oneof(
    { arbitrary: fc.constant(0), weight: 6 },
    { arbitrary: fc.integer({ min: -3_000, max: 3_000 }), weight: 1 },
    { arbitrary: fc.integer({ min: -90_000_000, max: 90_000_000 }), weight: 1 },
  ),
  fc.oneof(
    { arbitrary: fc.constant(null), weight: 8 },
    fc.constantFrom('America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/Berlin'),
  ),
);

function happenings(
  upMs: fc.Arbitrary<number>,
  jumpMs: fc.Arbitrary<number>,
  timeZone: fc.Arbitrary<string | null>,
): fc.Arbitrary<Told> {
  return fc.array(
    fc.record({
      event: events,
      scene: scenes,
      upMs,
      jumpMs,
      newLife: fc.constantFrom(false, false, false, true),
      timeZone,
    }),
    { minLength: 1, maxLength: 40 },
  );
}

type Step = {
  readonly before: State;
  readonly after: State;
  readonly now: Moment;
  readonly happening: Happening;
  /** Credited in this step, whatever the day, ms. */
  readonly creditedMs: number;
};

/** Lives through it all, looks at each step, and says what was counted in the end. */
function live({ startAt, rule }: Night, told: Told, look: (step: Step) => void = () => undefined) {
  let now: Moment = { at: startAt, uptimeMs: 0, life: 'a', timeZone: rule.timeZone };
  let state = reduce(
    newState(now),
    { type: 'settings-changed', settings: { dayStartMinutes: rule.dayStartMinutes } },
    IN_MAIL,
    now,
  )[0];
  const closed: State['ledger'][] = [];
  for (const happening of told) {
    const { event, scene, upMs, jumpMs, newLife } = happening;
    now = {
      at: now.at + upMs + jumpMs,
      uptimeMs: newLife ? 0 : now.uptimeMs + upMs,
      life: newLife ? `${now.life}+` : now.life,
      timeZone: happening.timeZone ?? now.timeZone,
    };
    const [after, effects] = reduce(state, event, scene, now);
    const sums = effects.flatMap((effect) => (effect.type === 'keep-day-sum' ? [effect.sum] : []));
    closed.push(...sums);
    const creditedMs = [...sums, after.ledger].reduce(
      (ms, one) => ms + sum(one),
      -sum(state.ledger),
    );
    look({ before: state, after, now, happening, creditedMs });
    state = after;
  }
  return { state, closed, now };
}

function sum({ countedMs }: State['ledger']): number {
  return Object.values(countedMs).reduce((ms, one) => ms + one, 0);
}

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

  it('no day goes back, but where it was further ahead than any flight goes', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ before, after }) => {
          const wentBack = after.ledger.day < before.ledger.day;
          if (wentBack) expect(dayAfter(after.ledger.day) < before.ledger.day).toBe(true);
          expect([after.today.day, after.tally.day]).toEqual([after.ledger.day, after.ledger.day]);
        });
      }),
      runs(80),
    );
  });

  it('nothing that was seen or counted lies ahead of the clock, and no silence ends after the beginning of tomorrow', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        live(night, told, ({ after, now }) => {
          const { sessions, tally, attention, rest } = after;
          for (const { lastAt } of Object.values(sessions)) {
            expect(lastAt).toBeLessThanOrEqual(now.at);
          }
          expect(tally.lastCardAt).toBeLessThanOrEqual(now.at);
          expect(tally.lastOfferedAt).toBeLessThanOrEqual(now.at);
          const rule = { ...night.rule, timeZone: now.timeZone };
          const tomorrowAt = startOfTomorrow(now.at, rule);
          expect(tally.silentUntil ?? 0).toBeLessThanOrEqual(tomorrowAt);
          expect(after.quietUntil ?? 0).toBeLessThanOrEqual(
            Math.max(tomorrowAt, now.at + 3_600_000),
          );
          const isSeenBack = rest.kind === 'resting' && rest.back !== null;
          if (isSeenBack) expect(rest.back.since).toBeLessThanOrEqual(now.at);
          if (attention.kind === 'on-group') expect(attention.settled.at).toBe(now.at);
        });
      }),
      runs(80),
    );
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

describe('on an ordinary day', () => {
  it('exactly the time is counted in which she was there', () => {
    fc.assert(
      fc.property(nights, ordinary, (night, told) => {
        live(night, told, ({ before, after, happening, creditedMs }) => {
          const { upMs, event } = happening;
          const isNewRun = event.type === 'started' && event.newRun;
          const wasThere = before.attention.kind === 'on-group' && !isNewRun;
          const glanced = before.rest.kind === 'resting' && after.rest.kind === 'over';
          if (!glanced) expect(creditedMs).toBe(wasThere ? upMs : 0);
        });
      }),
      runs(80),
    );
  });

  it('looking more often gives the same days, the same sums and the same sessions', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(nights, ordinary, cuts, (night, told, shares) => {
        const often = told.flatMap((happening, index) => {
          const before = told[index - 1];
          const share = shares[index];
          if (before === undefined || share === undefined || happening.newLife) return [happening];
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

/** What tracking keeps: nothing of it may depend on how often somebody looked. */
function counted({ ledger, sessions, attention }: State) {
  return { ledger, sessions, attention };
}
