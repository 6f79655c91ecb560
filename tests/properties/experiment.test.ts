/** The promises of an experiment over random lives: a silent moment is nowhere to be seen, and costs what any pause costs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cupOf } from '../../utils/cup/look';
import { limitsThatAsk } from '../../utils/engine/boundary';
import { nextDeadlineAt } from '../../utils/engine/deadlines';
import type { EngineEvent } from '../../utils/engine/events';
import { NOTHING_STORED, parseParts, partsToWrite } from '../../utils/engine/parts';
import { type State, usageAt } from '../../utils/engine/state';
import { isUnderWay } from '../../utils/experiment/experiment';
import { msUntilReached } from '../../utils/limits/evaluate';
import { isOnCall } from '../../utils/pauses/call';
import { earliestDueAt } from '../../utils/pauses/policy';
import { silenceOf } from '../../utils/pauses/silence';
import { runs } from '../setup/dice';
import { IN_MAIL } from '../setup/in-mail';
import { reduce } from '../setup/reduce';
import { type Happening, LOOK, live, ordinary, wild } from './told';
import { type Night, nights } from './zones';

type Step = Parameters<NonNullable<Parameters<typeof live>[2]>>[0];

const LIMIT = { on: true, seconds: 60 };
const SHOWS = ['notify-by-popup', 'notify-by-tab', 'notify-by-notification', 'show-card'];
const STANDING = ['daily', 'openings', 'closedHours'] as const;

const told = (event: EngineEvent, upMs = 0): Happening => {
  return { event, scene: IN_MAIL, upMs, jumpMs: 0, newLife: false, timeZone: null };
};
/** Short limits and gaps, so that a life of an hour has many moments. */
const begins = (seed: number): readonly Happening[] => [
  told({ type: 'settings-changed', settings: { pauseGapSeconds: 60, pausesPerDay: 6 } }),
  told({ type: 'limit-changed', groupId: 'email', kind: 'session', limit: LIMIT }),
  told({ type: 'experiment-begun', weeks: 4, seed }),
];
const elsewhere = { ...IN_MAIL, groupId: null, site: null };
const daily = (on: boolean) =>
  told({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit: { on, seconds: 240 } });
const openings = (on: boolean) =>
  told({ type: 'limit-changed', groupId: 'email', kind: 'openings', limit: { on, count: 1 } });
const lull = told({ type: 'seam-reached', seam: 'lull' }, 20_000);
const stays = [told(LOOK, 60_000), told(LOOK, 60_000), told(LOOK, 60_000), told(LOOK, 60_000)];
/** She stays in her mail, lets go of the keys, answers or goes; and sets a limit that stands, or does away with it. */
const reads = fc
  .array(
    fc.constantFrom<readonly Happening[]>(
      stays,
      stays,
      [...stays, lull],
      [...stays, ...stays, ...stays, lull],
      [
        told({ type: 'card-opened', place: 'popup', byItself: true }, 100),
        told({ type: 'card-seen' }, 2_000),
        told({ type: 'breath-ended' }, 30_000),
      ],
      [told({ type: 'breath-ended' }, 30_000)],
      [
        { ...told(LOOK, 1_000), scene: elsewhere },
        { ...told(LOOK, 400_000), scene: elsewhere },
      ],
      [daily(true), told(LOOK, 60_000)],
      [daily(false)],
      [openings(true), told(LOOK, 1_000), openings(false)],
    ),
    { minLength: 5, maxLength: 25 },
  )
  .map((parts) => parts.flat());
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const lives = fc.tuple(seeds, fc.oneof({ arbitrary: reads, weight: 6 }, ordinary, wild));

const silent = ({ pause }: State) => pause.kind === 'due' && pause.coin === 'silent';

function through(
  night: Night,
  [seed, lived]: readonly [number, readonly Happening[]],
  look: (step: Step) => void,
) {
  return live(night, [...begins(seed), ...lived], look);
}

const seen = { silent: 0, passed: 0, gaveWay: 0, ended: 0 };

describe('a silent moment', () => {
  it('shows nothing, by any event, and holds back no limit that stands', () => {
    fc.assert(
      fc.property(nights, lives, (night, life) => {
        through(night, life, ({ before, after, now, happening }) => {
          if (silent(before) && !silent(after) && after.pause.kind === 'due') seen.gaveWay += 1;
          if (!silent(after)) return;
          seen.silent += 1;
          const { at } = now;
          expect(cupOf(after, at).silhouette).not.toBe('steam');
          const hidden = { ...after, pause: { kind: 'none' } as const };
          expect(silenceOf(after, at)).toEqual(silenceOf(hidden, at));
          expect(['gap', 'enough-today']).not.toContain(silenceOf(after, at)?.kind);
          const effects = reduce(before, happening.event, happening.scene, now)[1];
          if (silent(before)) for (const { type } of effects) expect(SHOWS).not.toContain(type);
          const { pause, attention } = after;
          if (pause.kind !== 'due') return;
          expect([pause.limit, pause.card, pause.offered]).toEqual(['session', null, false]);
          expect([pause.schedule.notification, pause.schedule.tab]).toEqual(['not-yet', 'not-yet']);
          if (attention.kind !== 'on-group' || isOnCall(after.call)) return;
          const limits = limitsThatAsk(after, attention.groupId, happening.scene);
          const usage = usageAt(after, attention.groupId, now);
          const standing = STANDING.filter(
            (kind) => limits !== undefined && msUntilReached(limits, kind, usage) === 0,
          );
          const mayAsk = standing.filter((kind) => at >= (earliestDueAt(after, kind) ?? at));
          expect(mayAsk).toEqual([]);
        });
      }),
      runs(100),
    );
    expect(seen.silent, 'and there are such').toBeGreaterThan(200);
    expect(seen.gaveWay, 'and limits that stand take their place').toBeGreaterThan(2);
  });

  it('uses one of the day’s pauses and the gap at its first seam, and is no answer of hers', () => {
    fc.assert(
      fc.property(nights, lives, (night, life) => {
        through(night, life, ({ before, after, now, happening }) => {
          const isAnswer = ['breath-ended', 'rest-begun', 'pauses-declined-today'].includes(
            happening.event.type,
          );
          if (!silent(before) || silent(after) || isAnswer) return;
          const isPassed = after.experiment?.seamAt !== null && after.experiment !== null;
          const { tally } = after;
          expect(tally.taken).toEqual(before.tally.taken);
          expect(tally.refusalsInRow).toBeLessThanOrEqual(before.tally.refusalsInRow);
          if (!isPassed || before.today.day !== after.today.day) return;
          seen.passed += 1;
          expect(tally.offered).toBe(before.tally.offered + 1);
          expect([tally.lastOfferedAt, after.experiment.seamAt]).toEqual([now.at, now.at]);
          expect(after.pause.kind === 'due' && after.pause.limit === 'session').toBe(false);
          const entry = after.pauseHistory.followed?.entry;
          expect(entry).toMatchObject({ answer: 'silent', coin: 'silent' });
          expect(entry?.notifiedMs).toBe(entry?.endedMs);
        });
      }),
      runs(100),
    );
    expect(seen.passed, 'and they pass').toBeGreaterThan(15);
  });
});

describe('the coins of a life', () => {
  it('are one silent of each three, in the order in which moments fall due, and no pause has one out of an experiment', () => {
    fc.assert(
      fc.property(nights, lives, (night, life) => {
        const coins: string[] = [];
        through(night, life, ({ before, after, happening }) => {
          const wasMoments = before.experiment?.moments ?? 0;
          const moments = after.experiment?.moments ?? 0;
          if (happening.event.type === 'experiment-begun') return;
          expect(moments - wasMoments).toBeLessThanOrEqual(1);
          const { pause } = after;
          const isNew = moments > wasMoments;
          if (isNew) expect(isUnderWay(after)).toBe(true);
          if (isNew) coins.push((pause.kind === 'due' && pause.coin) || 'none');
        });
        expect(coins).not.toContain('none');
        for (let from = 0; from + 3 <= coins.length; from += 3) {
          const three = coins.slice(from, from + 3);
          expect(three.filter((coin) => coin === 'silent')).toHaveLength(1);
        }
      }),
      runs(60),
    );
  });

  it('are the same whenever the background dies, before a write or after it', () => {
    fc.assert(
      fc.property(nights, lives, fc.nat(), (night, life, nth) => {
        const all: Step[] = [];
        const [seed, lived] = life;
        const oneLife = lived.map((one) => ({ ...one, newLife: false }));
        through(night, [seed, oneLife], (step) => all.push(step));
        const cut = all[nth % all.length];
        if (cut === undefined) return;
        const { before, after, now, happening } = cut;
        // Not written: the next life is told later, and of something else.
        const later = { ...now, at: now.at + 700, uptimeMs: 700, life: 'next' };
        const [again] = reduce(stored(before), LOOK, happening.scene, later);
        const isSameMoment = again.experiment?.moments === after.experiment?.moments;
        if (isSameMoment && again.pause.kind === 'due' && after.pause.kind === 'due')
          expect(again.pause.coin).toBe(after.pause.coin);
        expect(stored(after).experiment).toEqual(after.experiment);
        expect(stored(after).pause).toEqual(after.pause);
      }),
      runs(60),
    );
  });

  it('end with it: stopped, or on the day after its last one, nothing is silent', () => {
    fc.assert(
      fc.property(nights, lives, fc.boolean(), (night, life, isStopped) => {
        const all: Step[] = [];
        through(night, life, (step) => all.push(step));
        const last = all.findLast(({ after }) => silent(after)) ?? all.at(-1);
        if (last === undefined) return;
        const { after: state, now } = last;
        const weeksMs = 29 * 86_400_000;
        const over = isStopped
          ? now
          : { ...now, at: now.at + weeksMs, uptimeMs: now.uptimeMs + weeksMs };
        const event: EngineEvent = isStopped ? { type: 'experiment-stopped' } : LOOK;
        const [after] = reduce(state, event, IN_MAIL, over);
        if (silent(state)) seen.ended += 1;
        expect([isUnderWay(after), silent(after)]).toEqual([false, false]);
        expect(nextDeadlineAt(after, over)).toBeGreaterThan(over.at);
      }),
      runs(60),
    );
    expect(seen.ended, 'and some would have been').toBeGreaterThan(3);
  });
});

function stored(state: State): State {
  const written = JSON.parse(JSON.stringify(partsToWrite(NOTHING_STORED, state).items));
  const parsed = parseParts(written);
  if (parsed.kind !== 'read') throw new Error(parsed.kind);
  return parsed.state;
}
