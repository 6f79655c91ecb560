/** How firmly a limit holds: a ladder that she climbs by herself, and from which she comes down by tomorrow. */
import * as v from 'valibot';

/**
 * From the softest on. `ask`: the card. The others come to the front: `front` may be passed at once, `wait`
 * after ten seconds, `sentence` when she has typed her sentence, `closed` not before tomorrow, or after
 * half a minute.
 */
export const FIRMNESSES = ['ask', 'front', 'wait', 'sentence', 'closed'] as const;
export type Firmness = (typeof FIRMNESSES)[number];

/** Left out, it asks. */
export const FIRMNESS_ENTRY = {
  firmness: v.exactOptional(v.picklist(['front', 'wait', 'sentence', 'closed'])),
};
type Firm = { readonly firmness?: Exclude<Firmness, 'ask'> };

export function firmnessOf({ firmness }: Firm): Firmness {
  return firmness ?? 'ask';
}

/** The same limit on another rung. */
export function onRung<Limit extends Firm>(limit: Limit, rung: Firmness): Limit {
  const { firmness: _before, ...others } = limit;
  return (rung === 'ask' ? others : { ...others, firmness: rung }) as Limit;
}

/** On these rungs loosening waits until tomorrow, and the way past costs something each time. */
export function isFirm(limit: Firm & { readonly on: boolean }): boolean {
  const firmness = firmnessOf(limit);
  return limit.on && (firmness === 'sentence' || firmness === 'closed');
}

/** Whether one is as firm as another, or firmer. */
export function isAsFirm(one: Firm, other: Firm): boolean {
  return FIRMNESSES.indexOf(firmnessOf(one)) >= FIRMNESSES.indexOf(firmnessOf(other));
}
