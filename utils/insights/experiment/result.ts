/** What an experiment came to: whether she left sooner where a pause asked, and how long she stayed on. */
import { MINUTE_MS } from '../../time/duration';
import { LONGEST_STAY_MINUTES } from '../pauses';
import type { Range, Share } from '../wilson';
import { chanceOf, differenceOf, RARE, redraws } from './by-chance';
import { armsOf, inArm, type Moment, type Values } from './moments';
import { rangeOfShares, rangeOfShift } from './ranges';

/** So many of each kind, and something can be said. */
const LEAST_OF_EACH = 8;
const LONGEST_STAY_MS = LONGEST_STAY_MINUTES * MINUTE_MS;

/** Asking moments less silent ones. `isTold`: chance alone hardly gives that. */
type Difference = { readonly difference: number; readonly range: Range; readonly isTold: boolean };

export type Result = {
  /** She left within two minutes; the difference is from -1 to 1. Null: too early to say. */
  readonly left: (Difference & { readonly asks: Share; readonly silent: Share }) | null;
  /** How long she stayed on, on average, ms: what goes on for longer than half an hour counts as that. */
  readonly stayed: (Difference & { readonly asks: number; readonly silent: number }) | null;
};

/** `moments` in the order of their coins. */
export function resultOf(moments: readonly Moment[]): Result {
  const arms = armsOf(moments);
  const drawn = redraws(moments.length);
  const lefts = moments.map(({ isLeft }) => (isLeft === null ? null : Number(isLeft)));
  const stays = moments.map(({ stayMs }) =>
    stayMs === null ? null : Math.min(stayMs, LONGEST_STAY_MS),
  );
  const armsIn = (values: Values) =>
    [inArm(values, arms, false), inArm(values, arms, true)] as const;
  const isTooEarly = (values: Values) =>
    armsIn(values).some(({ length }) => length < LEAST_OF_EACH);
  return {
    left: isTooEarly(lefts) ? null : leftResult(),
    stayed: isTooEarly(stays) ? null : stayedResult(),
  };

  function leftResult(): NonNullable<Result['left']> {
    const [asks, silent] = armsIn(lefts).map(
      (known): Share => ({ hits: known.filter((one) => one === 1).length, all: known.length }),
    ) as [Share, Share];
    const range = rangeOfShares(asks, silent);
    const isOneSided = range.from > 0 || range.to < 0;
    const isTold = isOneSided && chanceOf(lefts, arms, drawn) < RARE;
    return { asks, silent, difference: differenceOf(lefts, arms) ?? 0, range, isTold };
  }

  function stayedResult(): NonNullable<Result['stayed']> {
    const [asks, silent] = armsIn(stays).map(averageOf) as [number, number];
    const range = rangeOfShift(stays, arms, drawn, LONGEST_STAY_MS);
    const isTold = chanceOf(stays, arms, drawn) < RARE;
    return { asks, silent, difference: asks - silent, range, isTold };
  }
}

function averageOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
