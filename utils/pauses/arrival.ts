/** Coming back to the computer: for a little while after it, nobody wants to be asked anything. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { IdleState } from '../tracking/scene';

export const ArrivalSchema = v.object({
  /** Since when (epoch ms) she has been away from keys and mouse, or the screen has been locked; null while she is there. */
  awaySince: v.nullable(v.number()),
  /** When she came back last, epoch ms; 0 is never. */
  at: v.number(),
});
export type Arrival = ReadonlyDeep<v.InferOutput<typeof ArrivalSchema>>;

export const NEVER_AWAY: Arrival = { awaySince: null, at: 0 };

/** The same object while she is where she was. A browser that has just started is an arrival, too. */
export function passArrival(
  arrival: Arrival,
  idle: IdleState,
  isNewRun: boolean,
  at: number,
): Arrival {
  const came = isNewRun || (idle === 'active' && arrival.awaySince !== null);
  if (came) return { awaySince: idle === 'active' ? null : at, at };
  if (idle !== 'active' && arrival.awaySince === null) return { ...arrival, awaySince: at };
  return arrival.at > at ? { ...arrival, at } : arrival;
}
