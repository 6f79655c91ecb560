import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { type Coin, coinOf } from '../experiment/coin';
import { isUnderWay } from '../experiment/experiment';
import type { Limits } from '../limits/kinds';
import type { NotifyBy } from '../pauses/notify';
import type { Scene } from '../tracking/scene';
import { isListeningForSeam } from './deadlines';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const LOOK: EngineEvent = { type: 'observed' };
const LULL: EngineEvent = { type: 'seam-reached', seam: 'lull' };
const ELSEWHERE: Scene = { ...IN_MAIL, groupId: null, site: null };
const STOPS: EngineEvent = { type: 'experiment-stopped' };

/** The first seed whose first moment does this. */
const seedOf = (coin: Coin) => [0, 1, 2, 3, 4, 5].find((seed) => coinOf(seed, 0) === coin) ?? -1;
const begins = (coin: Coin): EngineEvent => {
  return { type: 'experiment-begun', weeks: 4, seed: seedOf(coin) };
};

/** Somebody in her mail at nine, whose experiment begins with this coin. */
class Life {
  state: State;
  effects: readonly Effect[] = [];
  #at = Date.UTC(2026, 10, 19, 9);
  #uptimeMs = 0;

  constructor(
    coin: Coin,
    { notifyBy = 'popup', limits = {} }: { notifyBy?: NotifyBy; limits?: Partial<Limits> } = {},
  ) {
    const state = newState(this.now);
    const { email, ...others } = state.limits;
    this.state = {
      ...state,
      settings: { ...state.settings, notifyBy },
      ...(email && { limits: { ...others, email: { ...email, ...limits } } }),
    };
    this.tell(begins(coin));
  }

  get now() {
    return { at: this.#at, uptimeMs: this.#uptimeMs, life: 'a', timeZone: 'UTC' };
  }

  tell(event: EngineEvent, scene: Scene = IN_MAIL, afterMs = 0): this {
    this.#at += afterMs;
    this.#uptimeMs += afterMs;
    [this.state, this.effects] = reduce(this.state, event, scene, this.now);
    return this;
  }

  /** Looked at each half minute. */
  stays(seconds: number, scene: Scene = IN_MAIL): this {
    for (let second = 0; second < seconds; second += 30) this.tell(LOOK, scene, 30_000);
    return this;
  }

  get due() {
    return this.state.pause.kind === 'due' ? this.state.pause : null;
  }
}

describe('a moment of an experiment', () => {
  it('asks at its seam, or ends there as one of the day’s, by its coin', () => {
    const asks = new Life('asks').stays(1_800).tell(LULL);
    expect([asks.due?.coin, asks.effects, asks.state.tally.offered]).toEqual([
      'asks',
      [{ type: 'notify-by-popup' }],
      0,
    ]);
    const silent = new Life('silent').stays(1_800);
    expect(silent.due?.coin).toBe('silent');
    silent.tell(LULL);
    const { tally } = silent.state;
    expect([silent.due, silent.effects, tally.offered]).toEqual([null, [], 1]);
    expect(silent.stays(3_000).due).toBeNull();
    expect(silent.stays(600).due?.coin).toBe(coinOf(seedOf('silent'), 1));
  });

  it('is told alike in both arms, though a card lay unanswered in one of them', () => {
    const told = (['asks', 'silent'] as const).map((coin) => {
      const { state } = new Life(coin)
        .stays(1_800)
        .tell(LULL, IN_MAIL, 20_000)
        .stays(60)
        .stays(180, ELSEWHERE)
        .stays(90)
        .stays(900, ELSEWHERE);
      const { waiting } = state.pauseHistory;
      expect(waiting).toHaveLength(1);
      return waiting[0];
    });
    for (const entry of told) expect(entry).toMatchObject({ notifiedMs: 20_000, ways: [] });
    expect(told.map((entry) => entry?.answer)).toEqual(['lapsed', 'silent']);
    const outcomes = told.map((entry) => entry?.outcome);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ leftMs: 90_000, backMs: 180_000 });
  });

  it('has its seam where the cup alone would tell her, and is listened for', () => {
    for (const coin of ['asks', 'silent'] as const) {
      const life = new Life(coin, { notifyBy: 'cup' }).stays(1_800);
      expect(isListeningForSeam(life.state, life.now.at)).toBe(true);
      life.tell(LULL);
      expect(life.state.experiment?.seamAt).toBe(life.now.at);
      expect(isListeningForSeam(life.state, life.now.at)).toBe(false);
    }
  });

  it('ends where another way would have come, when there was no seam', () => {
    const life = new Life('silent').stays(1_800 + 570);
    expect(life.due?.coin).toBe('silent');
    expect(life.stays(60).due).toBeNull();
    expect([life.effects, life.state.tally.offered]).toEqual([[], 1]);
  });

  it('makes way for a limit that stands, in both arms', () => {
    const daily = { on: true, seconds: 1_860 };
    for (const coin of ['asks', 'silent'] as const) {
      const life = new Life(coin, { limits: { daily } }).stays(1_830);
      expect(life.due?.coin).toBe(coin);
      life.stays(30);
      expect(life.due).toMatchObject({ limit: 'daily', also: ['session'] });
      expect(life.due?.coin).toBeUndefined();
      expect(life.tell(LULL).effects).toEqual([{ type: 'notify-by-popup' }]);
    }
  });

  it('is none where minutes in a row do more than ask, though a card has to stand in for that', () => {
    const session = { on: true, seconds: 1_800, firmness: 'wait' } as const;
    const noStrip = { ...IN_MAIL, hasTabStrip: false };
    const life = new Life('silent', { limits: { session } }).stays(1_800, noStrip);
    expect(life.due?.limit).toBe('session');
    expect([life.due?.coin, life.state.experiment?.moments]).toEqual([undefined, 0]);
  });
});

describe('an experiment', () => {
  it('is not begun anew while it goes on', () => {
    const life = new Life('silent').stays(1_800);
    const { experiment } = life.state;
    expect(life.tell(begins('asks')).state.experiment).toBe(experiment);
  });

  it('that she stops silences nothing from then on, and can be begun anew', () => {
    const life = new Life('silent').stays(1_800).tell(STOPS);
    expect(isUnderWay(life.state)).toBe(false);
    expect(life.due).toMatchObject({ limit: 'session' });
    expect(life.due?.coin).toBeUndefined();
    const { experiment } = life.state;
    expect(life.tell(STOPS).state.experiment).toBe(experiment);
    expect(isUnderWay(life.tell(begins('asks')).state)).toBe(true);
  });
});
