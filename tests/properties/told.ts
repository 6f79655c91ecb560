/** What may be told to the engine, ordinary or wild, and a life lived through it. */
import fc from 'fast-check';
import type { ClosedDay } from '../../utils/engine/closed-day';
import type { EngineEvent } from '../../utils/engine/events';
import { newState, type State } from '../../utils/engine/state';
import { WEEKDAYS } from '../../utils/schedule/hours';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { closedBetween } from '../setup/days';
import { IN_MAIL } from '../setup/in-mail';
import { reduce } from '../setup/reduce';
import type { Night } from './zones';

export const LOOK: EngineEvent = { type: 'observed' };

/** Closed over the changes of the clock. */
export const NIGHTS = {
  on: true,
  ranges: [{ days: [...WEEKDAYS], fromMinutes: 1_410, toMinutes: 150 }],
  until: null,
};

/** The day after each change of the clock, and the one that Apia left out. */
const DATES = ['2026-03-30', '2026-10-26', '2011-12-30', '2018-11-05', '2026-11-22'] as const;

/** One thing that happens, some time after the one before. */
export type Happening = {
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
    { type: 'healing-begun' },
    { type: 'healing-ended' },
    { type: 'healing-undone' },
    { type: 'quiet-asked', until: 'an-hour' },
    { type: 'quiet-asked', until: { time: 150 } },
    ...DATES.map((day): EngineEvent => ({ type: 'quiet-asked', until: { day } })),
    { type: 'settings-changed', settings: { pauseHours: { on: true, ranges: NIGHTS.ranges } } },
    { type: 'settings-changed', settings: { pauseHours: { on: false, ranges: NIGHTS.ranges } } },
    { type: 'rest-begun', seconds: 600 },
    { type: 'rest-ended' },
    { type: 'went-on', to: 'mail' },
    { type: 'limit-changed', groupId: 'email', kind: 'session', limit: { on: true, seconds: 60 } },
    { type: 'limit-changed', groupId: 'chat', kind: 'daily', limit: { on: true, seconds: 90 } },
    { type: 'limit-changed', groupId: 'email', kind: 'openings', limit: { on: true, count: 2 } },
    { type: 'limit-changed', groupId: 'email', kind: 'closedHours', limit: NIGHTS },
  ),
);
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    groupId: fc.constantFrom('email', 'email', 'chat', null),
    focused: fc.constantFrom(true, true, true, false),
    idle: fc.constantFrom('active' as const, 'active' as const, 'idle' as const, 'locked' as const),
    audible: fc.boolean(),
    ownPopupOpen: fc.constantFrom(false, false, true),
  })
  .map((changed) => ({ ...IN_MAIL, ...changed }));

export const ordinary = happenings(
  fc.integer({ min: 0, max: 60_000 }),
  fc.constant(0),
  fc.constant(null),
);
export const wild = happenings(
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
export function live(
  { startAt, rule }: Night,
  told: Told,
  look: (step: Step) => void = () => undefined,
) {
  let now: Moment = { at: startAt, uptimeMs: 0, life: 'a', timeZone: rule.timeZone };
  let state = reduce(
    newState(now),
    { type: 'settings-changed', settings: { dayStartMinutes: rule.dayStartMinutes } },
    IN_MAIL,
    now,
  )[0];
  const closed: ClosedDay[] = [];
  for (const happening of told) {
    const { event, scene, upMs, jumpMs, newLife } = happening;
    now = {
      at: now.at + upMs + jumpMs,
      uptimeMs: newLife ? 0 : now.uptimeMs + upMs,
      life: newLife ? `${now.life}+` : now.life,
      timeZone: happening.timeZone ?? now.timeZone,
    };
    const [after] = reduce(state, event, scene, now);
    closed.push(...closedBetween(state, after));
    const creditedMs = allOf(after) - allOf(state);
    look({ before: state, after, now, happening, creditedMs });
    state = after;
  }
  return { state, closed, now };
}

/** All that was ever counted, today and on the days that are over. */
function allOf({ ledger, closedDays }: State): number {
  return [ledger, ...closedDays]
    .flatMap(({ countedMs }) => Object.values(countedMs))
    .reduce((ms, one) => ms + one, 0);
}
